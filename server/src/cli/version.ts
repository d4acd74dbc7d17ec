declare const SOCIABLE_VERSION: string

/** The version in package.json; the build puts it in. */
export const version: string = typeof SOCIABLE_VERSION === 'undefined' ? '0.0.0' : SOCIABLE_VERSION
