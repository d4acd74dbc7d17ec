import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'

/** Links and phrases that come back, with the posts that have them. */
export function Repeats({ view: { words, repeats, posts } }: Page) {
  if (posts.length === 1 && repeats.length === 0) return null
  return (
    <Section id="repeats" title={words.repeats}>
      {repeats.length === 0 ? (
        <p>{words.noRepeats}</p>
      ) : (
        <table>
          <caption class="hidden">{words.repeats}</caption>
          <thead>
            <tr>
              <th scope="col">{words.words}</th>
              <th scope="col">{words.what}</th>
              <th scope="col" class="number">
                {words.times}
              </th>
              <th scope="col">{words.posts}</th>
            </tr>
          </thead>
          <tbody>
            {repeats.map(({ key, kindLabel, text, times, posts }) => (
              <tr key={key}>
                <th scope="row" dir="auto">
                  {text}
                </th>
                <td class="whole">{kindLabel}</td>
                <td class="number">{times}</td>
                <td>
                  {posts.map((post) => (
                    <button
                      key={post.key}
                      type="button"
                      class="link one"
                      title={post.title}
                      onClick={() => tell({ type: 'post', key: post.key })}
                    >
                      {post.label}
                    </button>
                  ))}
                  {posts.length < times ? <span class="muted">{fill(words.andMore, times - posts.length)}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
