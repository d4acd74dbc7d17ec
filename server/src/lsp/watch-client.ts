import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification
} from 'vscode-languageserver'
import { configFileName } from '../settings/edit-config.ts'
import type { ClientFeatures } from './client-features.ts'

const watched = [`**/${configFileName}`, '**/*.post', '**/*.{md,markdown}']

/** Asks the client to tell of changed settings and files, where it lets us ask. */
export async function watchClient(connection: Connection, client: ClientFeatures): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'sociable' })
  }
  if (client.registersWatchers) {
    const watchers = watched.map((globPattern) => ({ globPattern }))
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  }
}
