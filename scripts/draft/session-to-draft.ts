/** A session of a panel as whoever summarises it needs it: who spoke, and the paragraphs of what they said. Pure. */

import type { ExistingPanel } from '../import/existing.ts'
import type { SourceText } from '../import/read/source-line.ts'
import type { ImportRules } from '../import/recognise/rules.ts'
import type { Language } from '../summary/languages.ts'
import { parse } from 'yaml'
import { z } from 'zod'
import { draftPanel } from '../import/draft.ts'
import { tagOf } from '../summary/languages.ts'

/** A paragraph of the transcript. */
export interface PassageText {
  /** `alpha.2` */
  id: string
  /** What slides call it today: `q1.2.3`. */
  place: string
  text: string
}

export interface ContributionToDraft {
  /** `who-reviews/beta` */
  id: string
  /** The speaker's name. */
  name: string
  passages: PassageText[]
  /** Where it stands in the session's file. */
  path: (string | number)[]
  /** What is written of it. */
  written: unknown
  /** Whether a thesis or a position is written already. */
  isWritten: boolean
}

export interface SessionToDraft {
  id: string
  /** Its place: `k1`, `q2`. */
  label: string
  /** `rounds/who-reviews.yaml` */
  file: string
  title: string
  contributions: ContributionToDraft[]
}

/** A panel as it is written so far, and its transcripts. */
export interface PanelToDraft {
  id: string
  /** The languages of its texts; summaries are drafted in the first, and translated into the others. */
  languages: Language[]
  sessions: SessionToDraft[]
  /** Passages of the transcripts that passages.json does not list. */
  unlisted: string[]
}

const languagesSchema = z
  .looseObject({ languages: z.array(z.string().refine(written => tagOf(written) === written)).min(1).catch(['en']) })
  .catch({ languages: ['en'] })
const partSchema = z.looseObject({
  thesis: z.unknown().optional(),
  positions: z.array(z.unknown()).catch([]),
})

/** @param existing what is written of the panel. @param rules of its import.yaml */
export function panelToDraft(
  id: string,
  existing: ExistingPanel,
  sources: readonly SourceText[],
  rules: ImportRules,
): PanelToDraft {
  const { passages } = draftPanel(sources, { id, existing, rules }).panel
  const listed = new Set(existing.listed.map(({ id }) => id))
  const texts = Map.groupBy(passages, ({ contribution }) => contribution)
  const names = new Map(existing.people.map(({ id, names: [name = id] }) => [id, name]))
  const count = { k: 0, q: 0 }
  const sessions = existing.sessions.map((session): SessionToDraft => {
    const kind = session.isTalk ? 'k' : 'q'
    const file: unknown = parse(existing.texts.get(session.file) ?? '')
    const sessionLabel = `${kind}${++count[kind]}`
    return {
      id: session.id,
      label: sessionLabel,
      file: session.file,
      title: session.titles[0] ?? session.id,
      contributions: session.contributions.map(({ id, speaker }, index) => {
        const path = session.isTalk ? [] : ['contributions', index]
        const label = session.isTalk ? sessionLabel : `${sessionLabel}.${index + 1}`
        return {
          id,
          name: names.get(speaker) ?? speaker,
          passages: (texts.get(id) ?? []).map(({ id, order, text }) => ({ id, place: `${label}.${order}`, text })),
          path,
          written: valueAt(file, path),
          isWritten: isWritten(valueAt(file, path)),
        }
      }),
    }
  })
  return {
    id,
    languages: languagesSchema.parse(parse(existing.texts.get('panel.yaml') ?? '')).languages,
    sessions,
    unlisted: passages.map(({ id }) => id).filter(id => !listed.has(id)),
  }
}

function valueAt(file: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined, file)
}

function isWritten(contribution: unknown): boolean {
  const part = partSchema.safeParse(contribution)
  return part.success && (part.data.thesis !== undefined || part.data.positions.length > 0)
}
