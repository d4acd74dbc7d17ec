import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { ReadConfig } from '../../settings/config.ts'
import { readConfig } from '../../settings/read-config.ts'

/** A configuration in a package.json, under `sociable`; undefined where there is none. Places count in the whole file. */
export function readPackage(text: string): ReadConfig | undefined {
  const root = parseTree(text)
  const node = root && findNodeAtLocation(root, ['sociable'])
  if (node?.type !== 'object') return undefined
  const read = readConfig(text.slice(node.offset, node.offset + node.length))
  const problems = read.problems.map((problem) => ({
    ...problem,
    start: problem.start + node.offset,
    end: problem.end + node.offset
  }))
  return { ...read, problems }
}
