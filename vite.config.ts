import type {} from '@slidev/types'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { findClientPackages } from './scripts/in-slidev/client-packages.ts'
import { refuseForeignPages } from './scripts/in-slidev/foreign-pages.ts'
import { setUpMarkdown } from './scripts/in-slidev/markdown.ts'
import { lendOwnPackages } from './scripts/in-slidev/own-packages.ts'
import { reportPosition } from './scripts/in-slidev/remote-link.ts'
import { saveWhatIsKnown } from './scripts/in-slidev/save.ts'
import { addScriptFonts } from './scripts/in-slidev/script-font-styles.ts'

/** Where Vite keeps what it has made of packages, relative to this folder; two that run at the same time need two. */
const cache = process.env.PANELDECK_VITE_CACHE

/** Read by Slidev, whose theme this folder is. */
export default defineConfig({
  ...(cache !== undefined && { cacheDir: fileURLToPath(new URL(cache, import.meta.url)) }),
  plugins: [refuseForeignPages(), saveWhatIsKnown(), addScriptFonts(), findClientPackages(), lendOwnPackages()],
  // The minifier does not know all that UnoCSS writes, and fails.
  build: { cssMinify: false },
  slidev: { markdown: { markdownSetup: setUpMarkdown }, serverRef: { onChanged: reportPosition } },
})
