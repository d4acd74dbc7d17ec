import { type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver'
import { partsOf } from '../lsp/diagnostic-parts.ts'
import { sameEnds } from '../same-ends.ts'

/** A message that is put into bytes. */
type Encode = (message: object) => Buffer

type List = readonly Diagnostic[]

/** The last diagnostics of one document as they went out, each list with a comma behind it. */
interface Encoded {
  readonly lists: readonly List[]
  /** Where each list ends in `bytes`. */
  readonly ends: Uint32Array
  readonly bytes: Buffer
}

const none: Encoded = { lists: [], ends: new Uint32Array(), bytes: Buffer.alloc(0) }

/** The answer to a pull, with its diagnostics taken out of it. */
interface FullReport {
  readonly id: string | number
  readonly resultId: string
  readonly items: List
}

/** Of an answer that says nothing but what such an answer says. */
function fullReport(message: object): FullReport | undefined {
  if (!('result' in message && 'id' in message && 'jsonrpc' in message)) return undefined
  const { id, result } = message
  if (typeof id !== 'number' && typeof id !== 'string') return undefined
  if (typeof result !== 'object' || result === null || !('kind' in result && 'resultId' in result)) return undefined
  if (!('items' in result && Array.isArray(result.items)) || result.kind !== DocumentDiagnosticReportKind.Full) {
    return undefined
  }
  const isAll = Object.keys(message).length === 3 && Object.keys(result).length === 3
  const { resultId } = result
  return isAll && typeof resultId === 'string' ? { id, resultId, items: result.items as List } : undefined
}

function endOf({ ends }: Encoded, count: number): number {
  return count > 0 ? (ends[count - 1] ?? 0) : 0
}

/** `lists` as bytes: what stood in `last` is copied, and only the rest is written anew. */
function encodeLists(lists: readonly List[], last: Encoded): Encoded {
  const { head, tail } = sameEnds(last.lists, lists)
  const headEnd = endOf(last, head)
  const tailStart = endOf(last, last.lists.length - tail)
  const known = new Map<List, number>()
  for (let at = head; at < last.lists.length - tail; at++) known.set(last.lists[at] ?? [], at)
  const between = lists.slice(head, lists.length - tail).map((list): Uint8Array => {
    const at = known.get(list)
    if (at !== undefined) return last.bytes.subarray(endOf(last, at), endOf(last, at + 1))
    return Buffer.from(list.map((item) => `${JSON.stringify(item)},`).join(''))
  })
  const bytes = Buffer.concat([last.bytes.subarray(0, headEnd), ...between, last.bytes.subarray(tailStart)])
  const ends = new Uint32Array(lists.length)
  ends.set(last.ends.subarray(0, head))
  let end = headEnd
  for (const [at, { length }] of between.entries()) {
    end += length
    ends[head + at] = end
  }
  for (let at = lists.length - tail, from = last.lists.length - tail; at < lists.length; at++, from++) {
    ends[at] = (last.ends[from] ?? 0) - tailStart + end
  }
  return { lists, ends, bytes }
}

function framed(body: readonly Uint8Array[]): Buffer {
  const length = body.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`, 'latin1'), ...body])
}

/**
 * Puts messages into bytes, header and all. Of the diagnostics of a long text a keystroke changes those of one post: the rest is
 * copied from what went out before, which is many times as fast as writing it as JSON again.
 */
export function createEncoder(): Encode {
  const encoded = new WeakMap<object, Encoded>()
  return (message) => {
    const report = fullReport(message)
    const parts = report && partsOf(report.items)
    if (!report || !parts || parts.lists.length === 0) return framed([Buffer.from(JSON.stringify(message))])
    const made = encodeLists(parts.lists, encoded.get(parts.owner) ?? none)
    encoded.set(parts.owner, made)
    const { id, resultId } = report
    const head = `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"kind":"full","resultId":${JSON.stringify(resultId)},"items":[`
    // without the last comma
    return framed([Buffer.from(head), made.bytes.subarray(0, -1), Buffer.from(']}}')])
  }
}
