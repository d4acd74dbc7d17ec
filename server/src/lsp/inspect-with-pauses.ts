import type { Report } from '../inspect/types.ts'
import type { Inspector, Source } from '../inspect.ts'
import type { Settings } from '../settings/types.ts'
import { createBreather } from './yielding.ts'

/**
 * The report on `source`, with pauses in which messages are answered; undefined where `isObsolete` says after a pause that
 * nobody wants it any more. What was checked until then is kept by the inspector.
 */
export async function inspectWithPauses(
  inspector: Inspector,
  source: Source,
  settings: Settings,
  isObsolete: () => boolean = () => false
): Promise<Report | undefined> {
  const breather = createBreather()
  const steps = inspector.steps(source, settings)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (!breather.isDue()) continue
    await breather.pause()
    if (isObsolete()) return undefined
  }
}
