import * as l10n from '@vscode/l10n'
import type { Media, Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { altChange } from './alt-change.ts'
import { isEmptyAlt } from './is-empty-alt.ts'

const film = /\.(?:mp4|m4v|mov|webm|mkv|avi|gifv)(?:[?#].*)?$/i
/** Sound needs a transcript, which is no alt text; a document has its words. */
const unseen = /\.(?:mp3|wav|ogg|m4a|flac|pdf|docx?|txt)(?:[?#].*)?$/i

/** Media that the post itself has: what the file's header gives to all posts lies elsewhere. */
function ownMedia(post: Post): readonly Media[] {
  const field = post.header?.fields.get('media')
  return post.meta.media.filter(({ file, origin, range }) => {
    if (origin === 'markdown') return true
    if (!field || range.start < field.valueRange.start || range.end > field.valueRange.end) return false
    return post.text.slice(range.start, range.end).includes(file)
  })
}

function messageFor({ file, alt }: Media): string {
  const name = file.split(/[/\\]/).at(-1) || file
  if (alt?.trim())
    return l10n.t('“{0}” tells nobody what is to be seen. Say it as you would to a friend on the phone.', alt.trim())
  return film.test(file)
    ? l10n.t('{0} has no description, so people who cannot see it miss it. Say in a line what happens in it.', name)
    : l10n.t('{0} has no description, so people who cannot see it miss it. Say in a line what it shows.', name)
}

export default defineRule({
  id: 'missing-alt',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Has a picture without a description',
  why: 'Blind readers, people on slow trains and search engines get only the description (alt text) of a picture. One line will do: who or what is to be seen, and why it made you smile.',
  essay: [13, 14],
  example: { before: '![](biscuit.jpg)', after: '![Biscuit the beagle asleep in the laundry basket](biscuit.jpg)' },
  needs: mark.media,
  *check({ post }) {
    for (const media of ownMedia(post)) {
      const { alt, range } = media
      // a misspelt “alt” holds the description, and is reported for what it is
      if (
        post.header?.problems.some(({ start, fix }) => fix?.text === 'alt' && start >= range.start && start < range.end)
      )
        continue
      if ((alt !== undefined && !isEmptyAlt(alt)) || unseen.test(media.file)) continue
      yield {
        start: range.start,
        end: range.start + post.text.slice(range.start, range.end).trimEnd().length,
        // not every network has a place for what a film shows
        ...(alt?.trim() || film.test(media.file) ? { level: 'info' as const } : {}),
        message: messageFor(media),
        data: media
      }
    }
  },
  edits(finding, { post }) {
    const media = finding.data as Media
    const label = film.test(media.file) ? 'what happens in it' : 'what it shows'
    const change = altChange(post, media, label)
    return change ? [{ kind: 'rewrite', title: l10n.t('Describe it'), isSnippet: true, changes: [change] }] : []
  }
})
