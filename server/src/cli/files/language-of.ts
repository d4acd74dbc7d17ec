import type { LanguageId } from '../../text/types.ts'

/** The language of a file by its name; undefined where it is none of ours. */
export function languageOf(path: string): LanguageId | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  if (ending === 'post') return 'post'
  return ending === 'md' || ending === 'markdown' ? 'markdown' : undefined
}
