import type { Picture } from '../test/vscode/editor/picture.ts'
import type { Step } from '../test/vscode/editor/window.ts'

export type Shot = Omit<Picture, 'out' | 'folder' | 'file' | 'extension'> & {
  /** Name of the PNG, without its ending. */
  readonly name: string
  /** Folder that the PNG goes to, from the top of the project; `docs/pictures` when not given. */
  readonly into?: string
  /** Folder to open, from the top of the project; `examples` when not given. */
  readonly folder?: string
  /** File to open, from that folder. */
  readonly file: string
}

const checked = { see: '.squiggly-warning, .squiggly-info, .squiggly-hint' }
const withoutSideBar = { command: 'workbench.action.toggleSidebarVisibility' }
const badFeed = 'harbor-view-homes.post'
const goodFeed = 'third-cup-cafe.post'
const themes = ['light', 'dark', 'hc'] as const

const previewed: readonly Step[] = [
  withoutSideBar,
  { see: '.statusbar-item[id*="sociable.balance"]' },
  { caret: "Saturday's tips" },
  { command: 'sociable.previewPost' },
  { see: 'webview: .count' },
  { click: 'webview: button:has-text("All networks")' },
  { wait: 800 }
]

/** The pictures that the README and the pages show. */
const readme: readonly Shot[] = [
  { name: 'feed', file: badFeed, steps: [checked, { caret: 'We are thrilled' }] },
  { name: 'feed-dark', file: badFeed, theme: 'dark', steps: [checked, { caret: 'We are thrilled' }] },
  { name: 'hover', file: badFeed, height: 520, steps: [withoutSideBar, checked, { hover: 'thrilled to announce' }] },
  {
    name: 'light-bulb',
    file: badFeed,
    height: 520,
    steps: [withoutSideBar, checked, { lightBulb: 'thrilled to announce' }]
  },
  {
    name: 'report',
    file: badFeed,
    steps: [withoutSideBar, checked, { command: 'sociable.showReport' }, { see: 'webview: h1' }, { wait: 500 }]
  },
  { name: 'preview', file: goodFeed, steps: previewed }
]

const opened: readonly Step[] = [withoutSideBar, checked]

/** What each step of the walkthrough shows; package.json has the same names. */
const walkthroughSteps: Readonly<Record<string, readonly Step[]>> = {
  example: [...opened, { caret: 'feed: Maple' }],
  squiggle: [...opened, { hover: 'Order now' }],
  rewrite: [...opened, { lightBulb: 'thrilled to announce' }],
  report: [...opened, { command: 'sociable.showReport' }, { see: 'webview: h1' }, { wait: 500 }],
  profile: [...opened, { command: 'sociable.fillInProfile' }, { see: '.quick-input-widget' }, { wait: 300 }]
}

const walkthrough: readonly Shot[] = Object.entries(walkthroughSteps).flatMap(([name, steps]) =>
  themes.map((theme) => ({
    name: `${name}-${theme}`,
    into: 'walkthrough',
    folder: 'walkthrough',
    file: 'example.post',
    theme,
    width: name === 'report' ? 1120 : 840,
    height: name === 'report' ? 640 : 480,
    scale: 1.5,
    settings: { 'editor.lineNumbers': 'off' },
    part: '.part.editor',
    steps
  }))
)

/** Surfaces that nobody documents in every theme, but that somebody should look at in each. */
const looks: readonly Shot[] = themes.flatMap((theme) => [
  { name: `preview-${theme}`, into: 'out/pictures', file: goodFeed, theme, steps: previewed },
  {
    name: `report-${theme}`,
    into: 'out/pictures',
    file: goodFeed,
    theme,
    height: 3000,
    scale: 1,
    steps: [
      withoutSideBar,
      { see: '.statusbar-item[id*="sociable.balance"]' },
      { command: 'sociable.showReport' },
      { see: 'webview: h1' },
      { wait: 800 }
    ]
  },
  {
    name: `hover-${theme}`,
    into: 'out/pictures',
    file: badFeed,
    theme,
    height: 620,
    steps: [...opened, { hover: 'thrilled to announce' }]
  },
  {
    name: `light-bulb-${theme}`,
    into: 'out/pictures',
    file: badFeed,
    theme,
    height: 520,
    steps: [...opened, { lightBulb: 'thrilled to announce' }]
  },
  {
    name: `walkthrough-${theme}`,
    into: 'out/pictures',
    file: badFeed,
    theme,
    steps: [
      withoutSideBar,
      { press: 'F1' },
      { type: 'Welcome: Open Walkthrough' },
      { press: 'Enter' },
      { wait: 500 },
      { type: 'Write posts' },
      { press: 'Enter' },
      { see: '.getting-started-step .step-title' },
      { wait: 1500 }
    ]
  },
  {
    name: `language-status-${theme}`,
    into: 'out/pictures',
    file: badFeed,
    theme,
    height: 420,
    steps: [withoutSideBar, checked, { click: '[id="status.languageStatus"]' }, { wait: 800 }]
  },
  {
    name: `settings-${theme}`,
    into: 'out/pictures',
    file: badFeed,
    theme,
    steps: [...opened, { command: 'sociable.showSettings' }, { wait: 1500 }]
  }
])

/** All pictures; those of the README come first. */
export const shots: readonly Shot[] = [...readme, ...walkthrough, ...looks]
