import type {} from '@slidev/types'
import { defineConfig } from 'vite'
import { saveWhatIsKnown } from './scripts/edits/slidev-save.ts'
import { setUpMarkdown } from './scripts/markdown/slidev-markdown.ts'

/** Read by Slidev, whose theme this folder is. */
export default defineConfig({
  plugins: [saveWhatIsKnown()],
  // Known beforehand: what Vite finds out on the way makes it reload the page while it is printed.
  optimizeDeps: { include: ['uqr'] },
  // The minifier does not know all that UnoCSS writes, and fails.
  build: { cssMinify: false },
  slidev: { markdown: { markdownSetup: setUpMarkdown } },
})
