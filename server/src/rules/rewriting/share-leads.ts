import * as l10n from '@vscode/l10n'
import { slot } from '../snippet.ts'
import { seedOf } from './seed.ts'

/** A lead for a shared link. `snippet` has slots for what only the writer knows. */
interface Lead {
  readonly title: string
  readonly snippet: string
}

/** What a link is about, as far as its words tell. */
type Sort = 'grave' | 'guide' | 'music' | 'plain'

const grave =
  /\b(?:dead|dies|died|death|deaths|deadly|kill\w*|murder\w*|victim\w*|crash\w*|attack\w*|bomb\w*|shoot\w*|shot|terror\w*|flood\w*|wildfire\w*|fire|earthquake|quake|tragedy|cancer|suicide|war|abuse\w*|assault\w*|injur\w*|arrest\w*|funeral|mourn\w*|grief|missing|collapse[sd]?|hurricane|refugee\w*)\b/i
const guide =
  /\b(?:how to|ways?|tips?|tricks?|guide|steps?|mistakes|reasons|things|questions|lessons|ideas|checklist|recipes?|secrets|why your?|what to|should)\b|^\W*\d+\s/i
const music =
  /\b(?:nowplaying|now playing|np|song|songs|album|track|playlist|feat\.?|ft\.|remix|lyrics|soundcloud|spotify)\b/i

function sortOf(text: string): Sort {
  return grave.test(text) ? 'grave' : music.test(text) ? 'music' : guide.test(text) ? 'guide' : 'plain'
}

function why(sort: Sort): readonly string[] {
  const plain = [
    `I keep coming back to this: ${slot(1, 'the part that stayed with you')}.`,
    `I am sharing this because ${slot(1, 'what it means to you')}.`,
    `I thought of ${slot(1, 'a person or a moment')} when I saw this.`
  ]
  if (sort === 'grave') return plain
  if (sort === 'music') return [`This takes me back to ${slot(1, 'where and when')}.`, ...plain.slice(1)]
  if (sort === 'guide') return [`If you are ${slot(1, 'who it helps')}, this is for you.`, ...plain]
  return [`${slot(1, 'Who')} sent me this, and ${slot(2, 'what you thought')}.`, ...plain]
}

function taken(sort: Sort): readonly string[] {
  const learned = `What I took from it: ${slot(1, 'one thing you learned')}.`
  const stays = `The part that stays with me: ${slot(1, 'in your own words')}.`
  const surprised = `I did not know ${slot(1, 'what surprised you')}.`
  if (sort === 'grave') return [stays, surprised]
  if (sort === 'music') return [`Listen for ${slot(1, 'the bit you play twice')}.`, stays]
  if (sort === 'plain') return [learned, stays, surprised]
  return [
    learned,
    `I tried this, and ${slot(1, 'how it went')}.`,
    `I used to ${slot(1, 'what you did before')}. Since reading this I ${slot(2, 'what you do now')}.`
  ]
}

function asked(sort: Sort): readonly string[] {
  const view = `I think ${slot(1, 'your view')}. What do you think?`
  const where = `How is it where you are? Here, ${slot(1, 'what it is like for you')}.`
  if (sort === 'grave') return [`Does anyone know how to help? I ${slot(1, 'what you have done or found')}.`]
  if (sort === 'music') return [`What do you put on when ${slot(1, 'a moment this song fits')}?`]
  if (sort === 'plain') return [view, where]
  return [
    view,
    `I have tried ${slot(1, 'one of them')}. Which have you tried?`,
    `What would you add? I would say ${slot(1, 'what is missing')}.`
  ]
}

function pick(lines: readonly string[], seed: number): string {
  return lines[seed % lines.length] ?? ''
}

/** Three ways to begin a post that shares a link: why, what one took from it, and a question. Chosen by its words. */
export function shareLeads(text: string): readonly Lead[] {
  const seed = seedOf(text)
  const sort = sortOf(text)
  return [
    { title: l10n.t('Say why you are sharing it'), snippet: pick(why(sort), seed) },
    { title: l10n.t('Say what you took from it'), snippet: pick(taken(sort), seed >>> 3) },
    { title: l10n.t('Say what you think and ask others'), snippet: pick(asked(sort), seed >>> 6) }
  ]
}
