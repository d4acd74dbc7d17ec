import type { Plugin } from 'esbuild'

/** twitter-text brings core-js for what every engine that we run on has had for years. */
export const nativePolyfills: Plugin = {
  name: 'native-polyfills',
  setup(build) {
    build.onLoad({ filter: /[\\/]core-js[\\/]modules[\\/][\w.-]+\.js$/ }, () => ({ contents: '', loader: 'js' }))
  }
}
