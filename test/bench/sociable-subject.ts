/** Our own check as a subject: every rule on, nothing kept from one text to the next. */
import { rules } from '../../server/src/generated/rules.ts'
import { inspect } from '../../server/src/inspect.ts'
import { defaultSettings, type RuleSetting } from '../../server/src/settings/types.ts'

const all = rules.map(({ id, level }): readonly [string, RuleSetting] => [
  id,
  { level: level === 'off' ? 'hint' : level }
])
const settings = { ...defaultSettings, rules: new Map(all), maxFindingsPerPost: 0, maxFindingsPerFile: 0 }

export const subjects = {
  Sociable: async () => (text: string) =>
    inspect({ text, languageId: 'post' }, settings).posts.reduce((sum, { findings }) => sum + findings.length, 0)
}
