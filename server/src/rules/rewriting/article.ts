import type { Change } from '../types.ts'

const silentH = /^(?:hour|honest|honou?r|heir)/i
const vowelSoundsLikeConsonant = /^(?:uni(?!n|mp|nt|m)|us(?:e|a|u)|eu|one(?:$|\W|-|s)|once|ubiq|ufo|u[ktr]|url)/i
/** Letters whose names begin with a vowel, for acronyms: "an MP". */
const vowelNamed = /^[AEFHILMNORSX](?:[A-Z\d]|$)/

/** "a" or "an", by how `next` sounds: "an hour", "a unique", "an MP", "an 8". */
export function articleFor(next: string): 'a' | 'an' {
  if (/^\p{Lu}{2,4}(?!\p{L})/u.test(next)) return vowelNamed.test(next) ? 'an' : 'a'
  if (/^\d/.test(next)) return /^(?:8|11(?!\d)|18(?!\d))/.test(next) ? 'an' : 'a'
  if (silentH.test(next)) return 'an'
  return /^[aeiou]/i.test(next) && !vowelSoundsLikeConsonant.test(next) ? 'an' : 'a'
}

/** The change that makes an "a" or "an" right before `at` fit `next`, where there is one and it does not. */
export function articleChange(text: string, at: number, next: string): Change | undefined {
  const match = /(?<![\p{L}\p{N}'’.-])(an?)(\s+["'“‘*_]*)$/iu.exec(text.slice(Math.max(0, at - 16), at))
  if (!match?.[1] || match[2] === undefined || !/^[\p{L}\p{N}]/u.test(next)) return undefined
  const right = articleFor(next)
  if (match[1].toLowerCase() === right) return undefined
  const end = at - match[2].length
  const start = end - match[1].length
  // "A" alone may open a sentence or a text in capitals: look at the word after
  const isUpper = match[1] === 'AN' || (match[1] === 'A' && /^\p{Lu}{2}/u.test(text.slice(at)))
  const written = isUpper ? right.toUpperCase() : /^A/.test(match[1]) ? `A${right.slice(1)}` : right
  return { start, end, text: written }
}
