import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { digestOf, mayKeep, readKept, writeKept } from './kept-code.ts'

/** Loads files of a bundle with what was compiled of them before. */
export interface CompiledLoader {
  /** What a file exports. */
  load(name: string): unknown
  /**
   * Writes down what has been compiled until now, if what was there did not fit, or was written when much less `work` had been
   * done: much less of it had been called.
   */
  keep(work?: number): void
}

type Run = (exports: object, require: (id: string) => unknown, module: object, file: string, folder: string) => void

const head = '(function (exports, require, module, __filename, __dirname) { '

/** So many times the work is worth writing it anew. */
const muchMore = 8

/** Files that lie beside each other and ask for each other by these names. */
const isOurs = /^\.\/part-/

/**
 * A loader for the CommonJS files in `folder`; compiled code is kept in the file `kept`, and `outside` is asked for everything else.
 * Node keeps compiled code too, but only what is compiled when a file is read: functions are not, until they are called. Written
 * down after the first posts were checked, it holds all that the next start needs.
 */
export function createCompiledLoader(folder: string, kept: string, outside: (id: string) => unknown): CompiledLoader {
  const known = readKept(kept)
  const scripts = new Map<string, { readonly script: Script; readonly digest: number }>()
  const modules = new Map<string, { exports: object }>()
  let isStale = false

  function compiled(name: string, file: string): Script {
    const source = readFileSync(file)
    const digest = digestOf?.(source) ?? 0
    const before = known.pieces.get(name)
    const cached = before?.digest === digest ? { cachedData: before.code } : {}
    const options = { filename: file, columnOffset: -head.length, ...cached }
    const script = new Script(`${head}${source.toString()}\n})`, options)
    // V8 takes nothing of another version or of other flags
    if (script.cachedDataRejected !== false) isStale = true
    scripts.set(name, { script, digest })
    return script
  }

  function load(name: string): unknown {
    const before = modules.get(name)
    if (before) return before.exports
    const file = join(folder, name)
    const run = compiled(name, file).runInThisContext() as Run
    const module = { exports: {} }
    modules.set(name, module)
    const ask = (id: string): unknown => (isOurs.test(id) ? load(id.slice('./'.length)) : outside(id))
    run.call(module.exports, module.exports, ask, module, file, dirname(file))
    return module.exports
  }

  function keep(work = 0): void {
    const isMore = work > muchMore * known.work
    if (!(isStale || isMore) || !mayKeep(kept)) return
    isStale = false
    // what this run had no need of; files of an older build go
    const pieces = new Map([...known.pieces].filter(([name]) => existsSync(join(folder, name))))
    for (const [name, { script, digest }] of scripts) pieces.set(name, { digest, code: script.createCachedData() })
    writeKept(kept, { work, pieces })
  }

  return { load, keep }
}
