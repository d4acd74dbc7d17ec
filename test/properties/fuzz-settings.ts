import { defaultSettings, emptyProfile, type Settings } from '../../server/src/settings/types.ts'

/** Settings with something of everything, and without an end to what is reported. */
export const fuzzSettings: Settings = {
  ...defaultSettings,
  profile: { ...emptyProfile, name: 'Jo', brand: 'Acme Dental', places: ['Oakville'], pets: ['Biscuit'] },
  allow: ['fox', 'ﬃ', 'İ'],
  maxFindingsPerPost: 0,
  maxFindingsPerFile: 0
}
