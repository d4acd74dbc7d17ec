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
