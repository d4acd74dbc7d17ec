import { hash } from 'node:crypto'

/** A short name for some contents: equal for equal ones, different for all others that anybody will meet. */
export function digestOf(contents: Uint8Array | string): string {
  return hash('sha1', contents, 'base64')
}
