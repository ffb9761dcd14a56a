import { defineConfig } from 'unocss'
import { textIsNoClass } from './scripts/in-slidev/classes.ts'

const steps = Array.from({ length: 8 }, (_, index) => index + 1)

// The house's tokens for whoever edits a slide by hand: `text-accent`, `bg-raised`, `font-serif`, `mt-s4` …
export default defineConfig({
  presets: [textIsNoClass()],
  theme: {
    colors: {
      paper: 'var(--pd-paper)',
      raised: 'var(--pd-paper-raised)',
      ink: { DEFAULT: 'var(--pd-ink)', soft: 'var(--pd-ink-soft)' },
      rule: 'var(--pd-rule)',
      accent: 'var(--pd-accent)',
      house: 'var(--pd-house)',
    },
    fontFamily: { sans: 'var(--pd-sans)', serif: 'var(--pd-serif)' },
    spacing: Object.fromEntries(steps.map(step => [`s${step}`, `var(--pd-space-${step})`])),
  },
})
