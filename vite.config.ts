import type {} from '@slidev/types'
import { defineConfig } from 'vite'
import { setUpMarkdown } from './scripts/markdown/slidev-markdown.ts'

/** Read by Slidev, whose theme this folder is. */
export default defineConfig({
  // Known beforehand: what Vite finds out on the way makes it reload the page while it is printed.
  optimizeDeps: { include: ['uqr'] },
  slidev: { markdown: { markdownSetup: setUpMarkdown } },
})
