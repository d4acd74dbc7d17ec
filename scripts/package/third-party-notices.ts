import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BundledPackage, bundledPackages } from './bundled-packages.ts'

/** Licences that let us ship what they cover with no more than a notice. */
const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0'
])

/** What a package's licence file says where its manifest says nothing. */
const unsaid: Readonly<Record<string, string>> = { 'twitter-text': 'Apache-2.0' }

function licenceOf({ name, manifest }: BundledPackage): string {
  const licence = typeof manifest.license === 'string' ? manifest.license : (unsaid[name] ?? '')
  if (!allowed.has(licence)) throw new Error(`${name}: may we ship it? Its licence is "${licence}".`)
  return licence
}

function authorOf({ name, manifest: { author } }: BundledPackage): string {
  if (typeof author === 'string') return author.replace(/ *[<(].*/, '')
  if (typeof author === 'object' && author !== null && 'name' in author) return String(author.name)
  throw new Error(`${name}: whose is it?`)
}

/** The MIT licence (https://spdx.org/licenses/MIT.html), for packages that name it and leave its text out. */
function mitText(holder: string): string {
  return `The MIT License (MIT)

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
}

function licenceTexts(one: BundledPackage): readonly string[] {
  const { name, folder } = one
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
  if (files.length === 0) {
    if (licenceOf(one) !== 'MIT') throw new Error(`${name}: there is no licence text in ${folder}.`)
    return [mitText(authorOf(one))]
  }
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim())
}

function homeOf({ name, manifest }: BundledPackage): string {
  return `https://www.npmjs.com/package/${String(manifest.name ?? name)}`
}

/** The notices of all that we ship and did not write, as text. Throws where a licence is not one that we may ship. */
export async function thirdPartyNotices(root: string): Promise<string> {
  const packages = await bundledPackages(root)
  const sections = packages.map((one) =>
    [`${one.name} ${one.version}`, `${licenceOf(one)}, ${homeOf(one)}`, '', ...licenceTexts(one)].join('\n')
  )
  const line = '-'.repeat(80)
  return `Sociable ships code or data of the packages below. Made by "npm run notices".\n\n${line}\n\n${sections.join(`\n\n${line}\n\n`)}\n`
}
