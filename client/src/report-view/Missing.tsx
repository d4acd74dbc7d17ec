import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'

/** What the feed lacks; a click goes to the post that it is said of. */
export function Missing({ view: { words, missing, posts } }: Page) {
  // one post is no feed
  if (posts.length === 1 && missing.length === 0) return null
  const numbers = new Map(posts.map(({ key, number }) => [key, number]))
  const whereabouts = (key: string | undefined, file: string | undefined) =>
    [file, key === undefined ? undefined : `${words.post} ${numbers.get(key) ?? ''}`].filter(
      (part) => part !== undefined
    )
  return (
    <Section id="missing" title={words.missing}>
      {missing.length === 0 ? (
        <p>{words.nothingMissing}</p>
      ) : (
        <ul>
          {missing.map(({ text, key, file }) => (
            <li key={`${key} ${text}`}>
              {key === undefined ? (
                text
              ) : (
                <button
                  type="button"
                  class="link"
                  title={fill(words.goTo, numbers.get(key) ?? '')}
                  onClick={() => tell({ type: 'post', key })}
                >
                  {text}
                </button>
              )}
              <span class="detail">{whereabouts(key, file).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
