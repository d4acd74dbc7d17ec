import type { CancellationToken, Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Change } from '../rules/types.ts'
import { setProfile, setRuleLevel, setTarget } from '../settings/edit-config.ts'
import { movePost } from '../text/move-post.ts'
import type {
  ConfigChange,
  ConfigEdit,
  EditConfigParams,
  MovedPost,
  MovePostParams,
  PlaceParams,
  PostPreview
} from '../wire.ts'
import type { ClientFeatures } from './client-features.ts'
import { configPlace } from './config-place.ts'
import type { Inspections } from './inspections.ts'
import { previewOf } from './preview.ts'
import type { SettingsStore } from './settings-store.ts'
import { fileEdit } from './workspace-edits.ts'

interface Parts {
  readonly inspections: Inspections
  readonly store: SettingsStore
  readonly openDocument: (uri: string) => TextDocument | undefined
  readonly client: ClientFeatures
}

function changesFor(text: string, change: ConfigChange): readonly Change[] {
  switch (change.type) {
    case 'level':
      return setRuleLevel(text, change.rule, change.level)
    case 'target':
      return setTarget(text, change.target)
    case 'profile':
      return setProfile(text, change.lists)
  }
}

/** Answers what commands of our client ask: how a post looks, how it moves, how the configuration is changed. */
export function answerWritingRequests(
  connection: Connection,
  { inspections, store, openDocument, client }: Parts
): void {
  async function preview({ uri, position }: PlaceParams, token: CancellationToken): Promise<PostPreview | null> {
    const inspection = await inspections.of(uri, token)
    return (inspection && previewOf(inspection, position)) ?? null
  }

  function move({ uri, position, by }: MovePostParams): MovedPost | null {
    const document = openDocument(uri)
    if (document?.languageId !== 'post') return null
    const moved = movePost(document.getText(), document.offsetAt(position), by)
    if (typeof moved === 'string') return { why: moved }
    const { start, end, text, cursor } = moved
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    return { version: document.version, range, text, cursor }
  }

  async function editConfig({ uri, change }: EditConfigParams): Promise<ConfigEdit | null> {
    store.forgetFiles()
    const place = await configPlace(uri, store, openDocument, client)
    if (!place) return null
    const edit = fileEdit(place.uri, place.file, changesFor(place.file?.text ?? '', change), client)
    return edit ? { uri: place.uri, edit } : null
  }

  connection.onRequest('sociable/preview', preview)
  connection.onRequest<MovedPost | null, never>('sociable/movePost', move)
  connection.onRequest('sociable/editConfig', editConfig)
}
