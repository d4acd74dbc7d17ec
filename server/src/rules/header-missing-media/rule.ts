import * as l10n from '@vscode/l10n'
import { withoutTrail } from '../../text/header-items.ts'
import type { Media, Post, Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { altChange } from '../missing-alt/alt-change.ts'

export default defineRule({
  id: 'header-missing-media',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Names a picture or film that does not exist',
  why: 'A post that waits for its picture goes out without it. Paths count from the folder of the file that names them.',
  essay: [1],
  example: {
    before: '---\nmedia: photos/oter.jpg\n---\nHe was back at the weir this morning.',
    after: '---\nmedia: photos/otter.jpg\n---\nHe was back at the weir this morning.'
  },
  needs: mark.media,
  mayReport: ({ missingMedia }) => missingMedia !== undefined,
  *check({ post, missingMedia }) {
    if (!missingMedia) return
    for (const { file, alt, range, origin } of post.meta.media) {
      if (!missingMedia.has(file)) continue
      // what the file's own header names is reported there
      const isOwn =
        origin === 'markdown' || (post.header && range.end <= post.header.end && holds(post.text, range, file))
      if (isOwn)
        yield {
          ...placeOf(post, range, file),
          // one place, one finding: this one says what missing-alt would
          message: isEmpty(alt)
            ? l10n.t(
                'There is no file “{0}”, and no line that says what it shows. Check its path from here, and add an “alt”.',
                file
              )
            : l10n.t('There is no file “{0}”. Check its path, from the folder of this text.', file),
          data: { file, alt, range, origin } satisfies Media
        }
    }
  },
  edits(finding, { post }) {
    const media = finding.data as Media
    const change = isEmpty(media.alt) && altChange(post, media, 'what it shows')
    return change ? [{ kind: 'rewrite', title: l10n.t('Describe it'), isSnippet: true, changes: [change] }] : []
  }
})

/** The whole item; its file alone where something else in it is wrong as well. */
function placeOf(post: Post, range: Range, file: string): Range {
  const isAlsoWrong = post.header?.problems.some(({ start }) => start >= range.start && start < range.end)
  if (!isAlsoWrong) return withoutTrail(post.text, range)
  const start = range.start + post.text.slice(range.start, range.end).indexOf(file)
  return { start, end: start + file.length }
}

function holds(text: string, range: { readonly start: number; readonly end: number }, file: string): boolean {
  return text.slice(range.start, range.end).includes(file)
}

function isEmpty(alt: string | undefined): boolean {
  return alt === undefined || alt.trim() === ''
}
