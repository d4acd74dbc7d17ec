import type { ComponentChildren } from 'preact'
import { averageLine, averageOver, type Point, pointsOf } from './chart-points.ts'
import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'
import { TableBehind } from './TableBehind.tsx'

/** Beyond this many posts, dots would hide each other; the running average remains. */
const mostDots = 800

function Dot({ point: { x, y, post } }: { point: Point }) {
  const promotes = post.kind === 'promote'
  const size = 9
  const go = (): void => tell({ type: 'post', key: post.key })
  const place = { x: `${x}%`, y: `${100 - y}%` }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the list of posts does the same for keys and screen readers
    <g class={promotes ? 'dot cold' : 'dot warm'} onClick={go}>
      {promotes ? (
        <rect {...place} width={size} height={size} transform={`translate(${-size / 2} ${-size / 2})`} />
      ) : (
        <circle cx={place.x} cy={place.y} r={size / 2} />
      )}
      <title>{`${post.number}. ${post.title}: ${post.score}, ${post.word}`}</title>
    </g>
  )
}

function Line({ points }: { points: readonly Point[] }) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 100 100" preserveAspectRatio="none" class="line">
      <polyline points={averageLine(points)} />
    </svg>
  )
}

function Entry({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <span class="entry">
      <svg aria-hidden="true" focusable="false" class="sample dot">
        {children}
      </svg>
      {name}
    </span>
  )
}

function endsOf(points: readonly Point[], axis: 'order' | 'date'): readonly string[] {
  if (axis === 'order') return ['1', String(points.length)]
  return [points[0], points.at(-1)].map((point) => point?.post.date ?? '')
}

/** The scores in a picture, by order or by date, with the table behind it. */
export function Scores(page: Page) {
  const { view, shown, change } = page
  const { words, posts, scores } = view
  if (posts.length < 2) return null
  const hasDates = new Set(posts.flatMap(({ day }) => (day === undefined ? [] : [day]))).size > 1
  const axis = hasDates ? shown.axis : 'order'
  const points = pointsOf(posts, axis)
  return (
    <Section id="scores" title={words.scores} isWide>
      <p>{scores.summary}</p>
      {hasDates ? (
        <p class="toolbar">
          {(['order', 'date'] as const).map((name) => (
            <button
              key={name}
              type="button"
              class="choice"
              aria-pressed={axis === name}
              onClick={() => change(() => ({ axis: name }))}
            >
              {name === 'order' ? words.inOrder : words.byDate}
            </button>
          ))}
        </p>
      ) : null}
      <div class="plot" aria-hidden="true">
        <span class="high">100</span>
        <span class="middle">50</span>
        <span class="low">0</span>
        <svg aria-hidden="true" focusable="false">
          {[0, 50, 100].map((y) => (
            <line key={y} class="grid" x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
          ))}
          <Line points={points} />
          {points.length > mostDots ? null : points.map((point) => <Dot key={point.key} point={point} />)}
        </svg>
        <span class="ends">
          {endsOf(points, axis).map((end, at) => (
            <span key={at}>{end}</span>
          ))}
        </span>
        <span class="legend">
          <Entry name={words.otherPost}>
            <circle class="warm" cx="6" cy="6" r="4.5" />
          </Entry>
          <Entry name={words.pitch}>
            <rect class="cold" x="1.5" y="1.5" width="9" height="9" />
          </Entry>
          {points.length < averageOver(points.length) ? null : (
            <Entry name={fill(words.runningAverage, averageOver(points.length))}>
              <line class="line" x1="0" y1="6" x2="12" y2="6" />
            </Entry>
          )}
        </span>
      </div>
      <TableBehind
        id="scores"
        page={page}
        caption={words.scores}
        columns={[words.number, words.post, words.date, words.score, words.kind]}
        rows={points.map(({ post }) => [
          post.number,
          post.title,
          post.date ?? '',
          `${post.score}, ${post.word}`,
          post.kindLabel
        ])}
      />
    </Section>
  )
}
