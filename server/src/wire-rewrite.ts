/**
 * What goes over the wire about language models, beside `wire.ts`. The server never talks to a model: it says what to ask,
 * and checks what comes back. Types alone; lines and characters count from 0, scores are 0–100.
 *
 * Client to server
 * - notification `sociable/models`, `ModelsParams`: whether the editor has a model to ask. Only then a light bulb
 *   offers a rewrite by one.
 * - request `sociable/rewritePrompt`, `RewritePromptParams` -> `RewritePrompt`: what to ask for the post at a place.
 * - request `sociable/checkRewrite`, `CheckRewriteParams` -> `CheckedRewrite`: whether an answer may be shown.
 * - request `sociable/checkText`, `CheckTextParams` -> `CheckedText`: a text or a file as judged, for an agent.
 */
import type { Refusal } from './rewrite/check-answer.ts'
import type { Style } from './rewrite/styles.ts'
import type { Dimensions } from './score/types.ts'
import type { Kind } from './text/types.ts'
import type { PlaceParams, WireRange } from './wire.ts'

export interface ModelsParams {
  readonly available: boolean
}

export interface RewritePromptParams extends PlaceParams {
  readonly style: Style
  /** Id of the network to fit; else those that the post names. */
  readonly network?: string
}

export type RewritePrompt =
  | {
      /** Version of the document that the prompt is about. */
      readonly version: number
      /** What the answer would replace. */
      readonly range: WireRange
      /** All that the model is to be given. */
      readonly prompt: string
    }
  /** Why there is nothing to ask, for people, localised. */
  | { readonly why: string }

export interface CheckRewriteParams extends RewritePromptParams {
  /** As `RewritePrompt` said. */
  readonly version: number
  readonly answer: string
}

export type CheckedRewrite =
  | {
      readonly text: string
      /** What `text` replaces; slots are `[what belongs there]`. */
      readonly range: WireRange
      readonly before: number
      readonly after: number
      /** What the model had made up and became a slot. */
      readonly filled: readonly string[]
    }
  | {
      readonly why: Refusal | 'changed'
      /** For people, localised. */
      readonly message: string
      /** What to tell the model to have a better answer; absent where there is no use in asking again. */
      readonly retry?: string
    }

/** Either a text (one post, or a feed as a `.post` file holds it) or a file. */
export interface CheckTextParams {
  readonly text?: string
  /** Id of a network, for `text`. */
  readonly platform?: string
  readonly uri?: string
}

export interface CheckedFinding {
  readonly rule: string
  readonly level: 'hint' | 'info' | 'warning' | 'error'
  readonly message: string
  /** From 1. */
  readonly line: number
  /** The words that it is about; absent where it is about the whole post. */
  readonly words?: string
  /** The post as it would read after each edit on offer; `[…]` is for the writer to fill in. */
  readonly suggestions: readonly { readonly title: string; readonly text: string }[]
}

export interface CheckedPost {
  readonly index: number
  /** From 1. */
  readonly line: number
  readonly score: number
  readonly kind: Kind
  readonly dimensions: Dimensions
  readonly findings: readonly CheckedFinding[]
}

export interface CheckedPosts {
  readonly balance: number
  /** The target's name, or `custom`. */
  readonly target: string
  readonly posts: readonly CheckedPost[]
}

export type CheckedText =
  | CheckedPosts
  /** In English: it is read by a program. */
  | { readonly error: string }
