import { didYouMean, type HeaderKey, headerKeys } from './header-keys.ts'

/** What other tools, and people, call our keys. */
const otherNames: Readonly<Record<string, HeaderKey>> = {
  hashtag: 'tags',
  hashtags: 'tags',
  topics: 'tags',
  keywords: 'tags',
  categories: 'tags',
  replyto: 'to',
  inreplyto: 'to',
  reply: 'to',
  replies: 'to',
  network: 'platform',
  networks: 'platform',
  channel: 'platform',
  site: 'platform',
  image: 'media',
  images: 'media',
  picture: 'media',
  pictures: 'media',
  photo: 'media',
  photos: 'media',
  video: 'media',
  attachments: 'media',
  url: 'link',
  website: 'link',
  language: 'lang',
  locale: 'lang',
  type: 'kind',
  category: 'kind',
  source: 'via',
  credit: 'via',
  day: 'date',
  time: 'date',
  when: 'date',
  published: 'date',
  scheduled: 'date',
  writer: 'author',
  by: 'author',
  state: 'status',
  heading: 'title',
  headline: 'title'
}

/** The key that somebody who wrote `key` probably meant: by another name, or by a slip of the fingers. */
export function meantKey(key: string): HeaderKey | undefined {
  const plain = key.toLowerCase().replace(/[\s_-]/g, '')
  const own = didYouMean(plain, headerKeys) as HeaderKey | undefined
  const other = Object.hasOwn(otherNames, plain) ? plain : didYouMean(plain, Object.keys(otherNames))
  if (Object.hasOwn(otherNames, plain)) return otherNames[plain]
  return own ?? (other && plain.length >= 5 ? otherNames[other] : undefined)
}

const fileNames = ['file', 'path', 'src', 'url', 'image', 'picture', 'photo', 'video', 'href', 'name']
const altNames = ['alt', 'alttext', 'description', 'caption', 'text', 'title']

/** What a picture in the header may say: the key that was probably meant. */
export function meantMediaKey(key: string): 'file' | 'alt' | undefined {
  const plain = key.toLowerCase().replace(/[\s_-]/g, '')
  const meant = didYouMean(plain, [...fileNames, ...altNames])
  return meant === undefined ? undefined : fileNames.includes(meant) ? 'file' : 'alt'
}
