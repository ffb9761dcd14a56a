/** What there is to review in a session's file: drafts, and what changed since somebody accepted it. Pure. */

import type { PassageText, SessionToDraft } from '../draft/session-to-draft.ts'
import type { Path } from '../summary/source.ts'
import { parse } from 'yaml'
import { z } from 'zod'
import { reviewPrint } from './review-print.ts'

/** A thesis or a position that waits for a person. */
export interface ReviewItem {
  /** `who-reviews/beta` */
  contribution: string
  what: 'thesis' | 'position'
  /** Where its map stands in the file: that of the contribution, or of the position. */
  path: Path
  state: 'draft' | 'stale'
  /** What a person reads and may correct: `thesis`, or `claim` and `supports`. */
  written: Record<string, unknown>
  /** What it says, the claim first. */
  texts: unknown[]
  /** What it rests on: of a thesis that cites nothing, the whole contribution. */
  passages: PassageText[]
  /** What an acceptance of today's words is written as. */
  print: string
}

const marks = {
  draft: z.literal(true).optional().catch(undefined),
  reviewed: z.string().optional().catch(undefined),
  passages: z.array(z.string()).catch([]),
}
const supportSchema = z.looseObject({ text: z.unknown().optional(), passages: z.array(z.string()).catch([]) })
const positionSchema = z.looseObject({
  ...marks,
  claim: z.unknown().optional(),
  supports: z.array(supportSchema).catch([]),
})
const contributionSchema = z.looseObject({
  ...marks,
  thesis: z.unknown().optional(),
  positions: z.array(positionSchema).catch([]),
})
type ReviewedContribution = z.infer<typeof contributionSchema>
type ReviewedPosition = z.infer<typeof positionSchema>

/**
 * The items of a session in the order in which they stand.
 *
 * @param text of the session's file
 * @param prints the fingerprints of passages.json by the ids of their passages
 */
export function reviewItems(text: string, session: SessionToDraft, prints: ReadonlyMap<string, string>): ReviewItem[] {
  const file: unknown = parse(text)
  return session.contributions.flatMap((contribution): ReviewItem[] => {
    const read = contributionSchema.safeParse(valueAt(file, contribution.path))
    if (!read.success)
      return []
    const { id, passages: own, path } = contribution
    const cited = (ids: readonly string[]) =>
      own.filter(passage => ids.includes(passage.id) || ids.includes(passage.place))
    const thesis = {
      what: 'thesis' as const,
      path,
      part: read.data,
      passages: orAll(cited(read.data.passages), own),
      ...ofThesis(read.data),
    }
    const positions = read.data.positions.map((part, index) => ({
      what: 'position' as const,
      path: [...path, 'positions', index],
      part,
      passages: cited([...part.passages, ...part.supports.flatMap(support => support.passages)]),
      ...ofPosition(part),
    }))
    return [thesis, ...positions].flatMap(({ part, ...item }) => {
      const print = reviewPrint({ texts: item.texts, passages: item.passages.map(({ id }) => id) }, prints)
      const state = stateOf(part, print)
      return state === undefined ? [] : [{ contribution: id, ...item, state, print }]
    })
  })
}

function ofThesis({ thesis }: Pick<ReviewedContribution, 'thesis'>) {
  return { written: { thesis }, texts: [thesis] }
}

function ofPosition({ claim, supports }: Pick<ReviewedPosition, 'claim' | 'supports'>) {
  const written = supports.map(({ passages, ...support }) => (passages.length > 0 ? { ...support, passages } : support))
  return {
    written: { claim, ...(supports.length > 0 && { supports: written }) },
    texts: [claim, ...supports.map(({ text }) => text)],
  }
}

type Marks = Pick<ReviewedPosition, 'draft' | 'reviewed'>

function stateOf({ draft, reviewed }: Marks, print: string): ReviewItem['state'] | undefined {
  if (draft)
    return 'draft'
  return reviewed === undefined || reviewed === print ? undefined : 'stale'
}

function orAll(cited: PassageText[], all: PassageText[]): PassageText[] {
  return cited.length > 0 ? cited : all
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}
