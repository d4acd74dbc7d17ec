import type { Media, Post } from '../text/types.ts'
import { ownersOf } from './owners-of.ts'
import type { Report } from './types.ts'

/** A picture or film that a post names by a path of its own. */
export interface MediaPath {
  /** As written in the text: what `Source.missingMedia` lists. */
  readonly file: string
  /** From the folder of the text, with `/` between its parts. */
  readonly path: string
}

/** A scheme, a drive, a site's or disk's root, or a template's placeholder: nothing that stands beside the text. */
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|[/\\#?~])|\{\{|\{%|\$\{/i

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function pathOf({ text }: Post, { file, origin, range }: Media): string | undefined {
  const name = file.trim()
  if (name === '' || elsewhere.test(name)) return undefined
  if (origin === 'header') return name.replaceAll('\\', '/')
  // "![Biscuit][1]" names no file
  if (text[range.end - 1] === ']') return undefined
  return decoded(name.replace(/[?#].*$/, ''))
}

/** The pictures and films that a file's posts name by a relative path, each once. */
export function mediaPaths(report: Report): readonly MediaPath[] {
  const found = new Map<string, MediaPath>()
  for (const { view } of ownersOf(report)) {
    for (const media of view.post.meta.media) {
      if (found.has(media.file)) continue
      const path = pathOf(view.post, media)
      if (path !== undefined) found.set(media.file, { file: media.file, path })
    }
  }
  return [...found.values()]
}
