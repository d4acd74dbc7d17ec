import type { EffectiveSettings } from '../../../server/src/wire.ts'

/** Where a value comes from, in final words: "by default", "user settings", "sociable.config.json". */
export type OriginOf = (path: readonly string[]) => string

/** One value of the editor's own settings, such as `sociable.enable`. */
export interface EditorValue {
  readonly key: string
  readonly value: unknown
  readonly origin: string
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Maps that are merged entry by entry, and so come from several places. */
const merged: ReadonlySet<string> = new Set(['rules', 'limits', 'profile'])

/** Arrays and limits of one's own on one line, with blanks. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (!isMap(value)) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function isOpened(path: readonly string[]): boolean {
  return merged.has(path[0] ?? '') && (path.length === 1 || (path[0] === 'rules' && path.length === 2))
}

function lines(
  value: Readonly<Record<string, unknown>>,
  path: readonly string[],
  originOf: OriginOf,
  indent: string
): string[] {
  const entries = Object.entries(value)
  return entries.flatMap(([key, one], index) => {
    const here = [...path, key]
    const comma = index < entries.length - 1 ? ',' : ''
    const name = `${indent}${JSON.stringify(key)}: `
    if (isMap(one) && isOpened(here) && Object.keys(one).length > 0)
      return [`${name}{`, ...lines(one, here, originOf, `${indent}  `), `${indent}}${comma}`]
    // a rule that is a plain level says the level
    const said = path.length === 1 && path[0] === 'rules' && !isMap(one) ? [...here, 'level'] : here
    return [`${name}${inline(one)}${comma} // ${originOf(said)}`]
  })
}

/** All that is in force, as JSON with comments: each value, and where it comes from. */
export function renderSettings(
  { settings }: EffectiveSettings,
  originOf: OriginOf,
  editor: readonly EditorValue[],
  heading: readonly string[]
): string {
  // rules last: they are many
  const { rules, ...others } = settings
  const common = lines({ ...others, ...(rules === undefined ? {} : { rules }) }, [], originOf, '  ')
  const last = common.pop() ?? ''
  const own = editor.map(
    ({ key, value, origin }, index) =>
      `  ${JSON.stringify(`sociable.${key}`)}: ${inline(value)}${index < editor.length - 1 ? ',' : ''} // ${origin}`
  )
  const joined = own.length === 0 ? [...common, last] : [...common, `${last},`, '', ...own]
  return [...heading.map((line) => `// ${line}`), '{', ...joined, '}', ''].join('\n')
}
