/** One part of the engine's bench, in a process of its own: `check`, `growth` or `keystroke`, and how many rounds. */
import { retext } from 'retext'
import { createInspector, inspect } from '../../server/src/inspect.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { splitPosts } from '../../server/src/text/split-posts.ts'
import { generateFeed } from './generate-feed.ts'
import { quantile } from './samples.ts'

const [part, rounds] = [process.argv[2], Number(process.argv[3] ?? 7)]
const parser = retext().freeze()

/** Milliseconds of the processor, garbage collection included. */
function spent(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function times(many: number, work: (round: number) => void): readonly number[] {
  return Array.from({ length: many }, (_, round) => spent(() => work(round)))
}

function show(what: string, all: readonly number[]): number {
  const median = quantile(all, 0.5)
  console.log(
    `${what}: ${median.toFixed(2)} ms of processor time (least ${Math.min(...all).toFixed(2)}, ${all.length} rounds)`
  )
  return median
}

function checked(text: string): void {
  inspect({ text, languageId: 'post' }, defaultSettings)
}

if (part === 'check') {
  const text = generateFeed(2000, 1)
  const posts = splitPosts(text, 'post').posts.map(({ body }) => text.slice(body.start, body.end))
  const parse = (): void => {
    for (const post of posts) parser.parse(post)
  }
  parse()
  checked(generateFeed(2000, 99))
  const own: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    theirs.push(spent(parse))
    own.push(spent(() => checked(text)))
  }
  const floor = show('retext parses 2,000 posts', theirs)
  const ours = show('a full check of the same', own)
  console.log(`ratio ${(ours / floor).toFixed(2)}`)
}

if (part === 'growth') {
  checked(generateFeed(2000, 99))
  const [small, large] = [generateFeed(2000, 1), generateFeed(20_000, 1)]
  const least = show(
    '2,000 posts',
    times(rounds, () => checked(small))
  )
  const most = show(
    '20,000 posts',
    times(Math.max(3, rounds >> 1), () => checked(large))
  )
  console.log(`growth ${(most / least).toFixed(2)}`)
}

if (part === 'keystroke') {
  const inspector = createInspector()
  let text = generateFeed(2000, 1)
  inspector.inspect({ text, languageId: 'post' }, defaultSettings)
  const checkedAgain = (whole: string): void => {
    inspector.inspect({ text: whole, languageId: 'post' }, defaultSettings)
  }
  const type = (round: number): void => {
    const at = text.indexOf(' ', (text.length / 302) * (1 + ((round * 97) % 300)))
    text = `${text.slice(0, at)}x${text.slice(at)}`
    // in one piece, as an editor's text is
    text.charCodeAt(0)
  }
  const all: number[] = []
  for (let round = 0; round < 400; round++) {
    type(round)
    const own = spent(() => checkedAgain(text))
    if (round >= 100) all.push(own)
  }
  const mean = all.reduce((sum, own) => sum + own, 0) / all.length
  console.log(
    `a keystroke in 2,000 posts: ${quantile(all, 0.5).toFixed(2)} ms of processor time (mean ${mean.toFixed(2)}, 300 keys)`
  )
}
