import * as l10n from '@vscode/l10n'
import { checkPost, viewPost } from '../inspect/check-post.ts'
import { resolveFindings } from '../inspect/resolve-findings.ts'
import type { Settings } from '../settings/types.ts'
import { networkOf } from '../text/networks.ts'
import { parsePlainPost } from '../text/parse-post.ts'
import { emptyMeta } from '../text/read-meta.ts'
import { kinds, type Meta } from '../text/types.ts'
import { json } from './console/visible.ts'
import { Failure } from './failure.ts'
import type { InputLine } from './files/line-reader.ts'
import { roundedAll } from './rounded.ts'

type Row = Readonly<Record<string, unknown>>

function rowOf(text: string): Row {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Failure(l10n.t('This line is not valid JSON.'))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Failure(l10n.t('This line is no JSON object. Write {0}.', '{"id": "1", "text": "…"}'))
  }
  return value as Row
}

/** What a row says of its post. Words that we do not know say nothing, as in a header. */
function metaOf({ platform, kind, lang }: Row): Meta {
  const names: readonly unknown[] = Array.isArray(platform) ? platform : [platform]
  const platforms = names.flatMap((name) => (typeof name === 'string' ? (networkOf(name)?.id ?? []) : []))
  const word = typeof kind === 'string' ? kind.trim().toLowerCase() : ''
  const isReply = word === 'reply'
  const known = isReply ? 'talk' : kinds.find((candidate) => candidate === word)
  return {
    ...emptyMeta,
    platforms,
    isReply,
    ...(known === undefined ? {} : { kind: known }),
    ...(typeof lang === 'string' && lang.trim() !== '' ? { lang: lang.trim().toLowerCase() } : {})
  }
}

function scored(text: string, settings: Settings): string {
  const row = rowOf(text)
  const id: unknown = row.id ?? null
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    throw new Failure(l10n.t('"id" should be a text or a number.'))
  }
  if (typeof row.text !== 'string') throw new Failure(l10n.t('"text" should be there, and be a text.'))
  const view = viewPost(parsePlainPost(row.text, metaOf(row)), settings)
  const { kept } = resolveFindings(checkPost(view, settings), view, settings.maxFindingsPerPost)
  const { score, kind, dimensions } = view.score
  const findings = kept.map(({ rule, start, end }) => ({ rule, start, end }))
  return json({ id, score, kind, dimensions: roundedAll(dimensions, 6), findings })
}

/** The answer to one line. `isBad`: it could not be read, and the answer says why. */
export interface Answer {
  readonly text: string
  readonly isBad: boolean
}

/** Scores one line of JSON: `{"id", "text"}` with an optional platform, kind and lang. Never throws. */
export function scoreLine({ number, text }: InputLine, settings: Settings): Answer {
  try {
    if (text === undefined) throw new Failure(l10n.t('This line is not valid UTF-8, or too long.'))
    return { text: scored(text.replace(/^\ufeff/, ''), settings), isBad: false }
  } catch (error) {
    const reason = error instanceof Failure ? error.message : l10n.t('This post could not be scored.')
    return { text: json({ id: null, error: reason, line: number }), isBad: true }
  }
}
