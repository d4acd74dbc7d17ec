import type { FromWebview } from '../report/messages.ts'
import { webviewHost } from './webview-host.ts'

export const { tell, kept, keep } = webviewHost<FromWebview>()
