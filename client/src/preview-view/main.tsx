import { render } from 'preact'
import type { PreviewView, ToPreview } from '../preview/preview-view.ts'
import { keepPlace } from '../report-view/keep-place.ts'
import { keep, kept, tell } from './host.ts'
import { Preview } from './Preview.tsx'
import { readShown, type Shown } from './shown.ts'

const root = document.createElement('main')
document.body.append(root)

let shown: Shown = readShown(kept())
let view: PreviewView | undefined

function change(to: Partial<Shown>): void {
  shown = { ...shown, ...to }
  keep(shown)
  draw()
}

function draw(): void {
  const drawn = view
  if (drawn) keepPlace(root, () => render(<Preview view={drawn} shown={shown} change={change} />, root))
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'show') {
    view = data.view
    document.documentElement.lang = view.lang
    change({ subject: data.subject })
  } else {
    view = undefined
    render(<p>{data.text}</p>, root)
  }
})

tell({ type: 'ready' })
