import { relative, sep } from 'node:path'

/** A path as it leads from a folder, with `/` between its parts on every system. Both are absolute; nearly all lie below it. */
export function pathFrom(folder: string, path: string): string {
  const start = folder.length
  const isBelow = path.startsWith(folder) && path.startsWith(sep, start) && path.length > start + 1
  const found = isBelow && !folder.endsWith(sep) ? path.slice(start + 1) : relative(folder, path)
  return sep === '/' ? found : found.split(sep).join('/')
}
