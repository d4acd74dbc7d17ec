/**
 * Draws the extension's icon and the pictures of the example feeds from their SVG sources: `npm run pictures`.
 * `scripts/pictures/icon.svg` becomes `icon.png`, every other one `examples/media/NAME.png`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const sources = join(import.meta.dirname, 'pictures')
const root = join(import.meta.dirname, '..')
/** Widths in pixels; the heights follow from the drawings. */
const iconWidth = 256
const pictureWidth = 640

await initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
await mkdir(join(root, 'examples', 'media'), { recursive: true })
for (const file of (await readdir(sources)).filter((name) => name.endsWith('.svg')).sort()) {
  const isIcon = file === 'icon.svg'
  const svg = await readFile(join(sources, file), 'utf8')
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: isIcon ? iconWidth : pictureWidth } }).render()
  const target = isIcon ? join(root, 'icon.png') : join(root, 'examples', 'media', `${basename(file, '.svg')}.png`)
  const png = image.asPng()
  await writeFile(target, png)
  console.log(`${target}: ${image.width} × ${image.height}, ${png.length} bytes`)
}
