import type { PartView, Stretch } from '../preview/preview-view.ts'

function Text({ stretches }: { stretches: readonly Stretch[] }) {
  return <>{stretches.map(({ text, type }, index) => (type === 'plain' ? text : <b key={index}>{text}</b>))}</>
}

/** One part of a post on one network: its words, what is folded away, what is too much, and the count. */
export function Part({ part, cursor, noWords }: { part: PartView; cursor: string; noWords: string }) {
  const { label, hasCursor, count, isOver, shown, folded, over } = part
  const isEmpty = shown.length === 0 && !folded && !over
  return (
    <div class={hasCursor ? 'part here' : 'part'}>
      {label === undefined ? null : (
        <h3>
          {label}
          {hasCursor ? <span class="detail"> · {cursor}</span> : null}
        </h3>
      )}
      {isEmpty ? (
        <p class="muted">{noWords}</p>
      ) : (
        <div class="words" dir="auto">
          <Text stretches={shown} />
        </div>
      )}
      {folded ? (
        <>
          <p class="line">{folded.label}</p>
          <div class="words folded" dir="auto">
            <Text stretches={folded.text} />
          </div>
        </>
      ) : null}
      {over ? (
        <>
          <p class="line">{over.label}</p>
          <div class="words over" dir="auto">
            <Text stretches={over.text} />
          </div>
        </>
      ) : null}
      <p class={isOver ? 'count too-many' : 'count'}>{count}</p>
    </div>
  )
}
