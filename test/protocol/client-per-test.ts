import { afterEach, expect } from 'vitest'
import { type StartOptions, startClient, type TestClient } from './start-client.ts'

/** Starts clients for the tests of a file, and after each test sees that their servers end well and without complaint. */
export function clientPerTest(): (options?: StartOptions) => Promise<TestClient> {
  let clients: TestClient[] = []
  afterEach(async () => {
    const stopping = clients
    clients = []
    for (const client of stopping) {
      expect(await client.stop()).toBe(0)
      expect(client.complaints).toBe('')
    }
  })
  return async (options) => {
    const client = await startClient(options)
    clients.push(client)
    return client
  }
}
