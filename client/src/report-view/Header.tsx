import { type ExportFormat, exportFormats } from '../report/messages.ts'
import { fill } from './fill.ts'
import { tell } from './host.ts'
import type { Page } from './page.ts'

const formatNames: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  csv: 'CSV',
  json: 'JSON'
}

/** What the report is about, and what else it could be about; the exports. */
export function Header({ view }: Page) {
  const { words, scopes } = view
  const names = { file: words.thisFeed, folder: words.thisFolder, workspace: words.workspace }
  return (
    <header>
      <h1 tabIndex={-1}>
        <bdi>{view.title}</bdi>
      </h1>
      {view.isEmpty ? null : <p class="muted">{view.summary}</p>}
      <div class="toolbar">
        {scopes.length < 2 ? null : (
          <fieldset>
            <legend>{words.showing}</legend>
            {scopes.map((scope) => (
              <button
                key={scope}
                type="button"
                class="choice"
                aria-pressed={scope === view.scope}
                onClick={() => scope !== view.scope && tell({ type: 'scope', scope })}
              >
                {names[scope]}
              </button>
            ))}
          </fieldset>
        )}
        {view.isEmpty ? null : (
          <fieldset>
            <legend>{words.exportAs}</legend>
            {exportFormats.map((format) => (
              <button
                key={format}
                type="button"
                class="choice"
                title={fill(words.exportTitle, formatNames[format])}
                onClick={() => tell({ type: 'export', format })}
              >
                {formatNames[format]}
              </button>
            ))}
          </fieldset>
        )}
      </div>
    </header>
  )
}
