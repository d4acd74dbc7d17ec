import { extensions } from 'vscode'

/** What a model was sent. */
export interface Sent {
  readonly model: string
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[]
}

/** One request, and the way to answer it: piece by piece with `say`; what is thrown is the model's trouble. */
export interface Request {
  readonly messages: Sent['messages']
  readonly say: (text: string) => void
  readonly token: { readonly isCancellationRequested: boolean; onCancellationRequested(listener: () => void): unknown }
  /** From 1. */
  readonly count: number
}

/** The models of `test/vscode/model`, an extension that stands for anybody who offers some. */
export interface TestModel {
  readonly isPossible: boolean
  readonly requests: readonly Sent[]
  offer(names: readonly string[], answer: (request: Request) => Promise<void>): void
}

export async function testModel(): Promise<TestModel> {
  const extension = extensions.getExtension<TestModel>('test.model')
  if (!extension) throw new Error('The extension with the test model is not there.')
  return await extension.activate()
}
