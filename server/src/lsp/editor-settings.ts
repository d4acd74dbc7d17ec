import type { Config } from '../settings/config.ts'
import { readConfigValues } from '../settings/read-config.ts'

/** Which files of the workspace are checked while closed: none, `.post` files, or Markdown too. */
export type CheckWorkspace = 'off' | 'posts' | 'all'

/** What the editor's settings say for a folder. */
export interface EditorSettings {
  /** `sociable.enable` */
  readonly isOn: boolean
  /** `sociable.markdown` */
  readonly judgesMarkdown: boolean
  /** `sociable.checkWorkspace` */
  readonly checkWorkspace: CheckWorkspace
  /** `sociable.codeLens` */
  readonly showsLenses: boolean
  /** `sociable.inlayHints` */
  readonly showsHints: boolean
  /** All that a `sociable.config.json` could say too. */
  readonly config: Config
}

const places: readonly CheckWorkspace[] = ['off', 'posts', 'all']

/**
 * Reads the `sociable` section as the client sends it. Values of the wrong type count as not set: the editor itself
 * marks them where they stand.
 */
export function readEditorSettings(section: unknown): EditorSettings {
  const values = new Map<string, unknown>(
    typeof section === 'object' && section !== null && !Array.isArray(section) ? Object.entries(section) : []
  )
  const said = Object.fromEntries([...values].filter(([, value]) => value !== null && value !== undefined))
  return {
    isOn: values.get('enable') !== false,
    judgesMarkdown: values.get('markdown') !== 'off' && values.get('markdown') !== false,
    checkWorkspace: places.find((place) => place === values.get('checkWorkspace')) ?? 'posts',
    showsLenses: values.get('codeLens') === true,
    showsHints: values.get('inlayHints') === true,
    config: readConfigValues(said)
  }
}
