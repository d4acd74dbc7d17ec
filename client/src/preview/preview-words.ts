import { l10n } from 'vscode'

/** Every fixed word of the preview, in the language of the editor. */
export type PreviewWords = Readonly<Record<keyof ReturnType<typeof previewWords>, string>>

/** The words of the preview, for the webview, which knows no languages. */
export function previewWords() {
  return {
    copy: l10n.t('Copy as published'),
    go: l10n.t('Go to the post'),
    networks: l10n.t('Networks'),
    chosenOnly: l10n.t('Where it goes'),
    all: l10n.t('All networks'),
    withIt: l10n.t('With it'),
    cursor: l10n.t('cursor'),
    noWords: l10n.t('No words yet.')
  }
}
