import type { FromPreview } from '../preview/preview-view.ts'
import { webviewHost } from '../report-view/webview-host.ts'

export const { tell, kept, keep } = webviewHost<FromPreview>()
