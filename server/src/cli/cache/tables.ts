import { createStringTable } from './string-table.ts'

/** What the records of all files have in common, as they are written: strings and numbers stand there one after the other. */
export interface TablesToFill {
  numberOf(text: string): number
  /** Adds to a row; where in it the first of them is. */
  addTitles(titles: readonly string[]): number
  addFigures(figures: readonly number[]): number
  addHashes(hashes: readonly number[]): number
  /** As lines of text. */
  readonly lines: () => readonly string[]
}

/** The same as they are read, each when it is first asked for: few runs need all of them. */
export interface Tables {
  readonly strings: readonly string[]
  readonly titles: readonly string[]
  readonly figures: Float64Array
  readonly hashes: Uint32Array
}

/** How many lines tables take. */
export const tableLines = 4

/** Empty tables. */
export function createTables(): TablesToFill {
  const table = createStringTable()
  const titles: string[] = []
  const figures: number[] = []
  const hashes: number[] = []
  function adder<Item>(row: Item[]): (more: readonly Item[]) => number {
    return (more) => {
      const first = row.length
      for (const one of more) row.push(one)
      return first
    }
  }
  const bytesOf = ({ buffer }: Float64Array | Uint32Array): string => Buffer.from(buffer).toString('base64')
  return {
    numberOf: table.numberOf,
    addTitles: adder(titles),
    addFigures: adder(figures),
    addHashes: adder(hashes),
    lines: () => [
      JSON.stringify(table.strings),
      JSON.stringify(titles),
      bytesOf(Float64Array.from(figures)),
      bytesOf(Uint32Array.from(hashes))
    ]
  }
}

/** Tables from their lines. */
export function readTables(line: (index: number) => string): Tables {
  let strings: readonly string[] | undefined
  let titles: readonly string[] | undefined
  let figures: Float64Array | undefined
  let hashes: Uint32Array | undefined
  const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'base64')).buffer
  return {
    get strings() {
      strings ??= JSON.parse(line(0)) as readonly string[]
      return strings
    },
    get titles() {
      titles ??= JSON.parse(line(1)) as readonly string[]
      return titles
    },
    get figures() {
      figures ??= new Float64Array(bytesOf(line(2)))
      return figures
    },
    get hashes() {
      hashes ??= new Uint32Array(bytesOf(line(3)))
      return hashes
    }
  }
}
