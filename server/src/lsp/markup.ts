import { type MarkupContent, MarkupKind } from 'vscode-languageserver'

/** Writes for people, as Markdown or as plain text, whichever the client shows. Everything but `href` is escaped. */
export interface Markup {
  readonly kind: MarkupKind
  text(text: string): string
  strong(text: string): string
  link(text: string, href: string): string
  /** Lines of a quotation; line breaks in `text` stay. */
  quote(text: string): string
  rule(): string
}

/**
 * `text` so that Markdown prints it as it stands: every ASCII punctuation mark escaped, which CommonMark allows, so that
 * neither links nor images, HTML, icons or addresses come to life.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[ \t]+$/gm, '')
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ')

const markdown: Markup = {
  kind: MarkupKind.Markdown,
  text: (text) => escapeMarkdown(oneLine(text)),
  strong: (text) => `**${escapeMarkdown(oneLine(text))}**`,
  link: (text, href) => `[${escapeMarkdown(oneLine(text))}](${href})`,
  quote: (text) =>
    text
      .split(/\r\n|\r|\n/)
      .map((line) => `> ${escapeMarkdown(line)}`)
      .join('  \n'),
  rule: () => '---'
}

const plain: Markup = {
  kind: MarkupKind.PlainText,
  text: oneLine,
  strong: oneLine,
  link: (text, href) => `${oneLine(text)}: ${href}`,
  quote: (text) => text.replace(/^/gm, '  '),
  rule: () => '———'
}

/** The writer for a client. */
export function markupFor(rendersMarkdown: boolean): Markup {
  return rendersMarkdown ? markdown : plain
}

/** Paragraphs as the client takes them. */
export function markupContent(markup: Markup, paragraphs: readonly string[]): MarkupContent {
  return { kind: markup.kind, value: paragraphs.filter((one) => one !== '').join('\n\n') }
}
