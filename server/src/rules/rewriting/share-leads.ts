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
    l10n.t('I keep coming back to this: {0}.', slot(1, l10n.t('the part that stayed with you'))),
    l10n.t('I am sharing this because {0}.', slot(1, l10n.t('what it means to you'))),
    l10n.t('I thought of {0} when I saw this.', slot(1, l10n.t('a person or a moment')))
  ]
  if (sort === 'grave') return plain
  if (sort === 'music')
    return [l10n.t('This takes me back to {0}.', slot(1, l10n.t('where and when'))), ...plain.slice(1)]
  if (sort === 'guide') return [l10n.t('If you are {0}, this is for you.', slot(1, l10n.t('who it helps'))), ...plain]
  return [l10n.t('{0} sent me this, and {1}.', slot(1, l10n.t('Who')), slot(2, l10n.t('what you thought'))), ...plain]
}

function taken(sort: Sort): readonly string[] {
  const learned = l10n.t('What I took from it: {0}.', slot(1, l10n.t('one thing you learned')))
  const stays = l10n.t('The part that stays with me: {0}.', slot(1, l10n.t('in your own words')))
  const surprised = l10n.t('I did not know {0}.', slot(1, l10n.t('what surprised you')))
  if (sort === 'grave') return [stays, surprised]
  if (sort === 'music') return [l10n.t('Listen for {0}.', slot(1, l10n.t('the bit you play twice'))), stays]
  if (sort === 'plain') return [learned, stays, surprised]
  return [
    learned,
    l10n.t('I tried this, and {0}.', slot(1, l10n.t('how it went'))),
    l10n.t(
      'I used to {0}. Since reading this I {1}.',
      slot(1, l10n.t('what you did before')),
      slot(2, l10n.t('what you do now'))
    )
  ]
}

function asked(sort: Sort): readonly string[] {
  const view = l10n.t('I think {0}. What do you think?', slot(1, l10n.t('your view')))
  const where = l10n.t('How is it where you are? Here, {0}.', slot(1, l10n.t('what it is like for you')))
  if (sort === 'grave')
    return [l10n.t('Does anyone know how to help? I {0}.', slot(1, l10n.t('what you have done or found')))]
  if (sort === 'music') return [l10n.t('What do you put on when {0}?', slot(1, l10n.t('a moment this song fits')))]
  if (sort === 'plain') return [view, where]
  return [
    view,
    l10n.t('I have tried {0}. Which have you tried?', slot(1, l10n.t('one of them'))),
    l10n.t('What would you add? I would say {0}.', slot(1, l10n.t('what is missing')))
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
