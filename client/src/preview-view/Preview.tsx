import type { NetworkView, PreviewView } from '../preview/preview-view.ts'
import { tell } from './host.ts'
import { Part } from './Part.tsx'
import type { Shown } from './shown.ts'

function Network({ network, view }: { network: NetworkView; view: PreviewView }) {
  const title = `${network.id}-title`
  return (
    <section class="card" id={network.id} aria-labelledby={title}>
      <h2 id={title} tabIndex={-1}>
        {network.name}
      </h2>
      {network.parts.map((part, index) => (
        <Part key={index} part={part} cursor={view.words.cursor} noWords={view.words.noWords} />
      ))}
      <p class="note">{network.note}</p>
    </section>
  )
}

interface Props {
  readonly view: PreviewView
  readonly shown: Shown
  readonly change: (to: Partial<Shown>) => void
}

/** The whole page. */
export function Preview({ view, shown, change }: Props) {
  const { words, networks, extras } = view
  const chosen = networks.filter(({ isChosen }) => isChosen)
  const canChoose = chosen.length > 0 && chosen.length < networks.length
  const drawn = canChoose && !shown.hasAll ? chosen : networks
  return (
    <>
      <header>
        <h1 dir="auto" tabIndex={-1}>
          {view.title}
        </h1>
        <p class="muted">{view.summary}</p>
        <div class="toolbar">
          {canChoose ? (
            <fieldset>
              <legend>{words.networks}</legend>
              {[false, true].map((hasAll) => (
                <button
                  key={String(hasAll)}
                  type="button"
                  class="choice"
                  aria-pressed={shown.hasAll === hasAll}
                  onClick={() => change({ hasAll })}
                >
                  {hasAll ? words.all : words.chosenOnly}
                </button>
              ))}
            </fieldset>
          ) : null}
          <p class="toolbar">
            <button type="button" class="choice" onClick={() => tell({ type: 'copy' })}>
              {words.copy}
            </button>
            <button type="button" class="choice" onClick={() => tell({ type: 'go' })}>
              {words.go}
            </button>
          </p>
        </div>
      </header>
      {extras.length === 0 ? null : (
        <section aria-labelledby="extras-title">
          <h2 id="extras-title" class="hidden">
            {words.withIt}
          </h2>
          <dl>
            {extras.map(({ label, text }, index) => (
              <div key={index}>
                <dt>{label}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <div class="cards">
        {drawn.map((network) => (
          <Network key={network.id} network={network} view={view} />
        ))}
      </div>
    </>
  )
}
