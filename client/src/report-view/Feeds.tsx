import { Bar } from './Bar.tsx'
import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'
import { toneOfValue } from './tone.ts'

const mostAtFirst = 30

/** The feeds of a folder or workspace; a click shows the report of one. */
export function Feeds({ view: { words, feeds }, shown, change }: Page) {
  if (feeds.length === 0) return null
  const rows = shown.open.includes('feeds') ? feeds : feeds.slice(0, mostAtFirst)
  return (
    <Section id="feeds" title={words.feeds} isWide>
      <table class="posts">
        <caption class="hidden">{words.feeds}</caption>
        <thead>
          <tr>
            <th scope="col">{words.feed}</th>
            <th scope="col" class="number">
              {words.posts}
            </th>
            <th scope="col">{words.balance}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, posts, balance, word }) => (
            <tr key={key}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  dir="auto"
                  title={fill(words.showFeed, name)}
                  onClick={() => tell({ type: 'feed', key })}
                >
                  {name}
                </button>
              </th>
              <td class="number">{posts}</td>
              <td class="score">
                <span class="number">{balance}</span> {word}
                <Bar share={balance / 100} tone={toneOfValue(balance)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === feeds.length ? null : (
        <p class="more">
          <button type="button" class="choice" onClick={() => change((now) => ({ open: [...now.open, 'feeds'] }))}>
            {fill(words.showAll, feeds.length)}
          </button>
        </p>
      )}
    </Section>
  )
}
