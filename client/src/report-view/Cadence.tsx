import type { CadenceView } from '../report/report-view.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'
import { TableBehind } from './TableBehind.tsx'

/** Fewer weeks than this do not fill the width: one week is no wall. */
const leastSlots = 8
/** With more weeks than this, numbers would touch. */
const mostNumbers = 14

function Columns({ weeks, title }: { weeks: CadenceView['weeks']; title: string }) {
  const most = weeks.reduce((highest, { posts }) => Math.max(highest, posts), 1)
  const width = 100 / Math.max(leastSlots, weeks.length)
  return (
    <>
      <p class="axis">{title}</p>
      <div class="plot small">
        <span class="high">{most}</span>
        <span class="low">0</span>
        <svg aria-hidden="true" focusable="false">
          <line class="grid" x1="0" x2="100%" y1="100%" y2="100%" />
          {weeks.map(({ day, label, posts }, at) => (
            <rect
              key={day}
              class="column"
              x={`${(at + 0.15) * width}%`}
              width={`${width * 0.7}%`}
              y={`${100 - (posts / most) * 100}%`}
              height={`${(posts / most) * 100}%`}
            >
              <title>{`${label}: ${posts}`}</title>
            </rect>
          ))}
          {weeks.length > mostNumbers
            ? null
            : weeks.map(({ day, posts }, at) => (
                <text key={day} x={`${(at + 0.5) * width}%`} y={`${100 - (posts / most) * 100}%`} dy="-4">
                  {posts}
                </text>
              ))}
        </svg>
      </div>
    </>
  )
}

function Averages({ weeks, title }: { weeks: CadenceView['weeks']; title: string }) {
  const width = 100 / Math.max(leastSlots, weeks.length)
  return (
    <>
      <p class="axis">{title}</p>
      <div class="plot small">
        <span class="high">100</span>
        <span class="low">0</span>
        <svg aria-hidden="true" focusable="false">
          <line class="grid" x1="0" x2="100%" y1="100%" y2="100%" />
          <line class="grid" x1="0" x2="100%" y1="0" y2="0" />
          {weeks.map(({ day, label, average }, at) =>
            average === undefined ? null : (
              <g key={day} class="dot warm">
                <circle cx={`${(at + 0.5) * width}%`} cy={`${100 - average}%`} r="4.5" />
                {weeks.length > mostNumbers ? null : (
                  <text x={`${(at + 0.5) * width}%`} y={`${100 - average}%`} dx="15" dy="4">
                    {average}
                  </text>
                )}
                <title>{`${label}: ${average}`}</title>
              </g>
            )
          )}
        </svg>
        <span class="ends" style={{ width: `${Math.min(100, width * weeks.length)}%` }}>
          {weeks.length > 1 ? <span>{weeks[0]?.label}</span> : null}
          <span>{weeks.at(-1)?.label}</span>
        </span>
      </div>
    </>
  )
}

/** Posts a week above, their average score below; neither is good or bad by itself. */
export function Cadence(page: Page) {
  const { words, cadence } = page.view
  if (!cadence) return null
  return (
    <Section id="cadence" title={words.cadence}>
      <p>{cadence.summary}</p>
      {cadence.quality === undefined ? null : <p>{cadence.quality}</p>}
      <div aria-hidden="true">
        <Columns weeks={cadence.weeks} title={words.perWeek} />
        <Averages weeks={cadence.weeks} title={words.average} />
      </div>
      <TableBehind
        id="cadence"
        page={page}
        caption={words.cadence}
        columns={[words.week, words.perWeek, words.average]}
        rows={cadence.weeks.map(({ label, posts, average }) => [label, posts, average ?? ''])}
      />
      {cadence.undated === undefined ? null : <p class="note">{cadence.undated}</p>}
    </Section>
  )
}
