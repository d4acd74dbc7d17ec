import * as l10n from '@vscode/l10n'
import { headerItems } from '../../text/header-items.ts'
import { didYouMean } from '../../text/header-keys.ts'
import { nearNetwork, networkOf, networks } from '../../text/networks.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'

/** Networks that there are, and whose limits we have no good source for. */
const unmeasured: Readonly<Record<string, string>> = {
  tiktok: 'TikTok',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  snapchat: 'Snapchat',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  discord: 'Discord',
  reddit: 'Reddit',
  tumblr: 'Tumblr',
  twitch: 'Twitch',
  substack: 'Substack',
  medium: 'Medium',
  nextdoor: 'Nextdoor',
  xing: 'XING',
  vk: 'VK',
  weibo: 'Weibo',
  wechat: 'WeChat'
}

export default defineRule({
  id: 'header-unknown-platform',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Names a network that is not known',
  why: 'Length, hashtags and what shows before “more” differ from one network to the next. For one that is not known, none of that can be checked.',
  essay: [1],
  example: {
    before: '---\nplatform: linkdin\n---\nFive years in, and the plant is still alive.',
    after: '---\nplatform: linkedin\n---\nFive years in, and the plant is still alive.'
  },
  needs: mark.header,
  *check({ post }) {
    if (post.languageId === 'markdown' && !post.header?.fields.has('sociable') && !post.header?.fields.has('feed')) {
      // other tools have a `platform` of their own in front matter: only what is nearly a network is a slip
      const items = headerItems(post.text, post.header?.fields.get('platform'))
      if (items.some((item) => !networkOf(item.text) && nearNetwork(item.text) === undefined)) return
    }
    for (const item of headerItems(post.text, post.header?.fields.get('platform'))) {
      if (networkOf(item.text)) continue
      const name = unmeasured[item.text.toLowerCase()]
      if (name !== undefined) {
        const message = l10n.t(
          'We have no figures for {0}, so its limits go unchecked; all else is checked as ever.',
          name
        )
        yield { start: item.start, end: item.end, level: 'info', message }
        continue
      }
      const meant = nearNetwork(item.text) ?? didYouMean(item.text, Object.keys(unmeasured))
      yield {
        start: item.start,
        end: item.end,
        message: meant
          ? l10n.t('We do not know the network “{0}”. Did you mean “{1}”?', item.text, meant)
          : l10n.t(
              'We do not know the network “{0}”, so its limits go unchecked. Known: {1}.',
              item.text,
              networks.map((network) => network.id).join(', ')
            ),
        data: networkOf(meant ?? '') && meant
      }
    }
  },
  edits(finding) {
    const meant = finding.data
    if (typeof meant !== 'string') return []
    const change = { start: finding.start, end: finding.end, text: meant }
    return [{ kind: 'fix', title: l10n.t('Change it to “{0}”', meant), changes: [change], isPreferred: true }]
  }
})
