/** Controls that did nothing, or filled the console. */

import type { Patch } from './patch.ts'

/** Patches of controls. */
export const CONTROL_PATCHES: readonly Patch[] = [
  {
    // The editor fills its place by itself, and has no one element that could take a class.
    file: '@slidev/client/pages/presenter.vue',
    from: '<SideEditor v-if="SideEditor && showEditor" class="h-full" />',
    to: '<SideEditor v-if="SideEditor && showEditor" />',
  },
  // Without a camera, or leave to use it, these buttons did nothing and filled the console.
  {
    file: '@slidev/client/internals/RecordingControls.vue',
    from: '  toggleAvatar,\n} = recorder',
    to: '} = recorder\nconst toggleAvatar = () =>'
      + ' recorder.toggleAvatar().catch(({ message }: Error) => alert(message))',
  },
  {
    file: '@slidev/client/internals/RecordingDialog.vue',
    from: 'const { startRecording } = recorder',
    to: 'const startRecording = (how: object) =>'
      + ' recorder.startRecording(how).catch(({ message }: Error) => alert(message))',
  },
  {
    // Nor did the button that takes pictures of all slides, without a screen to share, say anything.
    file: '@slidev/client/logic/snapshot.ts',
    from: 'console.error(e)',
    to: 'alert(e instanceof Error ? e.message : e)',
  },
  {
    // It looks for a component that this version of floating-vue does not have, and says so in the console.
    file: '@shikijs/vitepress-twoslash/dist/client.mjs',
    from: 'rest[0] === "VMenu") try {',
    to: 'rest[0] === "VMenu" && rest[1].components?.Popper) try {',
  },
]
