import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { CheckedText, CheckTextParams } from '../../../server/src/wire-rewrite.ts'
import { ask } from '../ask.ts'

/** As in package.json. */
const name = 'sociable_check'

/** What VS Code has from 1.95 on; the typings that we compile with are older. */
interface ToolApi {
  readonly lm: {
    registerTool?(name: string, tool: Tool): vscode.Disposable
  }
  readonly LanguageModelToolResult?: new (content: readonly unknown[]) => object
  readonly LanguageModelTextPart?: new (value: string) => object
}

interface Tool {
  invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<object>
  prepareInvocation(): { readonly invocationMessage: string }
}

function textOf(input: unknown, key: string): string | undefined {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined
  return typeof value === 'string' ? value : undefined
}

/** What a model asked for, as the server wants it. A path without a scheme is one of the first workspace folder's. */
function paramsOf(input: unknown): CheckTextParams {
  const [text, platform, uri] = ['text', 'platform', 'uri'].map((key) => textOf(input, key))
  const [folder] = vscode.workspace.workspaceFolders ?? []
  const isPath = uri !== undefined && !/^[a-z][a-z\d+.-]+:/i.test(uri)
  const isAbsolute = uri?.startsWith('/') === true
  const file = isPath && folder && !isAbsolute ? vscode.Uri.joinPath(folder.uri, uri).toString() : uri
  return {
    ...(text === undefined ? {} : { text }),
    ...(platform === undefined ? {} : { platform }),
    ...(file === undefined ? {} : { uri: isPath && isAbsolute ? vscode.Uri.file(file).toString() : file })
  }
}

/**
 * Lets an agent check a post or a file with our own engine. It reads and changes nothing. Where the editor knows no such
 * tools, nothing happens.
 */
export function registerCheckTool(client: BaseLanguageClient): vscode.Disposable {
  const api = vscode as unknown as Partial<ToolApi>
  const { LanguageModelToolResult, LanguageModelTextPart } = api
  if (!api.lm?.registerTool || !LanguageModelToolResult || !LanguageModelTextPart) return { dispose: () => undefined }
  return api.lm.registerTool(name, {
    async invoke({ input }) {
      const checked = await ask<CheckedText>(client, 'sociable/checkText', paramsOf(input))
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(checked))])
    },
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Checking how social it is') })
  })
}
