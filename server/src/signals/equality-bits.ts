/** How our rule sorts retext-equality's phrases; the number of a phrase's group is in the last two of its bits. */
export const equalityGroups = ['plain', 'everyday', 'condescending', 'pronounsAndKin'] as const

export const equalityBits = {
  group: 3,
  /** Apostrophes count. */
  apostrophe: 4,
  /** "o.c.d": its letters alone stand in any text. */
  dotted: 8
} as const
