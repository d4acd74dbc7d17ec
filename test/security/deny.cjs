/**
 * Loaded before a program: whatever opens a connection, asks for a name's address, listens, or starts a program throws
 * and is noted in the file that SOCIABLE_DENIED names. Paths that are read are noted in that of SOCIABLE_READ.
 */
const { appendFileSync } = require('node:fs')

const denied = process.env.SOCIABLE_DENIED
const readLog = process.env.SOCIABLE_READ
const write = appendFileSync

function deny(what) {
  return function refused() {
    write(denied, `${what}\n`)
    throw new Error(`${what} is denied`)
  }
}

/** Absolute, or the number of a file that is open already. */
function placeOf(path) {
  if (typeof path === 'number') return String(path)
  return require('node:path').resolve(path instanceof URL ? require('node:url').fileURLToPath(path) : String(path))
}

function denyAll(name, keys) {
  const module = require(name)
  for (const key of keys) if (key in module) module[key] = deny(`${name}.${key}`)
}

const net = require('node:net')
net.Socket.prototype.connect = deny('net.Socket.connect')
net.Server.prototype.listen = deny('net.Server.listen')
denyAll('node:net', ['connect', 'createConnection'])
denyAll('node:tls', ['connect'])
denyAll('node:http', ['request', 'get'])
denyAll('node:https', ['request', 'get'])
denyAll('node:http2', ['connect'])
denyAll('node:dgram', ['createSocket'])
denyAll('node:child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
denyAll('node:vm', ['runInContext', 'runInNewContext', 'runInThisContext', 'compileFunction'])
denyAll('node:inspector', ['open'])
const dns = require('node:dns')
for (const api of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const key of Object.getOwnPropertyNames(api)) {
    if (/^(?:lookup|resolve|reverse)/.test(key)) api[key] = deny(`dns.${key}`)
  }
}
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  if (name in globalThis) globalThis[name] = deny(name)
}

if (readLog) {
  const fs = require('node:fs')
  const note = (api, keys) => {
    for (const key of keys) {
      const real = api[key]
      if (typeof real !== 'function') continue
      api[key] = function noted(path, ...rest) {
        write(readLog, `${key} ${placeOf(path)}\n`)
        return real.call(this, path, ...rest)
      }
    }
  }
  note(fs, [
    'readFileSync',
    'readFile',
    'openSync',
    'open',
    'createReadStream',
    'readdirSync',
    'readdir',
    'opendirSync'
  ])
  note(fs.promises, ['readFile', 'open', 'readdir', 'opendir'])
}
