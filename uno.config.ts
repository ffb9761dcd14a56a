import { defineConfig } from 'unocss'

// The house's tokens for whoever edits a slide by hand: `text-accent`, `bg-raised`, `font-serif` …
export default defineConfig({
  theme: {
    colors: {
      paper: 'var(--pd-paper)',
      raised: 'var(--pd-paper-raised)',
      ink: { DEFAULT: 'var(--pd-ink)', soft: 'var(--pd-ink-soft)' },
      rule: 'var(--pd-rule)',
      accent: 'var(--pd-accent)',
    },
  },
})
