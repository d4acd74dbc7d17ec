import { assert } from 'chai'
import { commands, Position, Range } from 'vscode'
import { slopeOf } from '../../../scripts/soak/slope.ts'
import { generateFeed } from '../../bench/generate-feed.ts'
import { findingOf, findings, noFindingOf, openFile, until } from './feed.ts'
import { host, packaged, strokes } from './host.ts'
import { type Footprint, shownEditor, startMeter, stroke } from './typed-hour.ts'
import { type ServerUsage, watchServer } from './watched-server.ts'

const words = 'we sold the soup today and it is back!!! Order now, my dog says #a @jo https://a.example/b '
const perRound = 100

// a web worker says nothing of its memory; what ships is typed in once
if (host === 'node' && !packaged) {
  describe('a long time of typing', () => {
    it(`leaves memory flat and the extension host free: ${strokes} strokes`, async function () {
      this.timeout(120_000 + strokes * 150)
      this.retries(0)
      const feed = generateFeed(200)
      const server = await watchServer()
      const document = await openFile(feed)
      await until('findings', () => (findings(document.uri).length > 100 ? true : undefined))
      const meter = startMeter()
      const prints: (Footprint & { readonly server: ServerUsage })[] = []
      await server.usage()
      for (let count = 0; count < strokes; count++) {
        const editor = shownEditor()
        await stroke(editor, 4 + ((count * 28) % 800), words[count % words.length] ?? 'a')
        if (count % 20 === 0) {
          const at = new Position(4 + ((count * 28) % 800), 1)
          await commands.executeCommand('vscode.executeHoverProvider', document.uri, at)
          await commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new Range(at, at))
        }
        if (count % perRound !== perRound - 1) continue
        // all back as it was, and something new that must be seen: the server has caught up
        const whole = new Range(0, 0, document.lineCount, 0)
        await editor.edit((edit) =>
          edit.replace(whole, `Kind words.\n\n---\n\n<!-- sociable-disable ${count} -->\n${feed}`)
        )
        await findingOf(document.uri, 'unknown-directive')
        await editor.edit((edit) => edit.replace(new Range(0, 0, document.lineCount, 0), feed))
        await noFindingOf(document.uri, 'unknown-directive')
        prints.push({ ...meter.footprint(count + 1), server: await server.usage() })
      }
      meter.stop()
      await server.stop()
      for (const { strokes: after, heap, server, longest } of prints)
        console.log(
          `SOAK ${after} strokes: extension host ${heap.toFixed(1)} MB of heap, longest work ${longest.toFixed(0)} ms; server ${server.heap.toFixed(1)} MB, ${server.longest.toFixed(0)} ms`
        )
      assert.deepEqual(meter.leaks, [])
      // the first third fills caches that have an end
      const settled = prints.slice(Math.floor(prints.length / 3))
      const perThousand = (of: (print: (typeof settled)[number]) => number): number =>
        slopeOf(settled.map((print) => [print.strokes, of(print)])) * 1000
      if (strokes >= 1000) {
        assert.isBelow(
          perThousand(({ heap }) => heap),
          1,
          'MB of heap that a thousand strokes leave'
        )
        assert.isBelow(
          perThousand(({ server }) => server.heap),
          0.5,
          'MB of the server that a thousand strokes leave'
        )
      }
      assert.isBelow(Math.max(...settled.map(({ longest }) => longest)), 50, 'ms of work without a break')
      assert.isBelow(Math.max(...settled.map(({ server }) => server.longest)), 50, 'ms of the server without a break')
    })
  })
}
