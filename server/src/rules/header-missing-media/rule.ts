import * as l10n from '@vscode/l10n'
import { withoutTrail } from '../../text/header-items.ts'
import { defineRule } from '../define-rule.ts'

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
  *check({ post, missingMedia }) {
    if (!missingMedia) return
    for (const { file, range, origin } of post.meta.media) {
      if (!missingMedia.has(file)) continue
      // what the file's own header names is reported there
      const isOwn =
        origin === 'markdown' || (post.header && range.end <= post.header.end && holds(post.text, range, file))
      if (isOwn)
        yield {
          ...withoutTrail(post.text, range),
          message: l10n.t('There is no file “{0}”. Check its path, from the folder of this text.', file)
        }
    }
  }
})

function holds(text: string, range: { readonly start: number; readonly end: number }, file: string): boolean {
  return text.slice(range.start, range.end).includes(file)
}
