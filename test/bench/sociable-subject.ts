/** Our own check as a subject: every rule on, nothing kept from one text to the next. */
import { rules } from '../../server/src/generated/rules.ts'
import type { Report } from '../../server/src/inspect/types.ts'
import { inspect } from '../../server/src/inspect.ts'
import { defaultSettings, type RuleSetting } from '../../server/src/settings/types.ts'

const all = rules.map(({ id, level }): readonly [string, RuleSetting] => [
  id,
  { level: level === 'off' ? 'hint' : level }
])
const settings = { ...defaultSettings, rules: new Map(all), maxFindingsPerPost: 0, maxFindingsPerFile: 0 }

/** The last report stays, as in every host: V8 throws code away once nothing of the shapes that it was made for is left. */
let last: Report | undefined

export const subjects = {
  Sociable: async () => (text: string) => {
    last = inspect({ text, languageId: 'post' }, settings)
    return last.posts.reduce((sum, { findings }) => sum + findings.length, 0)
  }
}
