/** The part of the editor's API that the words of a report need: English, as written. */
export const l10n = {
  t: (message: string, ...values: readonly (string | number)[]): string =>
    message.replace(/\{(\d)\}/g, (whole, at) => String(values[Number(at)] ?? whole))
}
