import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openBrowser } from './browser.ts'
import { findChromium } from './chromium.ts'
import { pictureFonts } from './fonts.ts'
import { openEditor } from './open-editor.ts'
import { commandKeys, commandsOf, locate, perform, ready, type Step } from './window.ts'

/** VS Code's own themes: what settings call them, and the file that names them in the window. */
export const themes = {
  light: { setting: 'Light Modern', file: 'light_modern' },
  dark: { setting: 'Dark Modern', file: 'dark_modern' },
  hc: { setting: 'Default High Contrast', file: 'hc_black' }
} as const

export type Picture = {
  /** Absolute path of the PNG to write. */
  readonly out: string
  /** Absolute paths. */
  readonly folder: string
  readonly file?: string
  readonly extension: string
  readonly theme?: keyof typeof themes
  /** CSS pixels. */
  readonly width?: number
  readonly height?: number
  /** Pixels of the picture for each of them; 2 when not given. */
  readonly scale?: number
  readonly steps?: readonly Step[]
  readonly settings?: Readonly<Record<string, unknown>>
  /** Selector of the only part to show; the whole window otherwise. */
  readonly part?: string
}

/** A calm window: what the picture is about, and little else. */
const pictureSettings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': 'JetBrains Mono, monospace',
  'editor.fontLigatures': false,
  'editor.minimap.enabled': false,
  'editor.smoothScrolling': false,
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false
}

/** Opens a fresh VS Code, does the steps, and saves what the window shows. */
export async function takePicture(picture: Picture): Promise<void> {
  const { steps = [], width = 1200, height = 760, scale = 2, theme = 'light' } = picture
  const commands = commandsOf(steps)
  const text = picture.file ? await readFile(picture.file, 'utf8') : ''
  const [chromium, env] = await Promise.all([findChromium(), pictureFonts()])
  const editor = await openEditor({
    ...picture,
    keybindings: commandKeys(commands),
    settings: { ...pictureSettings, 'workbench.colorTheme': themes[theme].setting, ...picture.settings }
  })
  try {
    const { browser, context } = await openBrowser({ chromium, env, width, height, scale })
    try {
      const page = await context.newPage()
      await page.goto(editor.url)
      await mkdir(dirname(picture.out), { recursive: true })
      try {
        await ready(page, picture.file !== undefined)
        // Themes come from an extension; until it is loaded the window wears another one.
        await page.waitForSelector(`.monaco-workbench[class*="-themes-${themes[theme].file}-json"]`)
        for (const step of steps) await perform(page, step, commands, text)
      } catch (cause) {
        const failed = picture.out.replace(/(\.png)?$/, '.failed.png')
        await page.screenshot({ path: failed })
        throw new Error(`A step did not work; ${failed} shows the window at that moment.`, { cause })
      }
      if (picture.part) await locate(page, picture.part).first().screenshot({ path: picture.out })
      else await page.screenshot({ path: picture.out })
    } finally {
      await browser.close()
    }
  } finally {
    await editor.stop()
  }
}
