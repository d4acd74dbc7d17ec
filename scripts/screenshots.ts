import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectFolder } from '../test/vscode/editor/fetch.ts'
import { type Picture, takePicture, type themes } from '../test/vscode/editor/picture.ts'
import type { Place, Step } from '../test/vscode/editor/window.ts'
import { type Shot, shots } from './shots.ts'

const usage = `Takes pictures of the extension in a real VS Code.

  npx tsx scripts/screenshots.ts [NAME…]
      the pictures of scripts/shots.ts, all or those named (a name may end in *): for the README, the walkthrough,
      and in out/pictures to look at
  npx tsx scripts/screenshots.ts --file F --out x.png [--folder DIR] [--theme light|dark|hc]
      [--caret PLACE] [--hover PLACE | --bulb PLACE] [--command ID]… [--see SELECTOR] [--wait MS]
      [--width N] [--height N] [--steps JSON]
      one picture of any file; a PLACE is line:column, both from 1, or a text in the file;
      the steps are done in this order: see, caret, command, hover, bulb, steps (a list as in scripts/shots.ts), wait`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string' },
    file: { type: 'string' },
    out: { type: 'string' },
    theme: { type: 'string' },
    command: { type: 'string', multiple: true },
    hover: { type: 'string' },
    bulb: { type: 'string' },
    caret: { type: 'string' },
    see: { type: 'string' },
    steps: { type: 'string' },
    wait: { type: 'string' },
    width: { type: 'string' },
    height: { type: 'string' },
    help: { type: 'boolean' }
  }
})

class Usage extends Error {}

function place(text: string): Place {
  const [, line, column] = /^(\d+):(\d+)$/.exec(text) ?? []
  return line && column ? [Number(line), Number(column)] : text
}

function themeNamed(name: string): keyof typeof themes {
  if (name === 'light' || name === 'dark' || name === 'hc') return name
  throw new Usage(`There is no theme ${name}; choose light, dark or hc.`)
}

function adHoc(): Picture {
  if (!values.out) throw new Usage('Say with --out where the picture goes.')
  const file = values.file && resolve(values.file)
  const steps: readonly Step[] = [
    ...(values.see ? [{ see: values.see }] : []),
    ...(values.caret ? [{ caret: place(values.caret) }] : []),
    ...(values.command ?? []).map((command) => ({ command })),
    ...(values.hover ? [{ hover: place(values.hover) }] : []),
    ...(values.bulb ? [{ lightBulb: place(values.bulb) }] : []),
    ...(values.steps ? JSON.parse(values.steps) : []),
    { wait: Number(values.wait ?? 1500) }
  ]
  return {
    out: resolve(values.out),
    folder: resolve(values.folder ?? (file ? join(file, '..') : '.')),
    file,
    extension: projectFolder,
    theme: values.theme ? themeNamed(values.theme) : 'light',
    width: values.width ? Number(values.width) : undefined,
    height: values.height ? Number(values.height) : undefined,
    steps
  }
}

function ofShot(shot: Shot): Picture {
  const folder = resolve(projectFolder, shot.folder ?? 'examples')
  return {
    ...shot,
    out: join(projectFolder, shot.into ?? 'docs/pictures', `${shot.name}.png`),
    folder,
    file: join(folder, shot.file),
    extension: projectFolder
  }
}

function isNamed(name: string, wanted: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted
}

function chosenShots(): readonly Picture[] {
  const unknown = positionals.find((wanted) => !shots.some(({ name }) => isNamed(name, wanted)))
  if (unknown)
    throw new Usage(`There is no picture ${unknown}; there are: ${shots.map(({ name }) => name).join(', ')}.`)
  return shots
    .filter(({ name }) => positionals.length === 0 || positionals.some((wanted) => isNamed(name, wanted)))
    .map(ofShot)
}

try {
  if (values.help) throw new Usage('')
  for (const picture of values.out || values.file ? [adHoc()] : chosenShots()) {
    await takePicture(picture)
    console.log(picture.out)
  }
} catch (error) {
  if (!(error instanceof Usage)) throw error
  console.log(`${error.message}\n\n${usage}`.trim())
  process.exitCode = values.help ? 0 : 2
}
