import * as l10n from '@vscode/l10n'
import type { ErrorCode } from 'yaml'

/** What is wrong with a piece of YAML, in a few words; the library's own words are English alone. */
export function yamlTrouble(code: ErrorCode): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return l10n.t('the same key twice')
    case 'MISSING_CHAR':
      return l10n.t('a quotation mark, bracket or colon is missing')
    case 'TAB_AS_INDENT':
      return l10n.t('a tab in front; YAML takes blanks alone')
    case 'BAD_INDENT':
      return l10n.t('this line starts too far left or right')
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
    case 'NON_STRING_KEY':
      return l10n.t('a key must be one short line')
    case 'BAD_SCALAR_START':
      return l10n.t('no plain value starts like this')
    case 'BAD_DQ_ESCAPE':
      return l10n.t('a backslash before a sign that it does not go with')
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return l10n.t('& and * have a meaning of their own')
    case 'BAD_DIRECTIVE':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return l10n.t('% and ! have a meaning of their own')
    default:
      return l10n.t('not expected here')
  }
}
