import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { address } from './address.ts'
import { installEditor } from './install.ts'
import { startServer } from './server.ts'
import { quietSettings } from './settings.ts'

export type EditorOptions = {
  /** Absolute paths. */
  readonly folder: string
  readonly file?: string
  readonly extension: string
  /** Added to the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly keybindings?: readonly { readonly key: string; readonly command: string }[]
  readonly onLine?: (line: string) => void
}

export type OpenEditor = {
  /** Address for a browser on this machine. */
  readonly url: string
  readonly gone: Promise<void>
  /** Ends the editor and removes its settings and state. */
  readonly stop: () => Promise<void>
}

/** Starts a fresh VS Code with the extension under development, for a browser to look at. */
export async function openEditor(options: EditorOptions): Promise<OpenEditor> {
  const editor = await installEditor()
  const userData = await mkdtemp(join(tmpdir(), 'soc-'))
  const remove = () => rm(userData, { recursive: true, force: true, maxRetries: 5 })
  try {
    await mkdir(join(userData, 'User'))
    const write = (name: string, value: unknown) => writeFile(join(userData, 'User', name), JSON.stringify(value))
    await write('settings.json', { ...quietSettings, ...options.settings })
    await write('keybindings.json', options.keybindings ?? [])
    // VS Code prefers themes that it finds inside an extension under development, and this editor lies
    // inside our project with all its themes. Under another path the project does not contain it.
    const extension = join(userData, 'extension')
    await symlink(options.extension, extension)
    const server = await startServer({
      editor,
      userData,
      extensions: join(userData, 'ext'),
      // Lets the address name the extension under development.
      driver: true,
      onLine: options.onLine ?? (() => {})
    })
    return {
      url: address({ ...options, extension, port: server.port }),
      gone: server.gone,
      stop: async () => {
        await server.stop()
        await remove()
      }
    }
  } catch (error) {
    await remove()
    throw error
  }
}
