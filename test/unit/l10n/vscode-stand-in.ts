import { pseudo } from './pseudo.ts'

/** The part of the editor's API that words need, in a language that nobody speaks. */
export const l10n = {
  t: (message: string, ...values: readonly (string | number)[]): string =>
    pseudo(message).replace(/\{(\d)\}/g, (whole, at) => String(values[Number(at)] ?? whole))
}
