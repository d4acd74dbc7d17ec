import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'

/** What the feed lacks; a click goes to the post that it is said of. */
export function Missing({ view: { words, missing, posts } }: Page) {
  const numbers = new Map(posts.map(({ key, number }) => [key, number]))
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
              {file === undefined ? null : <span class="detail">{file}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
