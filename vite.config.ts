import type {} from '@slidev/types'
import { defineConfig } from 'vite'
import { saveWhatIsKnown } from './scripts/edits/slidev-save.ts'
import { setUpMarkdown } from './scripts/markdown/slidev-markdown.ts'

/** Read by Slidev, whose theme this folder is. */
export default defineConfig({
  plugins: [saveWhatIsKnown()],
  slidev: { markdown: { markdownSetup: setUpMarkdown } },
})
