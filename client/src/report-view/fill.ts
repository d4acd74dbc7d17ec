/** A translated template with its `{0}`, `{1}` … filled in. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (whole, at) => String(values[Number(at)] ?? whole))
}
