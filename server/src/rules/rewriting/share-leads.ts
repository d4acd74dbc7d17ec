import * as l10n from '@vscode/l10n'
import { slot } from '../snippet.ts'

/** A lead for a shared link. `snippet` has slots for what only the writer knows. */
interface Lead {
  readonly title: string
  readonly snippet: string
}

function why(): readonly string[] {
  return [
    slot(1, l10n.t('what made you stop and read it')),
    l10n.t('I keep coming back to this: {0}.', slot(1, l10n.t('the part that stayed with you'))),
    l10n.t('I am sharing this because {0}.', slot(1, l10n.t('what it changed for you'))),
    l10n.t('I thought of {0} when I saw this.', slot(1, l10n.t('a person or a moment'))),
    l10n.t('If you are {0}, this is for you.', slot(1, l10n.t('who it helps'))),
    l10n.t('{0} made me laugh out loud.', slot(1, l10n.t('The line or the picture')))
  ]
}

function taken(): readonly string[] {
  return [
    l10n.t('What I took from it: {0}.', slot(1, l10n.t('one thing you learned'))),
    l10n.t(
      'I used to think {0}. Now I think {1}.',
      slot(1, l10n.t('what you believed before')),
      slot(2, l10n.t('what you believe now'))
    ),
    l10n.t('My favourite bit: {0}.', slot(1, l10n.t('the part you would read aloud'))),
    l10n.t('I tried this with {0}, and {1}.', slot(1, l10n.t('what you tried it on')), slot(2, l10n.t('how it went'))),
    l10n.t(
      'I am with them on {0}, less so on {1}.',
      slot(1, l10n.t('what you agree with')),
      slot(2, l10n.t('what you doubt'))
    )
  ]
}

function asked(): readonly string[] {
  return [
    l10n.t('{0} Would you do it differently?', slot(1, l10n.t('What you would do, in a sentence.'))),
    l10n.t('I say {0}. What do you say?', slot(1, l10n.t('your view'))),
    l10n.t('This happened to me too: {0}. You?', slot(1, l10n.t('what happened'))),
    l10n.t('Does this ring true where you are? Here, {0}.', slot(1, l10n.t('what it is like for you'))),
    l10n.t('Who else has {0}?', slot(1, l10n.t('done, seen or felt this')))
  ]
}

function pick(lines: readonly string[], seed: number): string {
  return lines[seed % lines.length] ?? ''
}

/** A number from a text, the same each time (FNV-1a): so that neighbouring posts get different words. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Three ways to begin a post that shares a link: why, what one took from it, and a question. Chosen by `text`. */
export function shareLeads(text: string): readonly Lead[] {
  const seed = seedOf(text)
  return [
    { title: l10n.t('Say why you are sharing it'), snippet: pick(why(), seed) },
    { title: l10n.t('Say what you took from it'), snippet: pick(taken(), seed >>> 3) },
    { title: l10n.t('Say what you think and ask others'), snippet: pick(asked(), seed >>> 6) }
  ]
}
