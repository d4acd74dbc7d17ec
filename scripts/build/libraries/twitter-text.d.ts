declare module 'twitter-text/dist/esm/parseTweet.js' {
  import { parseTweet } from 'twitter-text'

  export default parseTweet
}
