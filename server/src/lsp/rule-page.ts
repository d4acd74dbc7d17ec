/** Where the pages of the rules are read. */
const pages = 'https://github.com/sociable/sociable/blob/main/docs/rules'

/** The address of a rule's page. */
export function rulePage(rule: string): string {
  return `${pages}/${rule}.md`
}
