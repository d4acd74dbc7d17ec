/**
 * One tool in a process of its own: `node subject-process.mjs MODULE NAME`. Told `{ path, isSplit }`, it checks the text of
 * that file (post by post where it is to be split) and tells how long that took, by the clock and by the processor.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [module = '', name = ''] = process.argv.slice(2)
const loaded = await import(pathToFileURL(module).href)
const check = await (loaded.subjects ?? loaded.default.subjects)[name]()

process.on('message', async ({ path, isSplit }) => {
  const whole = readFileSync(path, 'utf8')
  const texts = isSplit ? whole.split('\n\n---\n\n') : [whole]
  globalThis.gc?.()
  const cpu = process.cpuUsage()
  const before = performance.now()
  let found = 0
  for (const text of texts) found += await check(text)
  const elapsed = (performance.now() - before) / texts.length
  const { user, system } = process.cpuUsage(cpu)
  const worked = (user + system) / 1000 / texts.length
  process.send?.({ elapsed, worked, found, memory: process.resourceUsage().maxRSS / 1024 })
})
process.send?.({ isReady: true })
