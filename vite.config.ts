import type {} from '@slidev/types'
import { defineConfig } from 'vite'
import { findClientPackages } from './scripts/in-slidev/client-packages.ts'
import { refuseForeignPages } from './scripts/in-slidev/foreign-pages.ts'
import { setUpMarkdown } from './scripts/in-slidev/markdown.ts'
import { lendOwnPackages } from './scripts/in-slidev/own-packages.ts'
import { keepPackages } from './scripts/in-slidev/package-cache.ts'
import { reportPosition } from './scripts/in-slidev/remote-link.ts'
import { addScriptFonts } from './scripts/in-slidev/script-font-styles.ts'

/** Read by Slidev, whose theme this folder is. */
export default defineConfig({
  plugins: [
    keepPackages(process.env),
    refuseForeignPages(),
    addScriptFonts(),
    findClientPackages(),
    lendOwnPackages(),
  ],
  // The minifier does not know all that UnoCSS writes, and fails. Nobody reads what sizes files would have, packed.
  build: { cssMinify: false, reportCompressedSize: false },
  slidev: {
    markdown: { markdownSetup: setUpMarkdown },
    serverRef: { onChanged: reportPosition },
    // Else the window waits a tenth of a second for styles that it has.
    unocss: { hmrTopLevelAwait: false },
  },
})
