import { usualPlace } from './run-cache.ts'

/** What was asked for on the command line. */
export interface CacheOptions {
  readonly cache?: boolean
  readonly cacheLocation?: string
}

/** What a run needs to know of it: the file to remember in, where there is one. To name a file is to ask for it. */
export function cacheOf({ cache, cacheLocation }: CacheOptions): { readonly cacheLocation?: string } {
  const location = cacheLocation ?? (cache ? usualPlace(process.cwd()) : undefined)
  return location === undefined ? {} : { cacheLocation: location }
}
