/**
 * Whole numbers as text, small ones short: the differences between neighbours in base 46, the last digit of each from the
 * first 46 of these characters and the others from the rest. A third of the size of number lists; what ships for Node holds
 * the numbers themselves (scripts/build/packed-tables.ts).
 */
const alphabet = ' !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'
const base = alphabet.length >> 1

/** The text for `numbers`. */
export function packNumbers(numbers: readonly number[]): string {
  let packed = ''
  let before = 0
  for (const number of numbers) {
    const step = number - before
    before = number
    let rest = step < 0 ? -step * 2 - 1 : step * 2
    let digits = alphabet[rest % base] ?? ''
    for (rest = Math.floor(rest / base); rest > 0; rest = Math.floor(rest / base))
      digits = (alphabet[base + (rest % base)] ?? '') + digits
    packed += digits
  }
  return packed
}

const values = new Uint8Array(128)
for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i

/** The numbers that `packNumbers` was given. */
export function unpackNumbers(packed: string): Int32Array {
  const numbers = new Int32Array(packed.length)
  let count = 0
  let before = 0
  let rest = 0
  for (let i = 0; i < packed.length; i++) {
    const digit = values[packed.charCodeAt(i)] ?? 0
    if (digit >= base) {
      rest = rest * base + digit - base
      continue
    }
    rest = rest * base + digit
    before += rest & 1 ? -((rest + 1) >> 1) : rest >> 1
    numbers[count++] = before
    rest = 0
  }
  return numbers.slice(0, count)
}

/** The same for numbers below 65,536. */
export function unpackShorts(packed: string): Uint16Array {
  return Uint16Array.from(unpackNumbers(packed))
}

/** The same for numbers below 256. */
export function unpackBytes(packed: string): Uint8Array {
  return Uint8Array.from(unpackNumbers(packed))
}
