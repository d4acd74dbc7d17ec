import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { LanguageId } from '../text/types.ts'
import type { FileSettings } from './settings-store.ts'
import { schemeOf } from './uri.ts'

/** Schemes of documents that nobody writes in: older versions beside the present one, output, chat. */
const readOnlySchemes: ReadonlySet<string> = new Set([
  'git',
  'gitlens',
  'gitfs',
  'review',
  'pr',
  'output',
  'sociable-rewrite',
  'chat-editing-snapshot-text-model',
  'vscode-chat-code-block',
  'vscode-local-history',
  'walkThroughSnippet'
])

/** The language that we read a document as; undefined where it is none of ours. */
export function languageOf({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): LanguageId | undefined {
  if (readOnlySchemes.has(schemeOf(uri))) return undefined
  return languageId === 'post' || languageId === 'markdown' ? languageId : undefined
}

/** Whether a file in this language is to be judged. */
export function isJudged(language: LanguageId, { editor, isExcluded }: FileSettings): boolean {
  return editor.isOn && !isExcluded && (language === 'post' || editor.judgesMarkdown)
}
