/** Which slide an editor in the browser saves: the one whose text it shows, wherever the talk has gone meanwhile. */

import type { Patch } from './patch.ts'

/** A slide as an editor tells it, with its number for slides that have no address. */
function slideMeant(slide: string, no: string) {
  return `{ routeAlias: ${slide}?.frontmatter.routeAlias, deckEdition: ${slide}?.frontmatter.deckEdition, no: ${no} }`
}

const SIDE_EDITOR = '@slidev/client/internals/SideEditor.vue'
const NOTE_EDITOR = '@slidev/client/internals/NoteEditable.vue'
const NOTES_PAGE = '@slidev/client/pages/notes-edit.vue'
const SLIDE_INFO = '@slidev/client/composables/useSlideInfo.ts'

/**
 * Patches of Slidev's editors. While somebody types, their text stays as it was when the talk goes on or slides come
 * before it, but they save to the number that is shown. They tell the slide they mean, too; `in-slidev/save.ts` finds
 * it.
 */
export const EDITOR_PATCHES: readonly Patch[] = [
  {
    file: SIDE_EDITOR,
    from: 'const dirty = ref(false)\n',
    to: 'const dirty = ref(false)\nlet meant\n',
  },
  {
    file: SIDE_EDITOR,
    from: '      dirty.value = false\n    }\n',
    to: `      dirty.value = false\n      meant = ${slideMeant('v', 'currentSlideNo.value')}\n    }\n`,
  },
  { file: SIDE_EDITOR, from: '    frontmatterRaw,\n  })', to: '    frontmatterRaw,\n    meant,\n  })' },
  {
    // When the talk goes on while somebody writes notes, the field has those of the next slide; it was empty.
    file: NOTE_EDITOR,
    from: `  () => info.value?.note,
  (value = '') => {
    if (editing.value)
      return
    clearTimeout(timer)
`,
    to: `  info,
  (slide) => {
    const value = slide?.note ?? ''
    if (editing.value && meant)
      return
    meant = slide && ${slideMeant('slide', 'props.no')}
`,
  },
  { file: NOTE_EDITOR, from: 'const note = ref(\'\')\n', to: 'const note = ref(\'\')\nlet meant\n' },
  { file: NOTE_EDITOR, from: '    const id = props.no\n', to: '    const own = meant\n' },
  { file: NOTE_EDITOR, from: 'update({ note: v }, id)', to: 'update({ note: v, meant: own }, props.no)' },
  {
    file: NOTES_PAGE,
    from: 'const showHelp = ref(false)\n',
    to: `const showHelp = ref(false)
const meant = new Map(slides.value.map(({ no, meta: { slide } }) => [no, ${slideMeant('slide', 'no')}]))
`,
  },
  { file: NOTES_PAGE, from: '.update({ note })', to: '.update({ note, meant: meant.get(no) })' },
  {
    // What the server answers is known of the slide that was meant.
    file: SLIDE_INFO,
    from: 'export function useDynamicSlideInfo',
    to: `const numberOf = (meant) => {
  const isMeant = ({ meta: { slide: { frontmatter } } }) =>
    frontmatter.routeAlias === meant.routeAlias && frontmatter.deckEdition === meant.deckEdition
  return meant && ((meant.routeAlias && slides.value.find(isMeant)?.no) || meant.no)
}; export function useDynamicSlideInfo`,
  },
  { file: SLIDE_INFO, from: 'get(newId ?? unref(no))', to: 'get(numberOf(data.meant) ?? newId ?? unref(no))' },
  { file: SLIDE_INFO, from: 'import { getSlide }', to: 'import { getSlide, slides }' },
]
