import { commands, type Disposable, l10n, QuickInputButtons, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { EffectiveSettings, SettingsParams } from '../../../server/src/wire.ts'
import { ask } from '../ask.ts'
import { configScope, editConfig } from './edit-config.ts'

interface Question {
  /** Key of the profile. */
  readonly key: 'places' | 'pets' | 'people' | 'hobbies' | 'wares'
  readonly prompt: string
  readonly example: string
}

function questions(): readonly Question[] {
  return [
    {
      key: 'places',
      prompt: l10n.t('Where are you at home? Your town, your street, the park where you walk.'),
      example: l10n.t('Alder Falls, Mill Street')
    },
    {
      key: 'pets',
      prompt: l10n.t('Which animals live with you? By name.'),
      example: l10n.t('Biscuit the beagle')
    },
    {
      key: 'people',
      prompt: l10n.t('Whom may you name? Partner, children, the regulars.'),
      example: l10n.t('Theo, my daughter Ines')
    },
    {
      key: 'hobbies',
      prompt: l10n.t('What do you do when nobody pays you for it?'),
      example: l10n.t('trivia night, old maps')
    },
    {
      key: 'wares',
      prompt: l10n.t('What do you sell, in the words of your posts?'),
      example: l10n.t('open house, home valuation')
    }
  ]
}

/** Items between commas, each once. */
export function itemsOf(answer: string): readonly string[] {
  const items = answer.split(',').map((item) => item.trim())
  return [...new Set(items.filter(Boolean))]
}

type Answer = { readonly step: 'next'; readonly value: string } | { readonly step: 'back' | 'stop' }

function askAbout(question: Question, value: string, step: number, totalSteps: number): Promise<Answer> {
  return new Promise((resolve) => {
    const box = window.createInputBox()
    let answer: Answer = { step: 'stop' }
    const finish = (given: Answer): void => {
      answer = given
      box.hide()
    }
    box.title = l10n.t('Your Profile')
    box.step = step
    box.totalSteps = totalSteps
    box.value = value
    box.prompt = l10n.t('{0} Commas between; empty skips it.', question.prompt)
    box.placeholder = l10n.t('for example: {0}', question.example)
    box.ignoreFocusOut = true
    box.buttons = step > 1 ? [QuickInputButtons.Back] : []
    box.onDidAccept(() => finish({ step: 'next', value: box.value }))
    box.onDidTriggerButton(() => finish({ step: 'back' }))
    box.onDidHide(() => {
      box.dispose()
      resolve(answer)
    })
    box.show()
  })
}

/** What a profile says under a key, as people type it. */
function known(profile: unknown, key: string): string {
  const value: unknown = typeof profile === 'object' && profile !== null ? Reflect.get(profile, key) : undefined
  return Array.isArray(value) ? value.join(', ') : ''
}

/** "Fill in Your Profile": five short questions. Escape leaves everything as it was. */
export function registerFillInProfile(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('sociable.fillInProfile', async () => {
    const uri = await configScope()
    if (uri === undefined) return
    const params: SettingsParams = { uri }
    const { settings } = await ask<EffectiveSettings>(client, 'sociable/settings', params)
    const all = questions()
    const answers = new Map(all.map(({ key }) => [key, known(settings.profile, key)]))
    for (let at = 0; at < all.length; ) {
      const question = all[at]
      if (!question) break
      const answer = await askAbout(question, answers.get(question.key) ?? '', at + 1, all.length)
      if (answer.step === 'stop') return
      if (answer.step === 'next') answers.set(question.key, answer.value)
      at += answer.step === 'next' ? 1 : -1
    }
    // what was not there and still is not needs no words
    const said = [...answers].filter(([key, value]) => itemsOf(value).length > 0 || known(settings.profile, key) !== '')
    const lists = Object.fromEntries(said.map(([key, value]) => [key, itemsOf(value)]))
    if (said.length > 0) await editConfig(client, uri, { type: 'profile', lists })
  })
}
