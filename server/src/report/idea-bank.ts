import * as l10n from '@vscode/l10n'
import type { Kind } from '../text/types.ts'

/** A post to write next. */
export interface Idea {
  /** Written once and never derived. */
  readonly id: string
  readonly kind: Extract<Kind, 'personal' | 'talk' | 'give' | 'share'>
  /** Names a place nearby. */
  readonly isLocal?: boolean
  /** In the imperative, localised. */
  readonly title: string
  /**
   * Drafts, the first that the profile can fill is taken: `[what belongs there]` is left to the writer, {place}, {pet},
   * {hobby}, {person} and {cause} come from the profile. In English, as the posts are.
   */
  readonly drafts: readonly string[]
}

/** Posts that the essay would like to read. All wording is our own. */
export function ideaBank(): readonly Idea[] {
  return [
    {
      id: 'blunder',
      kind: 'personal',
      title: l10n.t('Tell about a small blunder'),
      drafts: [
        "I [did something daft] today. The only one who saw it was [who].\n\nWhat's the last thing you got wonderfully wrong?"
      ]
    },
    {
      id: 'pet',
      kind: 'personal',
      title: l10n.t('Say what your pet is up to'),
      drafts: [
        '{pet} has [done what] again. I [what you did about it].\n\nWhat does yours get away with?',
        'Our [which animal] has [done what] again. I [what you did about it].\n\nWhat does yours get away with?'
      ]
    },
    {
      id: 'hobby',
      kind: 'personal',
      title: l10n.t('Talk about what you do for fun'),
      drafts: [
        'I made time for {hobby} this week, and [how it went]. My favourite bit: [which bit].\n\nWhat do you do when the work is done?',
        'I spent Sunday on [what you do for fun], and [how it went].\n\nWhat do you do when the work is done?'
      ]
    },
    {
      id: 'meal',
      kind: 'personal',
      isLocal: true,
      title: l10n.t('Praise a meal, and where you had it'),
      drafts: [
        "I had [what] at [which place] in {place} last night, and I'm still thinking about [which part].\n\nWhere should I eat next?",
        "I had [what] at [which place] last night, and I'm still thinking about [which part].\n\nWhere should I eat next?"
      ]
    },
    {
      id: 'film',
      kind: 'personal',
      title: l10n.t('Tell what a film or a book did to you'),
      drafts: ["I finally saw [which film], and [what it did to you]. I won't spoil it.\n\nWhat should I watch next?"]
    },
    {
      id: 'overheard',
      kind: 'personal',
      title: l10n.t('Pass on what somebody said'),
      drafts: [
        '{person} said something today that made me laugh, and I wrote it down: [what].\n\nWhat did somebody say to you this week that stayed?',
        'My [who] said something today that I wrote down: [what].\n\nWhat did somebody say to you this week that stayed?'
      ]
    },
    {
      id: 'wrong',
      kind: 'personal',
      title: l10n.t('Say what you changed your mind about'),
      drafts: [
        'I was wrong about [what]. It took [who or what] to show me, and now I [what changed].\n\nWhat have you changed your mind about?'
      ]
    },
    {
      id: 'question',
      kind: 'talk',
      title: l10n.t('Ask something you would really like to know'),
      drafts: [
        "I've been wondering: [your question]? I tried [what you tried], and [how it went].\n\nHow do you do it?"
      ]
    },
    {
      id: 'this-or-that',
      kind: 'talk',
      title: l10n.t('Let people settle an argument'),
      drafts: ["[This] or [that]? I say [which]. [Who] says I'm wrong.\n\nWho's right?"]
    },
    {
      id: 'answer',
      kind: 'talk',
      title: l10n.t('Answer somebody in public'),
      drafts: [
        "@[handle], you asked about [what]. I didn't know either, so I [what you did to find out]. Here's what I'd do: [your answer].\n\nDoes that help?"
      ]
    },
    {
      id: 'meet',
      kind: 'talk',
      isLocal: true,
      title: l10n.t('Say where people can meet you'),
      drafts: [
        "I'd love to see you: I'll be at [where] in {place} on [which day], most likely [doing what]. Come and say hello.\n\nWho's around?",
        "I'd love to see you: I'll be at [where] on [which day], most likely [doing what]. Come and say hello.\n\nWho's around?"
      ]
    },
    {
      id: 'decide',
      kind: 'talk',
      title: l10n.t('Ask for help with a choice'),
      drafts: [
        "I can't make up my mind about [what]. [One way] would be [why], and [the other way] would be [why].\n\nWhat would you do?"
      ]
    },
    {
      id: 'thanks',
      kind: 'give',
      title: l10n.t('Thank somebody by name'),
      drafts: [
        'Thank you, @[handle], for [what they did]. I was [how you were before], and you [what changed].\n\nWho made your week?'
      ]
    },
    {
      id: 'cause',
      kind: 'give',
      isLocal: true,
      title: l10n.t('Lend your voice to a good cause'),
      drafts: [
        "{cause} could use our help before [when]: [what]. I love what they do, so I'm bringing [what you give].\n\nWho's in?",
        "[Which good cause] could use our help before [when]: [what]. I love what they do, so I'm bringing [what you give].\n\nWho's in?"
      ]
    },
    {
      id: 'tip',
      kind: 'give',
      title: l10n.t('Give away something you know'),
      drafts: [
        'It took me years to learn this: [the tip]. These days I [how you do it], and it saves me [what].\n\nWhat would you add?'
      ]
    },
    {
      id: 'congratulate',
      kind: 'give',
      title: l10n.t('Congratulate somebody'),
      drafts: [
        '@[handle] has [what they did], and I could not be happier for them. I still remember [a moment you shared].\n\nWho else has something to celebrate?'
      ]
    },
    {
      id: 'give-away',
      kind: 'give',
      title: l10n.t('Give away something you no longer need'),
      drafts: [
        "I have [what] that I don't use any more. It goes to whoever [could use it], for nothing.\n\nDo you know somebody?"
      ]
    },
    {
      id: 'laugh',
      kind: 'share',
      title: l10n.t('Share what made you laugh'),
      drafts: [
        'This made me laugh out loud: [link]. The bit with [which bit] is me on a [which day].\n\nWhat made you laugh today?'
      ]
    },
    {
      id: 'neighbour',
      kind: 'share',
      isLocal: true,
      title: l10n.t('Recommend somebody near you'),
      drafts: [
        'Nobody in {place} does [what] like [who]. I go there for [what], and stay for [what].\n\nDo you know them?',
        'Nobody near me does [what] like [who]. I go there for [what], and stay for [what].\n\nDo you know them?'
      ]
    },
    {
      id: 'read',
      kind: 'share',
      title: l10n.t('Pass on something good that you read'),
      drafts: [
        'I loved [what, by whom] so much that I read it twice this week. The part I keep coming back to: [which part]. [link]\n\nWhat did you read lately that stayed?'
      ]
    },
    {
      id: 'repost',
      kind: 'share',
      title: l10n.t('Share a post, and say why'),
      drafts: ["@[handle] wrote [what], and I can't stop thinking about it, because [why].\n\nHow do you see it?"]
    }
  ]
}
