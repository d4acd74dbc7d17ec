import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'

const mostAtFirst = 8

/** What comes up again and again, with the rule's page one click away. */
export function Rules({ view: { words, rules, withheld }, shown, change }: Page) {
  const rows = shown.open.includes('rules') ? rules : rules.slice(0, mostAtFirst)
  return (
    <Section id="rules" title={words.recurring} isWide>
      {rules.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <table>
          <caption class="hidden">{words.recurring}</caption>
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col" class="number">
                {words.times}
              </th>
              <th scope="col" class="number">
                {words.inPosts}
              </th>
              <th scope="col">{words.level}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, summary, times, posts, levelLabel, hasPage }) => (
              <tr key={id}>
                <th scope="row">
                  {hasPage ? (
                    <button
                      type="button"
                      class="link"
                      title={fill(words.readRule, id)}
                      onClick={() => tell({ type: 'rule', id })}
                    >
                      {id}
                    </button>
                  ) : (
                    id
                  )}
                  {summary === id ? null : <span class="detail">{summary}</span>}
                </th>
                <td class="number">{times}</td>
                <td class="number">{posts}</td>
                <td class="whole">{levelLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === rules.length ? null : (
        <p class="more">
          <button type="button" class="choice" onClick={() => change((now) => ({ open: [...now.open, 'rules'] }))}>
            {fill(words.showAll, rules.length)}
          </button>
        </p>
      )}
      {withheld === undefined ? null : <p class="note">{withheld}</p>}
    </Section>
  )
}
