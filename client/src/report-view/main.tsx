import { render } from 'preact'
import type { ToWebview } from '../report/messages.ts'
import type { ReportView } from '../report/report-view.ts'
import { keep, kept, tell } from './host.ts'
import { keepPlace } from './keep-place.ts'
import { Report } from './Report.tsx'
import { readShown, type Shown } from './shown.ts'

const root = document.createElement('main')
const voice = document.createElement('p')
voice.className = 'hidden'
voice.setAttribute('role', 'status')
document.body.append(root, voice)

const before = kept()
let shown: Shown = readShown(before)
let view: ReportView | undefined
let trouble: string | undefined
let isFirst = true

function change(to: (now: Shown) => Partial<Shown>): void {
  shown = { ...shown, ...to(shown) }
  keep(shown)
  draw()
}

function draw(): void {
  keepPlace(root, () => {
    if (view) render(<Report view={view} shown={shown} change={change} />, root)
    else if (trouble !== undefined) render(<p>{trouble}</p>, root)
  })
}

function show(message: Extract<ToWebview, { type: 'show' }>): void {
  const isOther = JSON.stringify(shown.subject) !== JSON.stringify(message.subject)
  view = message.view
  trouble = undefined
  document.documentElement.lang = view.lang
  if (isOther) shown = { ...shown, subject: message.subject, hasAllPosts: false, scroll: isFirst ? shown.scroll : 0 }
  keep(shown)
  draw()
  if (isFirst || isOther) window.scrollTo(0, shown.scroll)
  isFirst = false
}

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  if (data.type === 'show') show(data)
  else if (data.type === 'said') voice.textContent = data.text
  else {
    trouble = data.text
    // a report that is there is better than a word about why there is no newer one
    if (!view) draw()
  }
})

let later: ReturnType<typeof setTimeout> | undefined
window.addEventListener('scroll', () => {
  clearTimeout(later)
  later = setTimeout(() => {
    shown = { ...shown, scroll: window.scrollY }
    keep(shown)
  }, 100)
})

tell({ type: 'ready' })
