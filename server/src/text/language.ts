import type { Words } from './types.ts'
import { createWordMemo } from './word-memo.ts'

/** The commonest function words of English: hardly a sentence does without one. */
const english = new Set(
  "the a an and or but of to in on at for with from by is are was were be been am it its it's he she they we you i i'm my your our their his her this that these those not no so if as do does did have has had will would can could just all what when who how why there here up out about me us them than then too very get got like more new now one over after before your you're don't can't let's let u r im dont".split(
    ' '
  )
)

/** The same for the languages that posts are most often in, where they are not also common English words. */
const foreign = new Set(
  'der die das und ist nicht ein eine mit auf für ich wir sie auch von zu dem den el los las una con por para que es del se y en lo su como más le la les des un une est et pas dans pour sur que qui il au avec ce je nous vous il lo gli di che per non una sono è della nel com não uma para os dos das no na é het een van niet ik je en op dat wij zijn voor och att det som är på inte jag av med til ikke jeg på og ve bir bu için çok da ang mga sa ng na ako ko yang dan di untuk ini itu dengan tidak i w na się nie jest to z do'.split(
    ' '
  )
)
for (const word of english) foreign.delete(word)
// Letters of scripts that English is never written in. Latin with marks is no sign: people have names.
const otherScript = /[\u0370-\u1cff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufeff\uff66-\uffdc]/

const neither = 0
const ours = 1
const theirs = 2
const otherLetters = 3

/** Of which language a word is a sign. */
const signOf = createWordMemo((word) => {
  if (english.has(word)) return ours
  if (foreign.has(word)) return theirs
  return word.charCodeAt(0) > 0x36f && otherScript.test(word) ? otherLetters : neither
})

/**
 * Whether a post is plainly not English: its `lang` says so, most of its words are in another script, or it has at
 * least six words among which function words of another language clearly outnumber English ones. In doubt it is English.
 */
export function isPlainlyForeign({ norms, numbers, count }: Words, lang: string | undefined): boolean {
  if (lang !== undefined) return !/^en\b/.test(lang)
  if (count === 0) return false
  let own = 0
  let foreigners = 0
  let scripts = 0
  for (let i = 0; i < count; i++) {
    const sign = signOf(numbers[i] ?? 0, norms[i] ?? '')
    if (sign === ours) own++
    else if (sign === theirs) foreigners++
    else if (sign === otherLetters) scripts++
  }
  if (scripts * 2 > count) return true
  return count >= 6 && foreigners >= 3 && foreigners > own * 2 && foreigners * 6 > count
}
