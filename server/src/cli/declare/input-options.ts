import * as l10n from '@vscode/l10n'
import type { Command } from 'commander'

/** Adds what every command that reads posts has. */
export function withInput(command: Command): Command {
  return command
    .argument('[path...]', l10n.t('files, folders or "patterns"; - for standard input (default: the working folder)'))
    .option('--config <file>', l10n.t('use this configuration instead of the nearest sociable.config.json'))
    .option('--stdin-filename <name>', l10n.t('with -: the name that standard input goes by'))
}

/** Adds what a command has that can remember what it found. */
export function withCache(command: Command): Command {
  return command
    .option('--cache', l10n.t('remember what was found, and look again only at what has changed'))
    .option(
      '--cache-location <file>',
      l10n.t('where to remember it (default: in node_modules/.cache, else .sociablecache)')
    )
}
