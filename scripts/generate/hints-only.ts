type Json = Readonly<Record<string, unknown>>

/** What only says what is wrong, and offers nothing. */
const constraints = new Set(['additionalProperties', 'propertyNames', 'minimum', 'maximum', 'pattern'])

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What to put where there is nothing yet; the type would say so, but it would say what is wrong as well. */
function emptyOf(type: unknown): Json {
  if (type === 'object') return { default: {} }
  if (type === 'string') return { default: '' }
  return type === 'boolean' ? { examples: [true, false] } : {}
}

/**
 * A schema from which an editor completes and explains as from `schema`, and in which nothing is wrong: the language
 * server says that, with what to do about it, and two squiggles on one mistake are one too many.
 */
export function hintsOnly({ type, enum: choices, ...schema }: Json): Json {
  const kept = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (constraints.has(key)) return []
    if (key === 'properties' && isObject(value)) {
      const properties = Object.entries(value).map(([name, one]) => [name, isObject(one) ? hintsOnly(one) : one])
      return [[key, Object.fromEntries(properties)]]
    }
    if (key === 'items' && isObject(value)) return [[key, hintsOnly(value)]]
    if (key === 'anyOf' && Array.isArray(value))
      return [[key, value.map((one) => (isObject(one) ? hintsOnly(one) : one))]]
    return [[key, value]]
  })
  return { ...emptyOf(type), ...(choices === undefined ? {} : { examples: choices }), ...Object.fromEntries(kept) }
}
