/** When a server that dies is started again, and when one message says that it rests. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createCrashes } from '../../client/src/crashes.ts'

const shown: string[] = []
let answer: string | undefined
const ran: string[] = []

vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...values: readonly unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(values[at]))
  },
  window: {
    showErrorMessage: (message: string, ...choices: readonly string[]) => {
      shown.push(`${message} [${choices.join('|')}]`)
      return Promise.resolve(answer)
    }
  },
  commands: { executeCommand: (command: string) => void ran.push(command) }
}))
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1 },
  State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 }
}))

const logged: string[] = []
const log = { error: (line: string) => logged.push(line), warn: () => undefined, show: () => ran.push('log') }
type Crashes = ReturnType<typeof createCrashes>
const create = (): Crashes => createCrashes(log as unknown as Parameters<typeof createCrashes>[0])

async function crash({ errorHandler }: Crashes): Promise<'again' | 'rest'> {
  const closing = Promise.resolve(errorHandler.closed())
  await vi.advanceTimersByTimeAsync(500)
  const { action, handled } = await closing
  expect(handled).toBe(true)
  return action === 2 ? 'again' : 'rest'
}

/** A client that does nothing but change its state. */
function followed(crashes: Crashes): { to(newState: number): void; error(message: string): void } {
  let tell = (_: { newState: number }): void => undefined
  const client = {
    error: (_message: string, _data: unknown, popup?: unknown) => expect(popup).toBe(false),
    onDidChangeState: (listener: typeof tell) => {
      tell = listener
      return { dispose: () => undefined }
    }
  }
  crashes.follow(client as unknown as Parameters<Crashes['follow']>[0])
  return { to: (newState) => tell({ newState }), error: (message) => client.error(message, undefined, 'force') }
}

describe('a server that dies', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    for (const list of [shown, ran, logged]) list.length = 0
    answer = undefined
    return () => vi.useRealTimers()
  })

  it('is started again four times within three minutes, then rests with one message', async () => {
    const crashes = create()
    for (let i = 0; i < 4; i++) expect(await crash(crashes)).toBe('again')
    expect(shown).toEqual([])
    expect(await crash(crashes)).toBe('rest')
    expect(shown).toHaveLength(1)
    expect(shown[0]).toMatch(/^Sociable stopped 5 times within three minutes.*\[Show Log\|Start Again\]$/)
  })

  it('is started again for ever where that is seldom', async () => {
    const crashes = create()
    for (let i = 0; i < 60; i++) {
      expect(await crash(crashes)).toBe('again')
      await vi.advanceTimersByTimeAsync(50_000)
    }
    expect(shown).toEqual([])
  })

  it('has four more tries when somebody starts it by hand', async () => {
    const crashes = create()
    for (let i = 0; i < 5; i++) await crash(crashes)
    crashes.forgive()
    for (let i = 0; i < 4; i++) expect(await crash(crashes)).toBe('again')
    expect(await crash(crashes)).toBe('rest')
    expect(shown).toHaveLength(2)
  })

  it.each([
    ['Show Log', 'log'],
    ['Start Again', 'sociable.restartServer']
  ])('offers %s', async (choice, does) => {
    answer = choice
    const crashes = create()
    for (let i = 0; i < 5; i++) await crash(crashes)
    await vi.advanceTimersByTimeAsync(0)
    expect(ran).toEqual([does])
  })

  it('says once where it cannot be started at all, and nothing more where it died on its way up', async () => {
    const crashes = create()
    const client = followed(crashes)
    client.to(3)
    client.to(4)
    expect(shown).toEqual([
      'Sociable could not start, so posts are not checked. The log says why. [Show Log|Start Again]'
    ])
    client.to(3)
    expect(await crash(crashes)).toBe('again')
    client.to(4)
    expect(shown).toHaveLength(1)
  })

  it('keeps the popups of the client in its log', () => {
    followed(create()).error("couldn't create connection to server.")
    expect(shown).toEqual([])
  })
})
