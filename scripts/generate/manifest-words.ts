/** Words of generated settings as keys of package.nls.json, so that they can be translated. */

type Words = Readonly<Record<string, string>>

/** All keys that are made here start like this; all others in package.nls.json are written by hand. */
const prefix = 'schema.'

/** What of a JSON schema's structure is no name of anything. */
const structure: ReadonlySet<string> = new Set(['properties', 'anyOf', 'items', 'additionalProperties'])

function keyFor(path: readonly string[], words: string): string {
  const level = /^How loudly to report\. Default: (\w+)\.$/.exec(words)?.[1]
  // the same words for every rule
  if (level !== undefined) return `${prefix}level.${level}`
  return (
    prefix +
    path
      .map((name) => name.replace(/^sociable\./, ''))
      .filter((name) => !structure.has(name) && !/^\d+$/.test(name))
      .join('.')
  )
}

/** `value` with every description as `%key%`, and the words by key. */
export function moveWords(value: unknown): { readonly value: unknown; readonly words: Words } {
  const words: Record<string, string> = {}
  const walk = (node: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((item, index) => walk(item, [...path, String(index)]))
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(
      Object.entries(node).map(([name, inner]: [string, unknown]) => {
        if (name !== 'description' || typeof inner !== 'string' || inner.startsWith('%'))
          return [name, walk(inner, [...path, name])]
        const key = keyFor(path, inner)
        if (words[key] !== undefined && words[key] !== inner) throw new Error(`Two meanings for ${key}.`)
        words[key] = inner
        return [name, `%${key}%`]
      })
    )
  }
  return { value: walk(value, []), words }
}

/** The text of a package.nls.json with these words in the place of those that were made before. */
export function withWords(nls: string, words: Words): string {
  const kept = Object.entries(JSON.parse(nls) as Words).filter(([key]) => !key.startsWith(prefix))
  const all = [...kept, ...Object.entries(words)].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`
}
