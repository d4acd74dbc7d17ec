/** What stands for a whole class of words. Nothing that names a person, a link or an amount is ever read itself. */
export const placeholders = [
  'START',
  'LINK',
  'EMAIL',
  'MENTION',
  'HASHTAG',
  'NUMBER',
  'MONEY',
  'PERCENT',
  'CLOCK'
] as const

export type Placeholder = (typeof placeholders)[number]

/** The first placeholder's number among those of words: behind the slots of phrases, before all words. */
export const firstPlaceholder = 5

/** The number that a placeholder has in place of a word. */
export function numberOfPlaceholder(placeholder: Placeholder): number {
  return firstPlaceholder + placeholders.indexOf(placeholder)
}
