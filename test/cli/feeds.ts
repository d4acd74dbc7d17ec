/** Two posts that nobody would complain about: one person's own life, and a question. */
export const kindFeed = `---
platform: mastodon
---
We came last at trivia night again, and I laughed so hard that I cried. Who knew there were that many questions about cheese?

---
kind: talk
---
My beagle Biscuit stole a whole pear pie from the window sill this morning. What did your pets get away with this week?
`

/** A pitch on line 4. */
export const pitchFeed = `---
platform: facebook
---
Big sale! Order now, limited time only!

---

Buy now and save!
`
