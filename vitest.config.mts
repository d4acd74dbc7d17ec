import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // much of the time a test waits for a process of its own
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'source', include: ['test/{unit,properties}/**/*.test.ts'] } },
      // bundles first, and only where a test of a bundle runs
      {
        extends: true,
        test: {
          name: 'bundle',
          include: ['test/{protocol,cli,security}/**/*.test.ts'],
          globalSetup: 'test/global-setup.ts'
        }
      },
      // what ships, packed and installed
      {
        extends: true,
        test: { name: 'package', include: ['test/package/**/*.test.ts'], globalSetup: 'test/package/global-setup.ts' }
      }
    ]
  }
})
