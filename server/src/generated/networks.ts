// Made by scripts/generate from server/src/text/networks.yaml. Do not edit.
import type { Network } from '../text/networks.ts'

export const networks: readonly Network[] = [
  {"id":"x","name":"X","standing":"firm","threads":true,"characters":280,"count":"x","hashtags":2,"aliases":["twitter"],"source":"docs.x.com, \"Counting characters\"; implemented by the twitter-text package (2026-11). 25,000 for paid accounts."},
  {"id":"bluesky","name":"Bluesky","standing":"firm","threads":true,"characters":300,"bytes":3000,"count":"graphemes","hashtags":3,"aliases":["bsky"],"source":"Lexicon app.bsky.feed.post in bluesky-social/atproto: 300 graphemes and 3,000 bytes (2026-11). Hashtags: advisory."},
  {"id":"mastodon","name":"Mastodon","standing":"firm","threads":true,"characters":500,"count":"mastodon","hashtags":4,"aliases":["fediverse"],"source":"mastodon/documentation, user/posting: 500 by default, set by each server; a URL with a scheme counts 23, the domain of a mention is free (2026-11). Hashtags: advisory."},
  {"id":"threads","name":"Threads","standing":"reported","threads":true,"characters":500,"count":"plain","hashtags":1,"aliases":[],"source":"Reported from about.fb.com (2026-11); one topic per post."},
  {"id":"linkedin","name":"LinkedIn","standing":"reported","characters":3000,"count":"plain","fold":210,"hashtags":5,"aliases":[],"source":"Support pages of scheduling tools (2026-11): 3,000 UTF-16 units, folds near 210. Advisory."},
  {"id":"facebook","name":"Facebook","standing":"advisory","characters":63206,"count":"plain","hashtags":2,"aliases":["fb"],"source":"Often quoted, no primary source (2026-11). Advisory."},
  {"id":"instagram","name":"Instagram","standing":"reported","characters":2200,"count":"plain","fold":125,"hashtags":5,"aliases":["insta","ig"],"source":"Trade press quoting Instagram: 2,200 characters, folds near 125, five hashtags since 2025-12 (2026-11)."},
  {"id":"generic","name":"any network","standing":"advisory","count":"graphemes","hashtags":3,"aliases":[],"source":"No limit of its own. Hashtags: advisory."}
]
