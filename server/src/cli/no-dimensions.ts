import type { Dimensions } from '../score/types.ts'

/** Where nobody wants to know: one for all posts, so that threads send it once. */
export const noDimensions: Dimensions = {
  personal: 0,
  conversational: 0,
  generous: 0,
  helpful: 0,
  local: 0,
  promotional: 0,
  robotic: 0
}
