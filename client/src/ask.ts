import type { BaseLanguageClient } from 'vscode-languageclient'

/** Asks the server, and waits for it where it is still on its way: a command may be what started us. */
export async function ask<Answer>(client: BaseLanguageClient, method: string, params: object): Promise<Answer> {
  await client.start()
  return client.sendRequest<Answer>(method, params)
}
