import type { Report } from '../inspect/types.ts'
import type { Inspector, Source } from '../inspect.ts'
import type { Settings } from '../settings/types.ts'
import { inspectWithPauses } from './inspect-with-pauses.ts'
import type { MissingMedia } from './missing-media.ts'

/** What was missing when each inspector looked last: mostly what will be missing again. */
const lastMissing = new WeakMap<Inspector, readonly string[]>()

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((file, index) => file === b[index])
}

/**
 * As `inspectWithPauses`, with what `media` says is missing from beside the text at `uri`. Only where that is something
 * else than the last time is the text looked at twice, and then from what the inspector remembers.
 */
export async function inspectWithMedia(
  inspector: Inspector,
  source: Source & { readonly uri: string },
  settings: Settings,
  media: MissingMedia,
  isObsolete: () => boolean = () => false
): Promise<Report | undefined> {
  const before = lastMissing.get(inspector) ?? []
  const report = await inspectWithPauses(inspector, { ...source, missingMedia: before }, settings, isObsolete)
  if (!report) return undefined
  const missingMedia = await media.of(source.uri, report)
  if (isSame(before, missingMedia)) return report
  lastMissing.set(inspector, missingMedia)
  return await inspectWithPauses(inspector, { ...source, missingMedia }, settings, isObsolete)
}
