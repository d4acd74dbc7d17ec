import * as l10n from '@vscode/l10n'
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { ConfigProblem } from './config.ts'

/** What the parser's error codes mean to a person. */
function reasonOf(code: string): string {
  switch (code) {
    case 'CommaExpected':
      return l10n.t('a comma is missing')
    case 'ColonExpected':
      return l10n.t('a colon is missing')
    case 'ValueExpected':
      return l10n.t('a value is missing')
    case 'PropertyNameExpected':
      return l10n.t('a name in quotation marks should stand here')
    case 'CloseBraceExpected':
      return l10n.t('a closing brace is missing')
    case 'CloseBracketExpected':
      return l10n.t('a closing bracket is missing')
    case 'EndOfFileExpected':
      return l10n.t('the settings ended before this')
    case 'UnexpectedEndOfString':
      return l10n.t('a closing quotation mark is missing')
    case 'UnexpectedEndOfComment':
      return l10n.t('a comment is not closed')
    case 'InvalidEscapeCharacter':
      return l10n.t('a backslash must be written twice')
    default:
      return l10n.t('this is not a value that JSON knows')
  }
}

function toProblem(text: string, { error, offset, length }: ParseError): ConfigProblem {
  const start = Math.min(offset, Math.max(0, text.length - 1))
  const end = Math.min(text.length, Math.max(start + 1, offset + length))
  const message = l10n.t('This is not valid JSON: {0}.', reasonOf(printParseErrorCode(error)))
  return { start, end, message, level: 'error', isSyntax: true }
}

/** Settings are not nested deeper, and a parser that recurses must not see what is. */
export const deepest = 20

// jsonc-parser's kinds of token are const enums, which cannot be imported one file at a time
const openBrace = 1
const closeBrace = 2
const openBracket = 3
const closeBracket = 4
const endOfFile = 17

function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let token: number = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (token === openBrace || token === openBracket) depth++
    else if (token === closeBrace || token === closeBracket) depth--
    if (depth > deepest) return scanner.getTokenOffset()
  }
  return undefined
}

/** Longer than any configuration, in UTF-16 code units. */
const longest = 1_000_000

/** JSON with comments, trailing commas and a byte order mark: what can be read of it, and what is wrong with the rest. */
export function parseJson(text: string): { readonly root?: Node; readonly problems: readonly ConfigProblem[] } {
  const broken = (at: number, message: string): { readonly problems: readonly ConfigProblem[] } => ({
    problems: [{ start: at, end: Math.min(at + 1, text.length), message, level: 'error' }]
  })
  if (text.length > longest) return broken(0, l10n.t('This file is too long for a configuration.'))
  const source = text.replace(/^\ufeff/, ' ')
  if (source.trim() === '') {
    return broken(0, l10n.t('This file is empty. Start with a pair of braces and write your settings between them.'))
  }
  const deep = tooDeepAt(source)
  if (deep !== undefined) return broken(deep, l10n.t('This is nested too deeply to be a setting.'))
  const errors: ParseError[] = []
  const root = parseTree(source, errors, { allowTrailingComma: true })
  return { ...(root ? { root } : {}), problems: errors.map((error) => toProblem(text, error)) }
}
