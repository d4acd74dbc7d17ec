import * as shared from '@vscode/l10n'
import { l10n } from 'vscode'

/** Words that we share with the server come from another package; it is told the editor's language here. */
export function translateSharedWords(): void {
  if (l10n.bundle) shared.config({ contents: l10n.bundle })
}
