/**
 * Notes for the presenter alone: `notes: presenter` at the top of a deck or of a slide. Slidev puts the notes of every
 * slide into a site and a PowerPoint file, and we print them in handouts; such notes are taken away before.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'

/** What `notes` may say: of a whole deck, or of a slide, which counts more. */
export const NOTES_FOR = ['presenter', 'everyone']

type Data = Pick<ResolvedSlidevOptions['data'], 'slides' | 'markdownFiles' | 'headmatter'>

/** Takes the private notes out of a deck that somebody else will get. What `notes` says wrongly counts as private. */
export function removePrivateNotes({ slides, markdownFiles, headmatter }: Data): void {
  for (const slide of slides) {
    const { source } = slide
    const ofFile: unknown = markdownFiles[source.filepath]?.slides[0]?.frontmatter.notes
    const wanted: unknown = slide.frontmatter.notes ?? ofFile ?? headmatter.notes
    if (wanted === undefined || wanted === 'everyone')
      continue
    slide.note = ''
    slide.noteHTML = ''
    source.note = ''
  }
}
