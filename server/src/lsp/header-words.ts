import * as l10n from '@vscode/l10n'
import type { HeaderKey } from '../text/header-keys.ts'

/** What a header's key is for, in a few words. */
export function headerKeyWords(key: HeaderKey): string {
  switch (key) {
    case 'feed':
      return l10n.t('name of the feed; this header holds defaults for the file')
    case 'platform':
      return l10n.t('the network, or a list of networks')
    case 'date':
      return l10n.t('when it is published')
    case 'kind':
      return l10n.t('promote, inform, share, talk, personal or give')
    case 'to':
      return l10n.t('whom it answers')
    case 'via':
      return l10n.t('who found it first')
    case 'link':
      return l10n.t('the page that it shares')
    case 'media':
      return l10n.t('pictures, each with its alt text')
    case 'tags':
      return l10n.t('hashtags that are added to the text')
    case 'lang':
      return l10n.t('the language, such as en or de')
    case 'author':
      return l10n.t('who writes')
    case 'campaign':
      return l10n.t('what it belongs to')
    case 'status':
      return l10n.t('draft, ready or posted')
    case 'title':
      return l10n.t('a name for you, not published')
    case 'sociable':
      return l10n.t('rules that are off for this post, or off')
  }
}
