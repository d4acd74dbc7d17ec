import { env, Uri, type Webview } from 'vscode'

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The page of the report: our script and our style, and nothing else that could load or run. */
export function panelHtml(webview: Webview, dist: Uri): string {
  const once = nonce()
  const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(dist, name)).toString()
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
<link rel="stylesheet" href="${address('report.css')}">
<title>Sociable</title>
</head>
<body>
<script nonce="${once}" src="${address('report.js')}"></script>
</body>
</html>
`
}
