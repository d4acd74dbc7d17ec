import 'mocha/mocha.js'

// Defines describe, it, before, … before any test file is loaded: the bundle imports this file first.
// `run.ts` listens to the runner itself; the browser build's own reporter wants a page.
mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: class {} })
