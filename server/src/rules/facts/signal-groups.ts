import { createTextMemo } from './text-memo.ts'

/** Groups of signals that rules ask for: each rule's question is one bit of what is known of a post. */
const groups = {
  /** Somebody speaks of themselves, or answers. */
  self: 'first-person self-mockery own-pet own-people own-hobby thanks-for thanks repost grave reply-opening',
  /** Somebody sells, or an office speaks. */
  trade: 'call-to-action urgency price-talk price percent product-praise corporate hiring hard-sell own-wares',
  /** Signs of life and feeling: a person's where "we" tells of them, and no trade is near. */
  life: 'feelings family pets food hobbies everyday meeting local own-place',
  /** A person is in the post, and it may be their own story. */
  somebody: 'first-person self-mockery family pets own-pet own-people',
  /** Leaves a reader something to answer, names somebody who will, or mourns, where a question would be out of place. */
  answerable:
    'question question-to-reader sales-question story-asking invitation engagement-bait mention reply-opening repost credit grave',
  /** Says whom something comes from, or that it is one's own. */
  thankful: 'credit mention repost reply-opening own-work own-brand own-people',
  /** Somebody speaks of their own life, or mourns: "we" is then no company. */
  mine: 'first-person self-mockery own-pet grave',
  /** A person speaks, or asks: no spec sheet does. */
  voice: 'question-to-reader self-mockery own-pet own-people own-hobby',
  person: 'first-person',
  /** Makes people stop even after a greeting. */
  asking: 'question question-to-reader sales-question',
  /** Makes people stop, wherever it stands. */
  warm: 'first-person reply-opening own-people own-pet own-hobby self-mockery small-talk story-asking sympathy',
  /** Makes people stop where it is not the talk of offices. */
  mild: 'you-address feelings'
} as const

export type SignalGroup = keyof typeof groups

const members = new Map<string, number>()
const bits = new Map<string, number>()

Object.entries(groups).forEach(([name, ids], index) => {
  bits.set(name, 1 << index)
  for (const id of ids.split(' ')) members.set(id, (members.get(id) ?? 0) | (1 << index))
})

/** The bit of a group. */
export function signalGroup(name: SignalGroup): number {
  return bits.get(name) ?? 0
}

/** The groups that a signal belongs to, a bit each. */
export const signalGroups = createTextMemo((id) => members.get(id) ?? 0)
