import parseTweet from 'twitter-text/dist/esm/parseTweet.js'

export { parseTweet }
