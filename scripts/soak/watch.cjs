// Loaded into a server before its own code, by scripts/soak.ts and by tests: answers each message with what the process
// uses after a forced collection, and for how long its main thread worked without a break since the last answer.
const { openSync, readSync } = require('node:fs')
const { getHeapSpaceStatistics } = require('node:v8')

/** Processor time of the main thread, in milliseconds: a busy machine that makes it wait does not count. */
function createClock() {
  try {
    const file = openSync('/proc/self/schedstat')
    const bytes = Buffer.alloc(64)
    return () => Number.parseInt(bytes.toString('latin1', 0, readSync(file, bytes, 0, 64, 0)), 10) / 1e6
  } catch {
    // not Linux: all threads together, which is never less
    return () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000
  }
}

const used = createClock()
const blocks = []
let last = used()
// a timer comes round once in each turn of the event loop: what was used in between is one turn's work
setInterval(() => {
  const now = used()
  if (now - last > 5) blocks.push(now - last)
  last = now
}, 1).unref()

/** Listeners of everything that lives as long as the process. */
function listeners() {
  const emitters = [process, process.stdin, process.stdout, process.stderr]
  return emitters.flatMap((one) => one.eventNames().map((name) => one.listenerCount(name))).reduce((a, b) => a + b, 0)
}

process.on('message', () => {
  const longest = blocks.sort((a, b) => b - a).slice(0, 5)
  const cpu = process.cpuUsage()
  const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  process.send({
    heap: heapUsed,
    resident: rss,
    young,
    handles: process.getActiveResourcesInfo().length,
    listeners: listeners(),
    blocks: longest,
    cpu: (cpu.user + cpu.system) / 1000
  })
  // the collections themselves are not the server's doing
  blocks.length = 0
  last = used()
})
process.channel.unref()
