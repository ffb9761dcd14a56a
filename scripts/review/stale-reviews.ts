/** Drafts that nobody has read, and acceptances of other words or passages than today's, as warnings. Pure. */

import type { Fault } from '../summary/source.ts'
import type { Sources } from '../summary/sources.ts'
import { contributionSources } from '../summary/sources.ts'
import { reviewPrint } from './review-print.ts'

const DRAFT = 'a model drafted it and nobody has read it yet; `npx paneldeck review` shows it beside the transcript'
const STALE = 'it was reviewed when its words or its passages were others; `npx paneldeck review` shows it again'

/** Every drafted sentence that nobody has reviewed, and every review that no longer holds, with its place. */
export function unreviewed(sources: Sources): Fault[] {
  const listed = sources.passages?.value ?? []
  const prints = new Map(listed.map(({ id, fingerprint }) => [id, fingerprint]))
  return contributionSources(sources).flatMap(({ id, authored, fault }) => {
    const own = listed.filter(({ contribution }) => contribution === id).map(passage => passage.id)
    const parts = [
      {
        path: ['thesis'],
        part: authored,
        reviewed: { texts: [authored.thesis], passages: authored.passages.length > 0 ? authored.passages : own },
      },
      ...authored.positions.map((part, index) => ({
        path: ['positions', index, 'claim'],
        part,
        reviewed: {
          texts: [part.claim, ...part.supports.map(({ text }) => text)],
          passages: [...part.passages, ...part.supports.flatMap(({ passages = [] }) => passages)],
        },
      })),
    ]
    return parts.flatMap(({ path, part, reviewed }) => {
      if (part.draft)
        return [fault(path, DRAFT)]
      const isStale = part.reviewed !== undefined && part.reviewed !== reviewPrint(reviewed, prints)
      return isStale ? [fault(path, STALE)] : []
    })
  })
}
