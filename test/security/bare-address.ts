import type { Link } from 'mdast'

/** Some readers of Markdown link a bare address whatever is escaped; such a link shows where it leads. */
export function isBareAddress({ url, children: [child] }: Link): boolean {
  const text = child?.type === 'text' ? child.value : ''
  return [text, `http://${text}`, `mailto:${text}`].includes(url)
}
