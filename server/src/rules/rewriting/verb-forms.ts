import { verbTable } from '../../generated/verb-table.ts'

/** Base, third person singular, -ing form, past, past participle. */
export type VerbForms = readonly [string, string, string, string, string]

/** The forms that a verb has by the rules of spelling alone. */
export function regularForms(base: string): VerbForms {
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`
  const gerund = /ie$/.test(base)
    ? `${base.slice(0, -2)}ying`
    : /[^eoy]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${base}ing`
  const past = /e$/.test(base) ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
  return [base, third, gerund, past, past]
}

let byBase: Map<string, VerbForms> | undefined
let byForm: Map<string, string> | undefined

function table(): Map<string, VerbForms> {
  if (byBase) return byBase
  byBase = new Map(verbTable.regular.split(' ').map((base) => [base, regularForms(base)]))
  for (const row of verbTable.irregular.split(',')) {
    const [base = '', third = '', gerund = '', past = '', participle = ''] = row.split(' ')
    byBase.set(base, [base, third, gerund, past, participle])
  }
  return byBase
}

/** The forms of a verb that we know, by its base form in lower case. */
export function verbFormsOf(base: string): VerbForms | undefined {
  return table().get(base)
}

/**
 * The base of a verb in any of its forms, in lower case: "providing" gives "provide". A base form is its own base, so
 * that "found" is a verb of its own. Undefined for words that are no form of a verb we know.
 */
export function verbBase(word: string): string | undefined {
  if (!byForm) {
    byForm = new Map()
    for (const forms of table().values()) for (const form of forms) if (!byForm.has(form)) byForm.set(form, forms[0])
    for (const base of table().keys()) byForm.set(base, base)
  }
  return byForm.get(word)
}

/** Whether `word` can be the -ing form of a verb that we know. */
export function gerundBase(word: string): string | undefined {
  if (!word.endsWith('ing')) return undefined
  const base = verbBase(word)
  return base !== undefined && verbFormsOf(base)?.[2] === word ? base : undefined
}
