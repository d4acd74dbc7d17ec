/** Shorter runs of words are everyday English. */
const shortest = 4
/** Of these, a phrase needs words of its own. */
const ownWords = 2

const functionWords = new Set(
  "a an the and or but of to in on at for with from by about as into out up over than then so if is are was were be been being am it it's its i i'm i've i'd i'll me my we we're we've our us you you're you've your he she his her him they their them this that these those there here not no do does did don't have has had will would can can't could should just all what when who how why which some any one more most very too also get got go going now new only own same such each every both few other let let's time day today".split(
    ' '
  )
)

/** Words that come back, and the posts that have them, by their place in the list, rising. */
export interface RepeatedPhrase {
  readonly text: string
  readonly posts: readonly number[]
}

/** In how many posts a phrase has to be: chance finds more in many posts. */
function leastPosts(posts: number): number {
  return posts <= 40 ? 2 : posts <= 400 ? 3 : 5
}

/** A number for each run of `shortest` words in a post, -1 where a phrase would end in it. */
function windowsOf(words: readonly string[], ids: Map<string, number>): Int32Array {
  const windows = new Int32Array(Math.max(0, words.length - shortest + 1))
  if (windows.length === 0) return windows
  const numbers = new Int32Array(words.length)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    let id = word === '' ? 0 : ids.get(word)
    if (id === undefined) {
      id = ids.size + 1
      ids.set(word, id)
    }
    numbers[at] = id
  }
  for (let at = 0; at < windows.length; at++) {
    let hash = 17
    for (let of = at; of < at + shortest && hash >= 0; of++) {
      const id = numbers[of] ?? 0
      hash = id === 0 ? -1 : (Math.imul(hash, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b)) & 0x7fffffff
    }
    windows[at] = hash
  }
  return windows
}

/**
 * In how many posts each window is, for those that are in more than one. Most are in one alone: a table of places finds
 * out quickly which, and where two windows share a place, one that is in one post is counted too.
 */
function countsOf(windows: readonly Int32Array[]): ReadonlyMap<number, number> {
  const all = windows.reduce((sum, { length }) => sum + length, 0)
  const size = 2 ** Math.min(24, Math.ceil(Math.log2(4 * all + 16)))
  const firstPost = new Int32Array(size)
  const isShared = new Uint8Array(size)
  for (const [post, ofPost] of windows.entries()) {
    for (const window of ofPost) {
      const place = window & (size - 1)
      if (firstPost[place] === 0) firstPost[place] = post + 1
      else if (firstPost[place] !== post + 1) isShared[place] = 1
    }
  }
  const counts = new Map<number, number>()
  for (const ofPost of windows) {
    const shared = ofPost.filter((window) => window >= 0 && isShared[window & (size - 1)] === 1)
    for (const window of new Set(shared)) counts.set(window, (counts.get(window) ?? 0) + 1)
  }
  return counts
}

function isWorthTelling(words: readonly string[]): boolean {
  return words.filter((word) => !functionWords.has(word)).length >= ownWords
}

/**
 * Runs of at least four words that several posts share, each as long as the same number of posts has it; the longest
 * first. Time and memory are linear in the number of words.
 *
 * @param posts their words in lower case, an empty one where a phrase cannot go on
 */
export function repeatedPhrases(posts: readonly (readonly string[])[]): readonly RepeatedPhrase[] {
  const least = leastPosts(posts.length)
  const ids = new Map<string, number>()
  const windows = posts.map((words) => windowsOf(words, ids))
  const counts = countsOf(windows)
  const phrases = new Map<string, Set<number>>()
  for (const [post, ofPost] of windows.entries()) {
    const words = posts[post] ?? []
    for (let start = 0; start < ofPost.length; ) {
      const count = counts.get(ofPost[start] ?? -1) ?? 0
      let end = start + 1
      if (count >= least) {
        while (end < ofPost.length && counts.get(ofPost[end] ?? -1) === count) end++
        const run = words.slice(start, end - 1 + shortest)
        if (isWorthTelling(run)) {
          const text = run.join(' ')
          const found = phrases.get(text) ?? new Set()
          phrases.set(text, found)
          found.add(post)
        }
      }
      start = end
    }
  }
  return [...phrases]
    .filter(([, found]) => found.size >= least)
    .map(([text, found]) => ({ text, posts: [...found] }))
    .sort((a, b) => b.text.length - a.text.length)
}
