import { env, Uri, type Webview } from 'vscode'

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * A page of ours: our script and our style, and nothing else that could load or run.
 *
 * @param name of its bundles in `dist`
 */
export function panelHtml(webview: Webview, dist: Uri, name: 'report' | 'preview'): string {
  const once = nonce()
  const address = (ending: string): string => webview.asWebviewUri(Uri.joinPath(dist, `${name}.${ending}`)).toString()
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${once}'`,
    `base-uri 'none'`,
    `form-action 'none'`
  ].join('; ')
  return `<!doctype html>
<html lang="${env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('css')}">
<title>Sociable</title>
</head>
<body>
<script nonce="${once}" src="${address('js')}"></script>
</body>
</html>
`
}
