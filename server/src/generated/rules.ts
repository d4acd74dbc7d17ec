// Made by scripts/generate from the rule folders. Do not edit.
import allAboutUs from '../rules/all-about-us/rule.ts'
import allOneTopic from '../rules/all-one-topic/rule.ts'
import bareLink from '../rules/bare-link/rule.ts'
import brochureTalk from '../rules/brochure-talk/rule.ts'
import cannedPhrase from '../rules/canned-phrase/rule.ts'
import corporateVoice from '../rules/corporate-voice/rule.ts'
import emojiPile from '../rules/emoji-pile/rule.ts'
import engagementBait from '../rules/engagement-bait/rule.ts'
import fancyLetters from '../rules/fancy-letters/rule.ts'
import hardSell from '../rules/hard-sell/rule.ts'
import hashtagCase from '../rules/hashtag-case/rule.ts'
import hashtagPile from '../rules/hashtag-pile/rule.ts'
import headerBadDate from '../rules/header-bad-date/rule.ts'
import headerBadLink from '../rules/header-bad-link/rule.ts'
import headerBadValue from '../rules/header-bad-value/rule.ts'
import headerMissingMedia from '../rules/header-missing-media/rule.ts'
import headerUnknownKey from '../rules/header-unknown-key/rule.ts'
import headerUnknownPlatform from '../rules/header-unknown-platform/rule.ts'
import headerYaml from '../rules/header-yaml/rule.ts'
import headlineEcho from '../rules/headline-echo/rule.ts'
import hype from '../rules/hype/rule.ts'
import impersonalVoice from '../rules/impersonal-voice/rule.ts'
import insensitive from '../rules/insensitive/rule.ts'
import jargon from '../rules/jargon/rule.ts'
import listingDump from '../rules/listing-dump/rule.ts'
import longSentence from '../rules/long-sentence/rule.ts'
import mentionPile from '../rules/mention-pile/rule.ts'
import missingAlt from '../rules/missing-alt/rule.ts'
import neverAnswers from '../rules/never-answers/rule.ts'
import noInvitation from '../rules/no-invitation/rule.ts'
import nothingLocal from '../rules/nothing-local/rule.ts'
import nothingPersonal from '../rules/nothing-personal/rule.ts'
import nothingPersonalLately from '../rules/nothing-personal-lately/rule.ts'
import pastTheFold from '../rules/past-the-fold/rule.ts'
import pitchStreak from '../rules/pitch-streak/rule.ts'
import profanity from '../rules/profanity/rule.ts'
import recycledPost from '../rules/recycled-post/rule.ts'
import repeatedWord from '../rules/repeated-word/rule.ts'
import sameLink from '../rules/same-link/rule.ts'
import sameOpening from '../rules/same-opening/rule.ts'
import selfPraise from '../rules/self-praise/rule.ts'
import shouting from '../rules/shouting/rule.ts'
import skippedPost from '../rules/skipped-post/rule.ts'
import softSell from '../rules/soft-sell/rule.ts'
import stiff from '../rules/stiff/rule.ts'
import tooLong from '../rules/too-long/rule.ts'
import unbalancedFeed from '../rules/unbalanced-feed/rule.ts'
import unknownDirective from '../rules/unknown-directive/rule.ts'
import unthankedShare from '../rules/unthanked-share/rule.ts'
import volumeOverQuality from '../rules/volume-over-quality/rule.ts'
import wordy from '../rules/wordy/rule.ts'
import type { Rule } from '../rules/types.ts'

export const rules = [
  allAboutUs,
  allOneTopic,
  bareLink,
  brochureTalk,
  cannedPhrase,
  corporateVoice,
  emojiPile,
  engagementBait,
  fancyLetters,
  hardSell,
  hashtagCase,
  hashtagPile,
  headerBadDate,
  headerBadLink,
  headerBadValue,
  headerMissingMedia,
  headerUnknownKey,
  headerUnknownPlatform,
  headerYaml,
  headlineEcho,
  hype,
  impersonalVoice,
  insensitive,
  jargon,
  listingDump,
  longSentence,
  mentionPile,
  missingAlt,
  neverAnswers,
  noInvitation,
  nothingLocal,
  nothingPersonal,
  nothingPersonalLately,
  pastTheFold,
  pitchStreak,
  profanity,
  recycledPost,
  repeatedWord,
  sameLink,
  sameOpening,
  selfPraise,
  shouting,
  skippedPost,
  softSell,
  stiff,
  tooLong,
  unbalancedFeed,
  unknownDirective,
  unthankedShare,
  volumeOverQuality,
  wordy
] as readonly Rule[]
