import { injections } from '../unit/report/injections.ts'

/** Text as a YAML value: JSON is YAML, but for what JSON may leave raw. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

function post(text: string): string {
  return `---
title: ${quoted(text)}
author: ${quoted(text)}
campaign: ${quoted(text)}
via: ${quoted(text)}
to: ${quoted(text)}
link: ${quoted(text)}
date: ${quoted(text)}
tags: [${quoted(text)}]
media: [{ file: ${quoted(text)}, alt: ${quoted(text)} }]
platform: [bluesky, ${quoted(text)}]
${quoted(text)}: 1
---
${text} Order now, ${text}! The the cake.
`
}

/** A feed in which every injection stands in every place that has room for it. */
export const injectedFeed = `---\nfeed: ${quoted(injections.join(' '))}\n---\n\n${injections.map(post).join('\n')}`

/** Settings that say them too, as names, as phrases and as keys that we do not know. */
export const injectedConfig = JSON.stringify({
  rules: { 'hard-sell': 'warning', ...Object.fromEntries(injections.map((text) => [text, text])) },
  allow: injections,
  profile: {
    name: injections[0],
    brand: injections[1],
    ...Object.fromEntries(
      ['wares', 'places', 'people', 'pets', 'hobbies', 'causes', 'topics'].map((key) => [key, injections])
    )
  },
  ...Object.fromEntries(injections.map((text) => [`${text} `, text]))
})

/** Names of files that a disk takes. */
export const injectedNames: readonly string[] = injections
  .map((text) => `${text.replace(/[/\\\0]|\p{Surrogate}/gu, '').slice(0, 60)}.post`)
  .filter((name) => !name.startsWith('.'))
  .filter((name) => process.platform !== 'win32' || !/[<>:"|?*\p{Cc}]|[. ]$/u.test(name))
