import { describe, expect, it } from 'vitest'
import { laterFlags, type Runtime, startFlags, usualFlags, workFlags } from '../../server/src/cli/start-flags.ts'

const node24: Runtime = { v8: '13.6.233.17-node.53', arch: 'x64', told: '' }

describe('what V8 is told', () => {
  it('is to leave TurboFan out on Node 24, unless there is much to do', () => {
    expect(startFlags(node24)).toContain('--no-turbofan')
    expect(workFlags(node24, 3_000_000)).toEqual(startFlags(node24))
    expect(workFlags(node24, 40_000_000)).toContain('--turbofan')
    expect(workFlags(node24, 40_000_000)).not.toContain('--no-turbofan')
  })

  it.each([
    ['of Node 20, which has no other compiler', { ...node24, v8: '11.3.244.8-node.38' }],
    ['of Node 22, which may have Maglev off', { ...node24, v8: '12.4.254.21-node.33' }],
    ['that nobody has tried', { ...node24, v8: '14.1.1' }],
    ['on a processor for which Maglev may not be there', { ...node24, arch: 'riscv64' }],
    ['that was told otherwise', { ...node24, told: '--max-old-space-size=100 --no-maglev' }]
  ])('is nothing of compilers in a V8 %s', (_, runtime) => {
    expect(startFlags(runtime)).toEqual(['--regexp-tier-up-ticks=0'])
    expect(workFlags(runtime, 40_000_000)).toEqual(['--regexp-tier-up-ticks=0'])
    expect(usualFlags(runtime)).toEqual(['--regexp-tier-up-ticks=1'])
    expect(laterFlags(runtime)).toEqual([])
  })
})
