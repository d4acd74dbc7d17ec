import type { Markup } from './markup.ts'

/** How the exported page looks. Colours are the system's own, so that it follows light, dark and forced colours. */
export const htmlStyle: Markup = {
  html: `:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: Canvas; color: CanvasText; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
h3 { font-size: 1rem; margin-bottom: 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { position: absolute; clip-path: inset(50%); }
th, td { text-align: start; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; vertical-align: top; overflow-wrap: anywhere; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.balance { font-size: 1.4rem; font-weight: 600; }
.draft { border-inline-start: 3px solid LinkText; margin: 0.5rem 0; padding-inline-start: 1rem; white-space: pre-line; }
svg { display: block; width: 100%; min-width: 8rem; height: 1rem; margin-top: 0.25rem; }
.bar { fill: LinkText; }
.promote .bar { fill: CanvasText; }
.frame { fill: none; stroke: GrayText; }
.mark { stroke: CanvasText; stroke-width: 2; }
`
}
