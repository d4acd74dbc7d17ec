/**
 * What others do with a text: each subject loads when it is asked for and gives a function from a text to the number of its
 * complaints. Plain JavaScript, beside the packages that it needs, which are none of the project's.
 */

async function retext(...names) {
  const { unified } = await import('unified')
  const processor = unified().use((await import('retext-english')).default)
  for (const name of names) processor.use((await import(name)).default)
  const stringify = function () {
    this.compiler = () => ''
  }
  processor.use(stringify)
  return async (text) => (await processor.process(text)).messages.length
}

export const subjects = {
  'write-good': async () => {
    const { default: writeGood } = await import('write-good')
    return (text) => writeGood(text).length
  },
  alex: async () => {
    const { text: check } = await import('alex')
    return (text) => check(text).messages.length
  },
  'retext-equality': () => retext('retext-equality'),
  'six retext rules': () =>
    retext(
      'retext-equality',
      'retext-passive',
      'retext-intensify',
      'retext-simplify',
      'retext-repeated-words',
      'retext-readability'
    ),
  'retext, parsing only': async () => {
    const { unified } = await import('unified')
    const parser = unified().use((await import('retext-english')).default)
    // post by post: the parse of a whole feed takes more than its parts
    return (text) => {
      for (const post of text.split(/^---$/m)) parser.parse(post)
      return 0
    }
  },
  'textlint with alex': async () => {
    const { createLinter } = await import('textlint')
    const { TextlintKernelDescriptor } = await import('@textlint/kernel')
    const { default: plugin } = await import('@textlint/textlint-plugin-text')
    const { default: alexRule } = await import('textlint-rule-alex')
    const descriptor = new TextlintKernelDescriptor({
      rules: [{ ruleId: 'alex', rule: alexRule.default ?? alexRule, options: true }],
      plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin, options: true }],
      filterRules: []
    })
    const linter = createLinter({ descriptor })
    return async (text) => (await linter.lintText(text, 'feed.txt')).messages.length
  },
  'harper.js': async () => {
    const { LocalLinter } = await import('harper.js')
    const { binary } = await import('harper.js/binary')
    const linter = new LocalLinter({ binary })
    await linter.setup()
    return async (text) => (await linter.lint(text, { language: 'plaintext' })).length
  }
}
