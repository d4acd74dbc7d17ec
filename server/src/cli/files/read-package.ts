import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { ReadConfig } from '../../settings/config.ts'

/** A configuration in a package.json, under `sociable`; undefined where there is none. Places count in the whole file. */
export async function readPackage(text: string): Promise<ReadConfig | undefined> {
  const root = parseTree(text)
  const node = root && findNodeAtLocation(root, ['sociable'])
  if (node?.type !== 'object') return undefined
  // a configuration is read against all rules: they are loaded where there is one
  const { readConfig } = await import('../../settings/read-config.ts')
  const read = readConfig(text.slice(node.offset, node.offset + node.length))
  const problems = read.problems.map((problem) => ({
    ...problem,
    start: problem.start + node.offset,
    end: problem.end + node.offset
  }))
  return { ...read, problems }
}
