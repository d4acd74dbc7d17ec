/** How the HTML report looks, in light and in dark. */
export const reportStyle = `:root { color-scheme: light dark; --line: #8884; --bar: #4a7fb5; --cold: #c25b4e; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: start; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th, td { white-space: nowrap; }
.text { white-space: normal; overflow-wrap: anywhere; width: 100%; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.balance { font-weight: 600; }
.note { opacity: 0.75; }
.mix th { width: 6rem; font-weight: 400; }
.mix .number { width: 4rem; }
.bar { display: block; height: 0.9rem; margin-top: 0.3rem; background: var(--bar); border-radius: 2px; }
.bar.promote { background: var(--cold); }
`
