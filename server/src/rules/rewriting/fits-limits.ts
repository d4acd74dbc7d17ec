import { countBytes, countCharacters, publishedPart } from '../../text/count.ts'
import { findEntities } from '../../text/entities.ts'
import type { Network } from '../../text/networks.ts'
import { applyChanges } from '../snippet.ts'
import type { Change, PostView } from '../types.ts'

function fits(text: string, network: Network): boolean {
  if (network.characters !== undefined && text.length > network.characters / 2) {
    if (countCharacters(text, network, findEntities(text)) > network.characters) return false
  }
  return network.bytes === undefined || countBytes(text) <= network.bytes
}

/** Whether every thread part that fits its networks' limits still fits with the changes made (plain text, in the post). */
export function fitsLimits(view: PostView, changes: readonly Change[]): boolean {
  const { post, networks } = view
  return post.parts.every((part) => {
    const own = changes.filter((change) => change.start >= part.start && change.end <= part.end)
    if (own.length === 0) return true
    const before = publishedPart(post, part).text
    const shifted = own.map((change) => ({
      ...change,
      start: change.start - part.start,
      end: change.end - part.start
    }))
    const after = applyChanges(post.text.slice(part.start, part.end), shifted).replace(/<!--[\s\S]*?-->/g, '')
    return networks.every((network) => !fits(before, network) || fits(after.trim(), network))
  })
}
