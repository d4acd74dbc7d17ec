import * as l10n from '@vscode/l10n'
import { isMap, isScalar, isSeq } from 'yaml'
import { meantMediaKey } from './meant-key.ts'
import type { HeaderProblem } from './types.ts'

const known = new Set(['file', 'alt'])

/** Keys of the pictures under `media` that mean nothing there. `shift` is where the YAML starts in the post's text. */
export function unknownMediaKeys(node: unknown, shift: number): readonly HeaderProblem[] {
  const items: readonly unknown[] = isSeq(node) ? node.items : [node]
  return items.filter(isMap).flatMap((item) => {
    const keys = item.items.flatMap(({ key }) =>
      isScalar(key) && key.range ? [{ key: String(key.value), node: key }] : []
    )
    const said = new Set(keys.map(({ key }) => key))
    return keys.flatMap(({ key, node: { range } }): HeaderProblem[] => {
      if (known.has(key) || !range) return []
      const place = { start: range[0] + shift, end: range[1] + shift }
      const meant = meantMediaKey(key)
      const message = meant
        ? l10n.t('A picture has a “file” and an “alt”, so “{0}” does nothing. Did you mean “{1}”?', key, meant)
        : l10n.t('A picture has a “file” and an “alt”, so “{0}” does nothing.', key)
      const fix = meant && !said.has(meant) ? { fix: { range: place, text: meant } } : {}
      return [{ rule: 'header-unknown-key', level: 'warning', message, ...place, ...fix }]
    })
  })
}
