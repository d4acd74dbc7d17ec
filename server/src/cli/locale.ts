import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as l10n from '@vscode/l10n'

type Environment = Readonly<Record<string, string | undefined>>

/** `de_AT.UTF-8@euro` as tags from the closest to the widest: `de-at`, `de`. Nothing for `C` and what is no language. */
function tagsOf(locale: string): readonly string[] {
  const [language, region] = /^([a-z]{2,3})(?:[_-]([a-z]{2,4}|\d{3}))?(?:[.@]|$)/i.exec(locale)?.slice(1) ?? []
  if (language === undefined) return []
  const plain = language.toLowerCase()
  return region === undefined ? [plain] : [`${plain}-${region.toLowerCase()}`, plain]
}

/**
 * The languages that somebody reads, best first, as gettext finds them: the first of `LC_ALL`, `LC_MESSAGES` and `LANG`
 * that says something, and before it the list in `LANGUAGE`, which counts for nothing where the locale is `C`. `system` is
 * the locale of a system that has no such variables.
 */
export function languagesOf({ LC_ALL, LC_MESSAGES, LANG, LANGUAGE }: Environment, system = ''): readonly string[] {
  const locale = LC_ALL || LC_MESSAGES || LANG || system
  const own = tagsOf(locale)
  if (own.length === 0) return []
  return [...(LANGUAGE ?? '').split(':').flatMap(tagsOf), ...own]
}

/** The texts of a language from the folder of translations; undefined where there are none. */
function textsOf(language: string, folder: string): string | undefined {
  try {
    return readFileSync(join(folder, `bundle.l10n.${language}.json`), 'utf8')
  } catch {
    // most languages have none
    return undefined
  }
}

/** From now on messages are in the reader's language, where `folder` has it. Our own texts are English. */
export function speakLanguageOf(env: Environment, folder: string): void {
  const system = process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : ''
  for (const language of languagesOf(env, system)) {
    if (language === 'en' || language.startsWith('en-')) return
    const contents = textsOf(language, folder)
    if (contents === undefined) continue
    try {
      l10n.config({ contents })
    } catch {
      // a translation that is broken must not keep anybody from checking posts
    }
    return
  }
}
