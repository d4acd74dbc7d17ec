import { packNumbers } from '../../server/src/text/packed-numbers.ts'

/** The expression for a typed array of these whole numbers, the smallest that holds them; see server/src/text/packed-numbers.ts. */
export function packedArray(numbers: readonly number[]): string {
  const most = numbers.reduce((a, b) => Math.max(a, b), 0)
  if (most > 65_535 || numbers.some((number) => number < 0)) throw new Error(`${most} does not fit`)
  return `unpack${most < 256 ? 'Bytes' : 'Shorts'}(${JSON.stringify(packNumbers(numbers))})`
}

/** The import that such expressions in `source` need, for a module in server/src/generated. */
export function importsFor(source: string): string {
  const names = ['unpackBytes', 'unpackShorts'].filter((name) => source.includes(`${name}(`))
  return `import { ${names.join(', ')} } from '../text/packed-numbers.ts'`
}

/** Each number as the step from the one before. */
export function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0))
}
