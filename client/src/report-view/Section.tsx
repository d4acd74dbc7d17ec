import type { ComponentChildren } from 'preact'

/** A part of the page under a heading of its own. `id` is unique on the page. */
export function Section({
  id,
  title,
  isWide,
  children
}: {
  id: string
  title: string
  isWide?: boolean
  children: ComponentChildren
}) {
  return (
    <section class={isWide ? 'card wide' : 'card'} aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
