import type { Signal } from '../signals/types.ts'
import { type Kind, kinds } from '../text/types.ts'
import { type Dimension, dimensions } from './types.ts'

/**
 * What the log-odds of each dimension say of each kind: a softmax regression on labelled posts of five kinds, rounded;
 * the sixth, a share, is told by its signals. See docs/decisions/0005-score-model.md.
 */
const says: Readonly<Record<Kind, { readonly start: number } & Readonly<Partial<Record<Dimension, number>>>>> = {
  promote: { start: -0.7, personal: -0.8, generous: 0.1, helpful: -0.2, local: 0.2, promotional: 1 },
  inform: {
    start: 1.1,
    conversational: -0.2,
    generous: -0.5,
    helpful: 0.6,
    local: -0.2,
    promotional: -0.3,
    robotic: 0.3
  },
  share: { start: -1.5, personal: -0.1, promotional: -0.2, robotic: 0.1 },
  talk: { start: 0.2, personal: -0.2, conversational: 0.5, generous: 0.2, promotional: -0.2 },
  personal: {
    start: -1.8,
    personal: 1.1,
    conversational: -0.2,
    generous: -0.3,
    helpful: -0.5,
    promotional: -0.4,
    robotic: -0.2
  },
  give: { start: 1.3, generous: 0.6, helpful: 0.1, promotional: -0.2 }
}

/** Signals of passing on what somebody else made. */
const sharing: Readonly<Record<string, number>> = { repost: 2.4, credit: 1.8, sharing: 1.8, 'comments-repost': 0.8 }

/**
 * Signals of selling, with the log-odds of being promotional that a post with them has at least: a seminar that is sold
 * is a pitch, however much its words are those of a notice.
 */
const selling: Readonly<Record<string, number>> = { 'hard-sell': 2, 'soft-sell': 0.5 }

const sharings = Object.entries(sharing)
const sellings = Object.entries(selling)
const telling = new Set([...sharings, ...sellings].map(([id]) => id))
const promotional = dimensions.indexOf('promotional')

const weightsOf = Object.fromEntries(
  kinds.map((kind) => [kind, Float64Array.from(dimensions, (name) => says[kind][name] ?? 0)])
) as Record<Kind, Float64Array>

/** Far beyond certainty the log-odds of one dimension should not drown out all others. */
const most = 5

/** The log-odds of each dimension of the present post, within bounds. */
const bounded = new Float64Array(dimensions.length)

function isTelling(signals: readonly Signal[]): boolean {
  for (let i = 0; i < signals.length; i++) if (telling.has(signals[i]?.id ?? '')) return true
  return false
}

/** How likely each kind is, from the dimensions' log-odds and the signals of sharing and of selling; adds up to 1. */
export function kindsOf(logits: ArrayLike<number>, signals: readonly Signal[]): Readonly<Record<Kind, number>> {
  let shared = 0
  let least = -most
  if (isTelling(signals)) {
    const has = (id: string): boolean => signals.some((signal) => signal.id === id)
    for (const [id, weight] of sharings) if (has(id)) shared += weight
    for (const [id, floor] of sellings) if (floor > least && has(id)) least = floor
  }
  for (let d = 0; d < bounded.length; d++)
    bounded[d] = Math.max(d === promotional ? least : -most, Math.min(most, logits[d] ?? 0))
  const promote = oddsOf('promote', 0)
  const inform = oddsOf('inform', 0)
  const share = oddsOf('share', shared)
  const talk = oddsOf('talk', 0)
  const personal = oddsOf('personal', 0)
  const give = oddsOf('give', 0)
  const all = promote + inform + share + talk + personal + give
  return {
    promote: promote / all,
    inform: inform / all,
    share: share / all,
    talk: talk / all,
    personal: personal / all,
    give: give / all
  }
}

function oddsOf(kind: Kind, shared: number): number {
  let evidence = 0
  const weights = weightsOf[kind]
  for (let d = 0; d < weights.length; d++) evidence += (weights[d] ?? 0) * (bounded[d] ?? 0)
  return Math.exp(says[kind].start + evidence + shared)
}
