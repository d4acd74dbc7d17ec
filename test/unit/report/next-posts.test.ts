import { describe, expect, it } from 'vitest'
import { createInspector } from '../../../server/src/inspect.ts'
import { ideaBank } from '../../../server/src/report/idea-bank.ts'
import { nextPosts } from '../../../server/src/report/next-posts.ts'
import type { PostTrace } from '../../../server/src/report/trace.ts'
import { canFill, fillPrompt } from '../../../server/src/rules/prompts/fill-prompt.ts'
import { plainSnippet } from '../../../server/src/rules/snippet.ts'
import { defaultSettings, emptyProfile, type Profile } from '../../../server/src/settings/types.ts'
import type { Kind } from '../../../server/src/text/types.ts'

const profile: Profile = {
  ...emptyProfile,
  places: ['Alder Falls'],
  people: ['Theo'],
  pets: ['Biscuit'],
  hobbies: ['trivia night'],
  causes: ['The food pantry']
}

function feedOf(kinds: readonly Kind[], local = 1): readonly PostTrace[] {
  return kinds.map((kind) => ({ words: ['hello'], links: [], openings: [], kind, local }))
}

describe('next posts', () => {
  it('are three, of different kinds, what is missing longest first', () => {
    const ideas = nextPosts(feedOf(['talk', 'personal', 'share', 'promote', 'promote']), emptyProfile)
    expect(ideas.map(({ kind }) => kind)).toEqual(['give', 'talk', 'personal'])
    expect(ideas[0]?.reason).toBe('None of the last 5 posts thanks, helps or gives.')
  })

  it('are there for an empty feed too', () => {
    expect(nextPosts([], emptyProfile)).toHaveLength(3)
  })

  it('name a place near the writer where no post has for a while', () => {
    const ideas = nextPosts(feedOf(['talk', 'personal', 'share', 'give', 'promote'], 0), profile)
    expect(ideas.filter(({ reason }) => /near you/.test(reason))).toHaveLength(1)
    expect(
      nextPosts(feedOf(['talk', 'talk', 'talk', 'talk', 'talk'], 1), profile).some(({ reason }) =>
        /near you/.test(reason)
      )
    ).toBe(false)
  })

  it('stay while words change, and are not offered again once used', () => {
    const feed = feedOf(['promote', 'promote'])
    const before = nextPosts(feed, profile)
    expect(
      nextPosts(
        feed.map((post) => ({ ...post, words: ['other', 'words'] })),
        profile
      )
    ).toEqual(before)
    const [used] = before
    const words = (used?.text ?? '').toLowerCase().match(/[\w']+/g) ?? []
    const after = nextPosts([...feed, { ...feedOf(['promote'])[0], words } as PostTrace], profile)
    expect(after.map(({ id }) => id)).not.toContain(used?.id)
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.slice(1).map(({ id }) => id)))
  })
})

describe('the bank', () => {
  const bank = ideaBank()

  it('has ids of its own, and each draft without a profile has its slots and its question', () => {
    expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length)
    for (const { drafts, id } of bank) {
      expect(
        drafts.some((draft) => canFill(draft, emptyProfile)),
        id
      ).toBe(true)
      for (const draft of drafts) {
        expect(draft, id).toMatch(/\[[^\]]+\]/)
        expect(draft, id).toMatch(/\n\n[^[\]{}]*\?$/)
      }
    }
  })

  it.each(bank.flatMap(({ id, drafts }) => drafts.map((draft) => [`${id}: ${draft.slice(0, 40)}`, draft])))(
    'sells nothing and is scored well: %s',
    (_, draft) => {
      const plain = plainSnippet(fillPrompt(draft, profile, 0))
      const text = plain.replace('[link]', 'https://blog.example/a').replace(/\[[^\]]*\]/g, 'blueberry pancakes')
      const [post] = createInspector().inspect({ text, languageId: 'post' }, defaultSettings).posts
      expect(post?.findings.filter(({ level }) => level !== 'hint')).toEqual([])
      expect(post?.view.score.kind).not.toBe('promote')
      expect(post?.view.score.score).toBeGreaterThanOrEqual(60)
    }
  )
})
