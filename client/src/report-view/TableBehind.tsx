import { fill } from './fill.ts'
import type { Page } from './page.ts'

/** More rows than this help nobody behind a picture; exports have them all. */
const mostRows = 200

/** The table behind a chart, made when it is opened. The first cell of a row is its header. */
export function TableBehind({
  id,
  page,
  caption,
  columns,
  rows
}: {
  id: string
  page: Page
  caption: string
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}) {
  const { words } = page.view
  const isOpen = page.shown.open.includes(id)
  const toggle = (event: Event): void => {
    const { open: now } = event.currentTarget as HTMLDetailsElement
    if (now === isOpen) return
    page.change((shown) => {
      const others = shown.open.filter((name) => name !== id)
      return { open: now ? [...others, id] : others }
    })
  }
  return (
    <details open={isOpen} onToggle={toggle}>
      <summary>{words.asTable}</summary>
      {isOpen ? (
        <table>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map(([first, ...others], row) => (
              <tr key={row}>
                <th scope="row">{first}</th>
                {others.map((cell, at) => (
                  <td key={columns[at + 1]} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {isOpen && rows.length > mostRows ? <p class="muted">{fill(words.firstOnly, mostRows, rows.length)}</p> : null}
    </details>
  )
}
