/** How much room the notes of the presenter's view have. */

import type { Patch } from './patch.ts'

/** What Slidev keeps there before anybody has resized the notes, in px. */
export const UNTOUCHED_NOTE_SIZES = { width: 360, height: 280 }

/** A size that somebody gave the notes or, before that, a share of the window, both as far as the window has room. */
function room(size: string, untouched: number, share: string, most: string): string {
  return `\`min(\${${size} === ${untouched} ? '${share}' : ${size} + 'px'}, ${most})\``
}

/**
 * Patches by which notes that nobody resized have the share of the window in which nearly all of ours fit, and a window
 * that was small for a while leaves the size they had: Slidev cut what it keeps to each window.
 */
export const PRESENTER_PATCHES: readonly Patch[] = [
  {
    from: `-notes-width': \`\${notesWidth}px\``,
    to: `-notes-width': ${room('notesWidth', UNTOUCHED_NOTE_SIZES.width, 'min(42vw, 720px)', 'max(240px, 70vw)')}`,
  },
  {
    from: `-notes-row-size': \`\${notesRowSize}px\``,
    to: `-notes-row-size': ${room('notesRowSize', UNTOUCHED_NOTE_SIZES.height, '65vh', 'max(160px, 75vh)')}`,
  },
  { from: 'notesWidth.value = Math.min(notesWidth.value, Math.max(RESIZER_LIMITS.minNotesWidth, maxWidth))', to: '' },
  {
    from: 'notesRowSize.value = Math.min(notesRowSize.value, Math.max(RESIZER_LIMITS.minNotesRowSize, maxRowSize))',
    to: '',
  },
  {
    from: 'resizeStartWidth.value = notesWidth.value',
    to: 'resizeStartWidth.value = noteSection.value?.getBoundingClientRect().width ?? notesWidth.value',
  },
].map(patch => ({ file: '@slidev/client/pages/presenter.vue', ...patch }))
