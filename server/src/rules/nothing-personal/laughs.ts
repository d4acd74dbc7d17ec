/** "Hahaha", and what is drawn out. */
const laughs = /^(?:(?:ha){2,}h?|wo+(?:ho+)?|u+gh+|ya+y+|a+w+|om?f?g+)$/

/** Whether a word of plain letters laughs, sighs or cheers. */
export function isLaugh(word: string): boolean {
  return laughs.test(word)
}
