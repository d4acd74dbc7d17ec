import * as l10n from '@vscode/l10n'
import { withoutTrail } from '../../text/header-items.ts'
import type { Media, Post, Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { literal, slot } from '../snippet.ts'
import type { Change } from '../types.ts'

const film = /\.(?:mp4|mov|m4v|webm|avi|mkv|mp3|wav|ogg|m4a)$/i

/** Where to say it; undefined where the picture is named in another header than the post's own. */
function placeOf(post: Post, { file, range, origin }: Media): Range | undefined {
  const place = withoutTrail(post.text, range)
  if (origin === 'markdown') return place
  const { header } = post
  if (!header || range.start < header.start || range.end > header.end) return undefined
  return post.text.slice(place.start, place.end).includes(file) ? place : undefined
}

/** What YAML needs quotes for inside braces. */
function yamlText(file: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(file) ? file : `"${file.replace(/["\\]/g, '\\$&')}"`
}

function describe(): string {
  return slot(1, l10n.t('what the picture shows'))
}

/** Alt text in the header: a map in place of a name, or one more key. */
function inHeader(text: string, file: string, place: Range): Change | undefined {
  const own = text.slice(place.start, place.end)
  if (/^\{[\s\S]*\}$/.test(own)) {
    if (/[{,]\s*alt\s*:/.test(own)) return undefined
    const at = place.start + own.slice(0, -1).trimEnd().length
    return { start: at, end: at, text: `, alt: "${describe()}"` }
  }
  if (/^file\s*:/m.test(own)) {
    if (/^\s*alt\s*:/m.test(own)) return undefined
    const lineStart = Math.max(text.lastIndexOf('\n', place.start - 1), text.lastIndexOf('\r', place.start - 1)) + 1
    const indent = text.slice(lineStart, place.start).replace(/[^\t]/g, ' ')
    return { start: place.end, end: place.end, text: `\n${indent}alt: "${describe()}"` }
  }
  return { ...place, text: `{file: ${literal(yamlText(file)).replace(/\{/g, '{')}, alt: "${describe()}"}` }
}

/** Alt text of a Markdown image: between its first brackets. */
function inMarkdown(text: string, place: Range): Change | undefined {
  const match = /^!\[(\s*)\]/.exec(text.slice(place.start, place.end))
  if (!match?.[1] && match?.[1] !== '') return undefined
  const start = place.start + 2
  return { start, end: start + match[1].length, text: describe() }
}

interface Data {
  readonly file: string
  readonly origin: Media['origin']
}

export default defineRule({
  id: 'missing-alt',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Has a picture without a description',
  why: 'Who cannot see the picture hears its description, or “image”. A sentence is enough, as you would tell it on the phone.',
  essay: [14],
  example: {
    before: '---\nmedia: otter.jpg\n---\nHe was back this morning.',
    after:
      '---\nmedia: {file: otter.jpg, alt: "An otter on a flat stone, eating a trout"}\n---\nHe was back this morning.'
  },
  *check({ post }) {
    for (const media of post.meta.media) {
      if (media.alt?.trim() || film.test(media.file.replace(/[?#].*$/, ''))) continue
      const place = placeOf(post, media)
      if (!place || place.end <= place.start) continue
      const data: Data = { file: media.file, origin: media.origin }
      yield {
        ...place,
        message: l10n.t('Without a description, some readers only hear “image”. Say in a sentence what it shows.'),
        data
      }
    }
  },
  edits(finding, { post }) {
    const { file, origin } = finding.data as Data
    const change = origin === 'markdown' ? inMarkdown(post.text, finding) : inHeader(post.text, file, finding)
    if (!change) return []
    return [{ kind: 'rewrite', title: l10n.t('Describe the picture'), changes: [change], isSnippet: true }]
  }
})
