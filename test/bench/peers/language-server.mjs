/** unified-language-server with retext and retext-equality, over stdio. */

import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import { unified } from 'unified'
import { createUnifiedLanguageServer } from 'unified-language-server'

function plain() {
  this.compiler = () => ''
}

createUnifiedLanguageServer({
  // looked for in the workspace first, where it is not
  processorName: 'retext-for-the-bench',
  defaultProcessor: unified().use(retextEnglish).use(retextEquality).use(plain),
  plugins: []
})
