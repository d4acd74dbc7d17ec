import type { Dimension } from './types.ts'

/** What one signal says of each dimension, in log-odds. */
export type Weights = Readonly<Partial<Record<Dimension, number>>>

/**
 * What we hold each signal to mean before any data speaks, in log-odds for its first occurrence. The training script
 * starts from these and moves away only as far as labelled posts push it; where no labelled set has a say (a pet, a
 * blunder, a place of the profile), they stand.
 */
export const signalWeights: Readonly<Record<string, Weights>> = {
  // who speaks, to whom
  'first-person': { personal: 0.9, conversational: 0.2, robotic: -0.6, promotional: -0.8 },
  'we-voice': { personal: -0.1, promotional: 0.2, robotic: 0.1 },
  'you-address': { conversational: 0.2, promotional: 0.2 },
  'reply-opening': { conversational: 1.2, robotic: -0.8, promotional: -0.5 },
  mention: { conversational: 0.4, robotic: -0.2, generous: 0.1 },
  repost: { conversational: 0.2, robotic: 0 },
  'comments-repost': { conversational: 1.2, generous: 0.3, robotic: -0.3 },
  credit: { generous: 0.5, robotic: -0.1 },
  'question-to-reader': { conversational: 1, robotic: -0.2 },
  question: { conversational: 0.4 },
  'sales-question': { promotional: 0.8, conversational: 0.1 },
  link: { robotic: 0.8, promotional: 0.1, conversational: -0.4 },
  hashtag: { robotic: 0.1 },
  emoji: {},
  'clock-time': {},
  figure: {},
  contact: { promotional: 0.3, helpful: 0.2 },
  price: { promotional: 1, personal: -0.3 },
  percent: { promotional: 0.5, personal: -0.3 },
  // what the post talks about
  family: { personal: 1 },
  pets: { personal: 0.9 },
  food: { personal: 0.5 },
  hobbies: { personal: 0.4 },
  feelings: { personal: 0.8, robotic: -0.3 },
  'self-mockery': { personal: 0.9, robotic: -0.5, promotional: -0.4 },
  everyday: { personal: 0.7, robotic: -0.3, promotional: -0.2 },
  meeting: { personal: 0.7, conversational: 0.2, local: 0.2 },
  'small-talk': { conversational: 0.4, personal: 0.3, robotic: -0.6, promotional: -0.3 },
  thanks: { generous: 0.6, conversational: 0.7, promotional: -0.2 },
  'thanks-for': { generous: 0.6, conversational: 0.6 },
  welcome: { conversational: 1, generous: 0.4 },
  praise: { generous: 0.9, conversational: 0.9, promotional: -0.3 },
  'story-asking': { conversational: 1, robotic: -0.3 },
  helping: { helpful: 1.2, generous: 0.6, conversational: 0.5 },
  tips: { helpful: 1.2 },
  giving: { generous: 1.5, helpful: 0.4, promotional: -0.3 },
  sympathy: { generous: 1.4, personal: 0.3, promotional: -0.4 },
  sharing: { generous: 0.5, conversational: 0.2 },
  local: { local: 1 },
  // what sells and what announces
  'hard-sell': { promotional: 1.6, robotic: 0.2 },
  'soft-sell': { promotional: 0.8 },
  'brochure-talk': { promotional: 0.8 },
  'self-praise': { promotional: 0.8, robotic: 0.3 },
  hype: { promotional: 0.5, robotic: 0.5 },
  'corporate-voice': { robotic: 1.2, promotional: 0.3, personal: -0.4 },
  jargon: { robotic: 0.8, personal: -0.3 },
  'canned-phrase': { robotic: 0.7 },
  'engagement-bait': { robotic: 0.8, promotional: 0.6 },
  'price-talk': { promotional: 1.5, personal: -0.4 },
  'call-to-action': { promotional: 1.2, robotic: 0.3, personal: -0.3 },
  urgency: { promotional: 1.3, personal: -0.2 },
  'product-praise': { promotional: 0.9 },
  wares: { promotional: 0.6 },
  benefits: { promotional: 0.8 },
  listing: { promotional: 1.3, local: 0.4 },
  hiring: { promotional: 0.6, robotic: 0.4 },
  corporate: { robotic: 0.7, personal: -0.5, conversational: -0.3 },
  'news-voice': { robotic: 0.6, personal: -0.4 },
  clickbait: { robotic: 0.5 },
  'public-affairs': { personal: -0.7, promotional: -0.6 },
  broadcast: { robotic: 0.2, personal: -0.2 },
  'event-notice': { robotic: 0.3, local: 0.3 },
  // what the profile knows
  'own-place': { local: 2.2 },
  'own-people': { personal: 0.8 },
  'own-pet': { personal: 1.2 },
  'own-hobby': { personal: 0.8 },
  'own-cause': { generous: 0.8, personal: 0.3 },
  'own-brand': { promotional: 0.6, robotic: 0.2 },
  'own-wares': { promotional: 0.5 }
}
