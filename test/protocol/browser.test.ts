import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { expect, it } from 'vitest'

interface Rpc {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** The browser's server in a bare realm: what a worker has, and nothing of Node. */
async function startWorker(answer: (method: string, params: unknown) => unknown) {
  const code = await readFile(join(import.meta.dirname, '../../dist/server.browser.js'), 'utf8')
  const waiting = new Map<number, (result: unknown) => void>()
  const worker: { onmessage?: (event: { data: Rpc }) => void } & Record<string, unknown> = {
    addEventListener: () => undefined,
    postMessage: (message: Rpc) => {
      if (message.method === undefined) waiting.get(message.id ?? -1)?.(message.result)
      else if (message.id !== undefined) {
        const result = answer(message.method, message.params) ?? null
        setTimeout(() => post({ id: message.id, result }), 0)
      }
    }
  }
  const post = (message: Rpc): void => worker.onmessage?.({ data: { jsonrpc: '2.0', ...message } as Rpc })
  const bare = {
    self: worker,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    performance,
    console,
    TextDecoder,
    TextEncoder,
    URL
  }
  runInContext(code, createContext(bare))
  let count = 0
  return {
    notify: (method: string, params: unknown) => post({ method, params }),
    request: (method: string, params: unknown) =>
      new Promise<unknown>((resolve) => {
        const id = ++count
        waiting.set(id, resolve)
        post({ id, method, params })
      })
  }
}

it('serves in a worker, and reads configuration files through the client', async () => {
  const asked: string[] = []
  const { notify, request } = await startWorker((method, params) => {
    asked.push(method)
    if (method === 'workspace/configuration') return [{}]
    const { uri } = params as { readonly uri: string }
    if (method !== 'sociable/readFile' || !uri.endsWith('/b/sociable.config.json')) return null
    return { text: '{ "rules": { "hard-sell": "off" } }' }
  })
  const initialized = await request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'vscode-vfs://github/x', name: 'x' }],
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
    initializationOptions: { files: true }
  })
  expect(initialized).toMatchObject({ serverInfo: { name: 'Sociable' } })
  notify('initialized', {})
  const codes = async (uri: string): Promise<unknown[]> => {
    notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'post', version: 1, text: 'Order now, friends. Who is in?' }
    })
    const report = (await request('textDocument/diagnostic', { textDocument: { uri } })) as {
      items: { code: unknown }[]
    }
    return report.items.map(({ code }) => code)
  }
  expect(await codes('vscode-vfs://github/x/a/a.post')).toContain('hard-sell')
  expect(await codes('vscode-vfs://github/x/b/b.post')).not.toContain('hard-sell')
  expect(new Set(asked)).toEqual(new Set(['workspace/configuration', 'sociable/readFile']))
})
