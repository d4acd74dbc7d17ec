import type { Locator, Page } from 'playwright-core'

/** A line and a column, both from 1, as the status bar shows them; or a text, where it first stands in the file. */
export type Place = readonly [line: number, column: number] | string

/**
 * What a selector finds: CSS or playwright's own. With `webview: ` before it, it looks into the
 * webview that is shown, such as a Markdown preview.
 */
export function locate(page: Page, selector: string): Locator {
  const inside = /^webview:\s*(.*)$/s.exec(selector)?.[1]
  if (inside === undefined) return page.locator(selector)
  return page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator(inside)
}

/** One thing to do in the window. */
export type Step =
  | { readonly command: string }
  | { readonly open: string }
  | { readonly caret: Place }
  | { readonly hover: Place }
  | { readonly lightBulb: Place }
  | { readonly type: string }
  | { readonly press: string }
  | { readonly click: string }
  | { readonly see: string }
  | { readonly wait: number }

/**
 * Keys that run commands by id. The palette finds commands by title only; each id that a picture
 * wants gets a key that nothing else uses.
 */
export function commandKeys(
  commands: readonly string[]
): readonly { readonly key: string; readonly command: string }[] {
  return commands.map((command, index) => ({ key: `ctrl+alt+shift+f${index + 1}`, command }))
}

/** Commands that steps run, in addition to those that they name. */
const own = { hover: 'editor.action.showHover', lightBulb: 'editor.action.quickFix' }

/** All command ids that these steps need keys for. */
export function commandsOf(steps: readonly Step[]): readonly string[] {
  return [...new Set([own.hover, own.lightBulb, ...steps.flatMap((step) => ('command' in step ? [step.command] : []))])]
}

/** Waits until the workbench is drawn, and the text of a file where one is opened. */
export async function ready(page: Page, withFile: boolean): Promise<void> {
  await page.waitForSelector('.monaco-workbench .statusbar', { timeout: 60_000 })
  if (withFile) await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 })
}

/**
 * Does one step. Selectors are looked for 20 s.
 *
 * @param commands those of `commandKeys`, in the same order
 * @param text of the open file, for places that are named by their text
 */
export async function perform(page: Page, step: Step, commands: readonly string[], text: string): Promise<void> {
  const run = (command: string) => page.keyboard.press(`Control+Alt+Shift+F${commands.indexOf(command) + 1}`)
  if ('command' in step) await run(step.command)
  else if ('open' in step) await pick(page, 'Control+P', step.open)
  else if ('caret' in step) await caret(page, text, step.caret)
  else if ('hover' in step) {
    await caret(page, text, step.hover)
    await run(own.hover)
    await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: 20_000 })
  } else if ('lightBulb' in step) {
    await caret(page, text, step.lightBulb)
    await run(own.lightBulb)
    await page.waitForSelector('.action-widget', { timeout: 20_000 })
  } else if ('type' in step) await page.keyboard.type(step.type)
  else if ('press' in step) await page.keyboard.press(step.press)
  else if ('click' in step) await locate(page, step.click).first().click({ timeout: 20_000 })
  else if ('see' in step) await locate(page, step.see).first().waitFor({ timeout: 20_000 })
  else if ('wait' in step) await page.waitForTimeout(step.wait)
  else throw new Error(`There is no such step: ${JSON.stringify(step)}.`)
  await page.waitForTimeout(250)
}

async function caret(page: Page, text: string, place: Place): Promise<void> {
  const [line, column] = typeof place === 'string' ? find(text, place) : place
  await page.locator('.monaco-editor .view-lines').first().focus()
  await pick(page, 'Control+G', `${line}:${column}`)
}

function find(text: string, part: string): readonly [line: number, column: number] {
  const offset = text.indexOf(part)
  if (offset < 0) throw new Error(`The file does not contain “${part}”.`)
  const before = text.slice(0, offset).split('\n')
  return [before.length, (before.at(-1)?.length ?? 0) + 1]
}

/** Opens a quick input, types into it and confirms. */
async function pick(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key)
  const input = page.locator('.quick-input-widget input')
  await input.waitFor({ timeout: 20_000 })
  await page.keyboard.type(text)
  await page.waitForTimeout(400)
  await page.keyboard.press('Enter')
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 20_000 })
}
