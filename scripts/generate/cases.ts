/**
 * Reads a rule's `cases.md`: what it must report and what it must leave alone. They are its tests and its page alike.
 *
 *     # Reports
 *     - Order ⟦right now⟧ and get a pie!      ⟦…⟧ marks what is reported; without marks any one finding will do
 *       → Come by and get a pie!              after the first edit, slots as […] (optional)
 *       ⇒ Another text                        what another edit gives (optional, any number)
 *     - {platform: x} Text                    header keys in braces; \n is a line break
 *     # Leaves alone
 *     - Everything is in order now.
 *
 * A longer text, or a whole feed, stands in a fenced block: ```post … ``` or ```md … ```, with the same marks.
 */
import { readFileSync } from 'node:fs'

export interface Case {
  readonly line: number
  readonly isReport: boolean
  readonly languageId: 'post' | 'markdown'
  /** The file's text, without marks. */
  readonly text: string
  /** The marked places, in `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** What the first edit gives (the post's text without a header that braces made), if stated. */
  readonly after?: string
  readonly others: readonly string[]
  /** Length of the header that braces made. */
  readonly headerLength: number
}

function unmark(marked: string): { text: string; marks: { start: number; end: number }[] } {
  let text = ''
  const marks: { start: number; end: number }[] = []
  let open = -1
  for (const char of marked) {
    if (char === '⟦') open = text.length
    else if (char === '⟧') marks.push({ start: open, end: text.length })
    else text += char
  }
  return { text, marks }
}

function withBreaks(text: string): string {
  return text.replace(/\\n/g, '\n')
}

/** `{platform: x, lang: de} Text` as a post with a header. */
function withHeader(line: string): { source: string; headerLength: number } {
  const match = /^\{([^}\n]+)\}\s/.exec(line)
  if (!match?.[1]) return { source: line, headerLength: 0 }
  const header = `---\n${match[1].split(/,\s*(?=[a-z]+:)/).join('\n')}\n---\n`
  return { source: header + line.slice(match[0].length), headerLength: header.length }
}

/** The cases of a file, in order. Throws where a line is neither a case nor a comment. */
export function readCases(path: string): Case[] {
  const cases: Case[] = []
  const lines = readFileSync(path, 'utf8').split('\n')
  let isReport: boolean | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (/^# Reports/.test(line)) isReport = true
    else if (/^# Leaves alone/.test(line)) isReport = false
    else if (line.startsWith('- ') || line.startsWith('```')) {
      if (isReport === undefined) throw new Error(`${path}:${i + 1}: a case before "# Reports" or "# Leaves alone"`)
      const at = i + 1
      let raw: string
      let languageId: Case['languageId'] = 'post'
      if (line.startsWith('- ')) raw = withBreaks(line.slice(2))
      else {
        languageId = line.startsWith('```md') ? 'markdown' : 'post'
        const end = lines.indexOf('```', i + 1)
        if (end < 0) throw new Error(`${path}:${at}: this block is not closed`)
        raw = lines.slice(i + 1, end).join('\n')
        i = end
      }
      const afters: string[] = []
      while (/^\s+[→⇒] /.test(lines[i + 1] ?? '')) {
        i++
        afters.push(withBreaks((lines[i] ?? '').trim().slice(2)))
      }
      const { source, headerLength } = line.startsWith('- ') ? withHeader(raw) : { source: raw, headerLength: 0 }
      const { text, marks } = unmark(source)
      const [after, ...others] = afters
      cases.push({
        line: at,
        isReport,
        languageId,
        text,
        marks,
        headerLength,
        others,
        ...(after === undefined ? {} : { after })
      })
    } else if (line.trim() !== '' && !/^(?:#|<!--|>)/.test(line)) {
      throw new Error(`${path}:${i + 1}: neither a case ("- …") nor a block, heading or comment: ${line}`)
    }
  }
  return cases
}
