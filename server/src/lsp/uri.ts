import { uriPart } from '../text/uri-part.ts'

/** URIs as the client writes them. Clients differ in what they percent-encode, so they are compared by `uriKey`. */

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

/** Equal for two spellings of one URI: nothing encoded, a Windows drive in lower case. */
export function uriKey(uri: string): string {
  return decoded(uri).replace(/^(file:\/\/\/)([A-Z])(?=:)/, (_, scheme: string, drive: string) => {
    return scheme + drive.toLowerCase()
  })
}

/** The scheme, without its colon. */
export function schemeOf(uri: string): string {
  const colon = uri.indexOf(':')
  return colon < 0 ? '' : uri.slice(0, colon)
}

/** The folder that holds it, without a slash at its end; undefined where the URI has no path above. */
export function parentUri(uri: string): string | undefined {
  const authority = /^[\w+.-]+:(?:\/\/[^/?#]*)?/.exec(uri)?.[0].length ?? 0
  const path = uri.slice(0, /[?#]/.exec(uri)?.index ?? uri.length)
  const slash = path.lastIndexOf('/')
  return slash <= authority ? undefined : path.slice(0, slash)
}

/** The last part of its path, decoded. */
export function baseName(uri: string): string {
  const path = uri.slice(0, /[?#]/.exec(uri)?.index ?? uri.length)
  return decoded(path.slice(path.lastIndexOf('/') + 1))
}

/** A file in a folder. */
export function joinUri(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${name.split('/').map(uriPart).join('/')}`
}

/** The path of `uri` below `folder`, decoded, with `/` between its parts; undefined where it is not below it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const base = `${uriKey(folder).replace(/\/$/, '')}/`
  const whole = uriKey(uri)
  return whole.startsWith(base) && whole.length > base.length ? whole.slice(base.length) : undefined
}
