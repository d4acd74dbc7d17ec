export { fromMarkdown } from 'mdast-util-from-markdown'
export { gfmFromMarkdown } from 'mdast-util-gfm'
export { gfm } from 'micromark-extension-gfm'
