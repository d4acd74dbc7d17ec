import type { Picture } from '../test/vscode/editor/picture.ts'

export type Shot = Omit<Picture, 'out' | 'folder' | 'file' | 'extension'> & {
  /** Name of the PNG in docs/pictures, without its ending. */
  readonly name: string
  /** Folder to open, from the top of the project; `examples` when not given. */
  readonly folder?: string
  /** File to open, from that folder. */
  readonly file: string
}

const checked = { see: '.squiggly-warning, .squiggly-info, .squiggly-hint' }
const withoutSideBar = { command: 'workbench.action.toggleSidebarVisibility' }
const badFeed = 'harbor-view-homes.post'

/** The pictures that the README and the pages show. */
export const shots: readonly Shot[] = [
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
  }
]
