import type { Range } from '../text/types.ts'

/** A word that says when: two that mean the same have the same `value`. */
export interface DateWord extends Range {
  readonly value: string
  /** Must not be lost: a day or a month. "Today" may. */
  readonly isFirm: boolean
}

const months = 'january february march april may june july august september october november december'.split(' ')
const days = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

const dayOrMonth =
  /(?<![\p{L}\p{N}])(?:(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|April|June|July|August|September|October|November|December)s?|(?:(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?=,?\s*\d|\s*[-–/]\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d))|(?<=\d(?:st|nd|rd|th)?\.?\s)(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)|(?:(?<=\b(?:in|by|since|until|last|this|next|of|late|early|mid)[\s-])|(?<=\d(?:st|nd|rd|th)?\.?\s))(May|March)|(May|March)(?=\s+\d))(?![\p{L}\p{N}])/gu
const relative =
  /(?<![\p{L}\p{N}])(?:(tomorrow|tonight)|today|yesterday|(?:this|last|next)\s(?:weekend|week|month|year|morning|afternoon|evening|night|summer|winter|spring|autumn|fall))(?![\p{L}\p{N}])/giu

function fullName(name: string): string {
  const lower = name.toLowerCase()
  return [...days, ...months].find((full) => full.startsWith(lower.slice(0, 3))) ?? lower
}

/** Days, months and words such as "tomorrow" in a text in which links, handles and slots are blanked, in order. */
export function findDates(text: string): readonly DateWord[] {
  const firm = [...text.matchAll(dayOrMonth)].map(({ index, 0: whole, ...names }) => ({
    start: index,
    end: index + whole.length,
    value: fullName(names[1] ?? names[2] ?? names[3] ?? names[4] ?? names[5] ?? whole),
    isFirm: true
  }))
  const loose = [...text.matchAll(relative)].map(({ index, 0: whole, 1: isFirm }) => ({
    start: index,
    end: index + whole.length,
    value: whole.toLowerCase().replace(/\s+/g, ' '),
    isFirm: isFirm !== undefined
  }))
  return [...firm, ...loose].sort((a, b) => a.start - b.start)
}
