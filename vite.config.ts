import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { helpPages } from './build/help-pages.ts'
import { mapOutlines } from './build/map-outlines.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The renderer, for both hosts. It must run under `script-src 'self'; style-src
 * 'self'; font-src 'self'`: no inline script or style, and no asset as a data URL.
 */
export default defineConfig({
  root: folder('renderer'),
  plugins: [svelte({ configFile: false }), mapOutlines(), helpPages()],
  build: {
    outDir: folder('dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // A busy computer is no news for whoever starts the program.
      checks: { pluginTimings: false },
      // All that the first page needs in one file: a browser asks for six at a time. Not the entry,
      // which awaits: what is loaded later needs this file too, and would wait for the entry that waits for it.
      output: {
        codeSplitting: {
          groups: [{ name: 'start', tags: ['$initial'], test: /^(?!.*\/renderer\/(main\.ts|index\.html)$)/ }],
        },
      },
    },
  },
})
