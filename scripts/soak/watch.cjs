// Loaded into the server before its own code, by scripts/soak.ts: answers each message with what the process uses.
const { monitorEventLoopDelay } = require('node:perf_hooks')

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
process.on('message', () => {
  const blocked = delay.max / 1e6
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  process.send({ heap: heapUsed, resident: rss, handles: process.getActiveResourcesInfo().length, blocked })
  // the collections themselves are not the server's doing
  setImmediate(() => delay.reset())
})
process.channel.unref()
