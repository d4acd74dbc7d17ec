import { Bar } from './Bar.tsx'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'
import { toneOfKind } from './tone.ts'

/** The mix against the target. The charts are tables, so they read as what they show. */
export function Mix({ view: { words, mix, limits, target } }: Page) {
  if (mix.length === 0) return null
  return (
    <Section id="mix" title={words.mix}>
      <table class="chart">
        <caption class="hidden">{words.mix}</caption>
        <thead class="hidden">
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {mix.map(({ kind, label, share, text }) => (
            <tr key={kind}>
              <th scope="row">{label}</th>
              <td>
                <Bar share={share} tone={toneOfKind(kind)} />
                <span class="amount">{text}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {limits.length === 0 ? null : (
        <table class="chart limits">
          <caption>
            {words.target}: {target.name}
          </caption>
          <thead class="hidden">
            <tr>
              <th scope="col">{words.asks}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {limits.map(({ label, limitText, share, limit, text, isMet, verdict }) => (
              <tr key={`${label} ${limitText}`}>
                <th scope="row">
                  {label}: {limitText} <span class={isMet ? 'met' : 'missed'}>({verdict})</span>
                </th>
                <td>
                  <Bar share={share} limit={limit} tone={isMet ? 'warm' : 'cold'} />
                  <span class="amount">{text}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="note">{target.note}</p>
    </Section>
  )
}
