import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** What one check took. */
export interface Taken {
  /** Milliseconds by the clock, and of the processor's time. */
  readonly elapsed: number
  readonly worked: number
  /** How much it complains about. */
  readonly found: number
  /** The most that the process has held so far, in megabytes. */
  readonly memory: number
}

/** A tool that waits in a process of its own. */
export interface Subject {
  readonly name: string
  check(path: string, isSplit?: boolean): Promise<Taken>
  end(): void
}

function answer(child: ChildProcess): Promise<unknown> {
  return new Promise((done, fail) => {
    const gone = (): void => fail(new Error('it ended too soon'))
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      done(message)
    })
  })
}

/** Starts the tool `name` of a module that has it among its `subjects`. Throws where it cannot be loaded. */
export async function startSubject(module: string, name: string, node: string): Promise<Subject> {
  const child = fork(join(import.meta.dirname, 'subject-process.mjs'), [module, name], {
    execPath: node,
    execArgv: ['--expose-gc', '--no-warnings'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  await answer(child)
  return {
    name,
    async check(path, isSplit = false) {
      child.send({ path, isSplit })
      return (await answer(child)) as Taken
    },
    end: () => child.kill()
  }
}
