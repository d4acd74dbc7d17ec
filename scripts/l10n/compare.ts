import type { Bundle, BundleEntry } from './export-bundle.ts'

/** What keeps a translation from being whole. */
export interface Difference {
  /** Keys without a translation. */
  readonly missing: readonly string[]
  /** Keys of texts that are gone. */
  readonly extra: readonly string[]
  /** Keys whose translation has other `{0}`, `$(icon)` or `](command:…)` than the English. */
  readonly broken: readonly string[]
}

export function textOf(entry: BundleEntry): string {
  return typeof entry === 'string' ? entry : entry.message
}

/** What a translation has to keep: placeholders, icons, and what a link leads to; sorted, with repeats. */
export function fixedParts(text: string): readonly string[] {
  return (text.match(/\{\d+\}|\$\([\w~-]+\)|\]\([^)]*\)/g) ?? []).sort()
}

export function compare(english: Bundle, translation: Bundle): Difference {
  const keys = Object.keys(english)
  return {
    missing: keys.filter((key) => !(key in translation)),
    extra: Object.keys(translation).filter((key) => !(key in english)),
    broken: keys.filter((key) => {
      const [own, other] = [english[key], translation[key]]
      if (own === undefined || other === undefined) return false
      return fixedParts(textOf(own)).join(' ') !== fixedParts(textOf(other)).join(' ')
    })
  }
}

export function isWhole({ missing, extra, broken }: Difference): boolean {
  return missing.length + extra.length + broken.length === 0
}
