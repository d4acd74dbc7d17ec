import { Uri } from 'vscode'

/** The icon of posts, for the tab of a panel in light and dark themes. */
export function postIcon(extensionUri: Uri): { readonly light: Uri; readonly dark: Uri } {
  const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'syntaxes', 'icons', `post-${theme}.svg`)
  return { light: icon('light'), dark: icon('dark') }
}
