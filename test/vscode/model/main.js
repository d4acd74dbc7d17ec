/**
 * An extension that offers language models, so that tests can see what ours sends and decide what it is answered. Tests
 * get at it through its exports; until they ask for a model there is none.
 */
const vscode = require('vscode')

exports.activate = ({ subscriptions }) => {
  const changed = new vscode.EventEmitter()
  /** What each request was, oldest first: `{ model, messages: [{ role, text }] }`. */
  const requests = []
  let names = []
  let answer = async () => undefined

  const provider = {
    onDidChangeLanguageModelChatInformation: changed.event,
    provideLanguageModelChatInformation: async () =>
      names.map((name) => ({
        id: name,
        name,
        family: 'test',
        version: '1',
        maxInputTokens: 10_000,
        maxOutputTokens: 10_000,
        capabilities: {}
      })),
    async provideLanguageModelChatResponse(model, messages, _options, progress, token) {
      const plain = messages.map(({ role, content }) => ({
        role: role === vscode.LanguageModelChatMessageRole.User ? 'user' : 'assistant',
        text: content.map((part) => part.value ?? '').join('')
      }))
      requests.push({ model: model.id, messages: plain })
      const say = (text) => progress.report(new vscode.LanguageModelTextPart(text))
      await answer({ messages: plain, say, token, count: requests.length })
    },
    provideTokenCount: async (_model, text) => (typeof text === 'string' ? text.length : 1)
  }
  if (vscode.lm?.registerLanguageModelChatProvider) {
    subscriptions.push(vscode.lm.registerLanguageModelChatProvider('test', provider))
  }
  return {
    isPossible: vscode.lm?.registerLanguageModelChatProvider !== undefined,
    requests,
    /** The models on offer from now on, by name, and what they answer. */
    offer(models, answerer) {
      names = models
      answer = answerer
      requests.length = 0
      changed.fire()
    }
  }
}
