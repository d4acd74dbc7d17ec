import { afterEach, expect } from 'vitest'
import { type StartOptions, startClient, type TestClient } from './start-client.ts'

/** Starts clients for the tests of a file, and after each test sees that its server ends well and without complaint. */
export function clientPerTest(): (options?: StartOptions) => Promise<TestClient> {
  let client: TestClient | undefined
  afterEach(async () => {
    const stopping = client
    client = undefined
    expect(await stopping?.stop()).toBe(0)
    expect(stopping?.complaints).toBe('')
  })
  return async (options) => {
    client = await startClient(options)
    return client
  }
}
