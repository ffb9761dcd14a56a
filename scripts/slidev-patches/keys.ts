/** Whose keys are whose: Slidev’s, a control’s, the browser’s or an input method’s. */

import type { Patch } from './patch.ts'

/** Patches of who gets a key. */
export const KEY_PATCHES: readonly Patch[] = [
  {
    // Who tabbed to a control goes on with keys; only these two are for the control itself.
    file: '@slidev/client/logic/shortcuts.ts',
    from: 'not(isOnFocus),',
    to: 'not(and(isOnFocus, not(and(not(magicKeys.space), not(magicKeys.enter))))),',
  },
  // With Ctrl, Alt or Meta a key is the browser's: Ctrl-B is no black screen, and Alt-← goes one page back, not two.
  ...[
    {
      from: 'export function registerShortcuts() {',
      to: `let isModified = false
window.addEventListener('keydown', e => isModified = e.ctrlKey || e.altKey || e.metaKey, true)
export function registerShortcuts() {`,
    },
    { from: 'if (!source.value) {', to: 'if (!source.value || isModified) {' },
    { from: 'if (!ev.repeat)', to: 'if (!ev.repeat && !isModified)' },
  ].map(patch => ({ file: '@slidev/client/logic/shortcuts.ts', ...patch })),
  // While an input method composes a word, these keys choose among its proposals. Safari says so by this code alone.
  ...[
    { file: 'internals/Goto.vue', key: 'enter', action: 'goTo' },
    { file: 'internals/Goto.vue', key: 'escape', action: 'close' },
    { file: 'internals/Goto.vue', key: 'down', action: 'focusDown' },
    { file: 'internals/Goto.vue', key: 'up', action: 'focusUp' },
  ].map(({ file, key, action }) => ({
    file: `@slidev/client/${file}`,
    from: `@keydown.${key}="${action}"`,
    to: `@keydown.${key}="e => e.keyCode === 229 || ${action}(e)"`,
  })),
  {
    file: '@slidev/client/internals/NoteEditable.vue',
    from: '@keydown.esc="editing = false"',
    to: '@keydown.esc="e => e.keyCode === 229 || (editing = false)"',
  },
]
