import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { leanConverter } from '../../scripts/build/lean-converter.ts'
import { bundles } from '../../scripts/bundles.ts'

const source = `function createConverter(uri) {
    const make = uri || asPlain;
    function asPlain(value) { return value; }
    function asUri(value) { return make(value); }
    function asRange(value) { return { start: asPosition(value.start) }; }
    function asPosition(value) { return value; }
    function asColor(value) { return asPosition(value); }
    return {
        asUri,
        asRange: asRange,
        asColor
    };
}
exports.createConverter = createConverter;
`

function converterOf(asked: readonly string[]): Record<string, (value: unknown) => unknown> {
  const exports: { createConverter?: () => Record<string, (value: unknown) => unknown> } = {}
  new Function('exports', leanConverter(source, new Set(asked), 'a test'))(exports)
  return exports.createConverter?.() ?? {}
}

describe('a converter', () => {
  it('gives what is asked for, with all that it calls', () => {
    const { asRange, ...others } = converterOf(['asRange'])
    expect(others).toEqual({})
    expect(asRange?.({ start: 1 })).toEqual({ start: 1 })
    expect(Object.keys(converterOf(['asUri', 'asColor']))).toEqual(['asUri', 'asColor'])
  })

  it('has in what ships all that code there asks one for', async () => {
    const [bundle] = bundles
    const { outputFiles } = await build({
      ...bundle?.options,
      entryPoints: Object.values(bundle?.entries ?? {}),
      bundle: true,
      write: false,
      outdir: 'dist',
      logLevel: 'error'
    })
    const code = outputFiles.map(({ path, text }) => (path.endsWith('.js') ? text : '')).join('\n')
    const folder = 'node_modules/vscode-languageclient/lib/common'
    const known = ['code', 'protocol'].flatMap((name) =>
      Array.from(readFileSync(`${folder}/${name}Converter.js`, 'utf8').matchAll(/^ {4}(?:async )?function (as\w+)/gm))
    )
    const names = new Set(known.map(([, name]) => name))
    const asked = new Set(Array.from(code.matchAll(/\.(as[A-Z]\w+)\b/g), ([, name]) => name))
    const given = new Set(Array.from(code.matchAll(/^ {4}(as[A-Z]\w+)(?:: \w+)?,?$/gm), ([, name]) => name))
    const missing = [...asked].filter((name) => names.has(name) && !given.has(name))
    expect(asked.size).toBeGreaterThan(20)
    expect(missing).toEqual([])
    expect(given).not.toContain('asCallHierarchyItem')
  })
})
