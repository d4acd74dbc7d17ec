import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'

/** What comes up again and again, with the rule's page one click away. */
export function Rules({ view: { words, rules, withheld } }: Page) {
  return (
    <Section id="rules" title={words.recurring}>
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
            {rules.map(({ id, summary, times, posts, levelLabel, hasPage }) => (
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
                <td>{levelLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {withheld === undefined ? null : <p class="note">{withheld}</p>}
    </Section>
  )
}
