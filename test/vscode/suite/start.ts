import 'mocha/mocha.js'
import { grep } from './host.ts'

/** `run.ts` listens to the runner itself; the browser build's own reporter wants a page. */
class NoReporter extends Mocha.reporters.Base {}

// A window draws when it can: what fails is tried once more, and said to have been (see run.ts).
// Defines describe, it, before, … before any test file is loaded: the bundle imports this file first.
mocha.setup({ ui: 'bdd', timeout: 90_000, retries: 1, reporter: NoReporter })
if (grep !== '') mocha.grep(new RegExp(grep))
