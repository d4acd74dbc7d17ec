import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** A page of ours for people. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** A fenced block of a page. */
export interface Block {
  readonly page: string
  readonly language: string
  readonly text: string
  /** What the comment right above says that it needs, where that is more than a folder of posts. */
  readonly needs?: string
}

/** Every Markdown page of the project that people read, decisions and rules too. */
export function pages(): readonly Page[] {
  const named = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    encoding: 'utf8'
  })
  return named
    .split('\n')
    .filter((path) => /^(?:docs\/|[A-Z_]+\.md$)/.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8').replaceAll('\r\n', '\n') }))
}

/** The fenced blocks of a page, without their fences. */
export function blocksOf({ path, text }: Page): readonly Block[] {
  return [...text.matchAll(/(?:<!-- needs (.+) -->\n)?^( *)```(\w+)\n([\s\S]*?)^\2```$/gm)].map(
    ([, needs, indent = '', language = '', body = '']) => ({
      page: path,
      language,
      text: body.replace(new RegExp(`^${indent}`, 'gm'), ''),
      ...(needs === undefined ? {} : { needs })
    })
  )
}
