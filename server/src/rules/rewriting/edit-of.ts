import type { Change, Edit } from '../types.ts'

/** A rewrite with these changes, or none where there are no changes to make. */
export function rewriteOf(title: string, changes: readonly Change[] | undefined): readonly Edit[] {
  return changes && changes.length > 0 ? [{ kind: 'rewrite', title, changes }] : []
}

/** A fix with these changes, or none where there are no changes to make. */
export function fixOf(title: string, changes: readonly Change[] | undefined): readonly Edit[] {
  return changes && changes.length > 0 ? [{ kind: 'fix', title, changes, isPreferred: true }] : []
}
