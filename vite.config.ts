import type {} from '@slidev/types'
import { defineConfig } from 'vite'
import { setUpMarkdown } from './scripts/markdown/slidev-markdown.ts'

/** Read by Slidev, whose theme this folder is. */
export default defineConfig({
  slidev: { markdown: { markdownSetup: setUpMarkdown } },
})
