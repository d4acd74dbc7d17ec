import { tell } from './host.ts'
import type { Page } from './page.ts'
import { Section } from './Section.tsx'

/** Three posts to write next, each one click from being a draft. */
export function Ideas({ view: { words, ideas } }: Page) {
  return (
    <Section id="ideas" title={words.ideas} isWide>
      {ideas.length === 0 ? (
        <p>{words.noIdeas}</p>
      ) : (
        <ul class="ideas">
          {ideas.map(({ id, title, reason, text, kindLabel }, index) => (
            <li key={id}>
              <h3 id={`idea-${id}`}>{title}</h3>
              {reason === ideas[index - 1]?.reason ? null : <p class="muted">{reason}</p>}
              <blockquote dir="auto">{text}</blockquote>
              <p class="foot">
                <button type="button" aria-describedby={`idea-${id}`} onClick={() => tell({ type: 'idea', id })}>
                  {words.insert}
                </button>
                <span class="muted">
                  {words.kind}: {kindLabel}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
