/** Where passages are cited: in what contributions say, and by what is said about them. */

import type { Fault, Path, Source } from './source.ts'
import type { Sources } from './sources.ts'
import { contributionSources } from './sources.ts'
import { CLOSING_KINDS } from './vocabulary.ts'

/** A place in the summaries that cites passages. */
export interface Citation {
  /** The passage. */
  id: string
  fault: (message: string) => Fault
}

/** Every place where a passage is cited by what a contribution says. */
export function citations(sources: Sources): Citation[] {
  return contributionSources(sources).flatMap(({ authored, fault }) => {
    const at = (passages: readonly string[] | undefined, path: Path) =>
      (passages ?? []).map((id, index) => ({
        id,
        fault: (message: string) => fault([...path, 'passages', index], message),
      }))
    return [
      ...at(authored.passages, []),
      ...authored.positions.flatMap((position, index) => [
        ...at(position.passages, ['positions', index]),
        ...position.supports.flatMap((support, number) =>
          at(support.passages, ['positions', index, 'supports', number]),
        ),
      ]),
      ...authored.replies.flatMap((reply, index) => at(reply.passages, ['replies', index])),
    ]
  })
}

/** What cites a passage without being part of a contribution: stances, tensions, closing, works, terms and errata. */
export function furtherCitations(sources: Sources): Citation[] {
  const { sessions, panel } = sources
  return [
    ...sessions.flatMap(session =>
      session.shape === 'round'
        ? session.source.value.axes.flatMap(({ stances }, axis) =>
            stances.flatMap(({ passages }, index) =>
              citedAt(session.source, passages, ['axes', axis, 'stances', index]),
            ),
          )
        : [],
    ),
    ...panel.value.tensions.flatMap(({ camps }, tension) =>
      camps.flatMap(({ who }, camp) =>
        who.flatMap(({ passages }, index) =>
          citedAt(panel, passages, ['tensions', tension, 'camps', camp, 'who', index]),
        ),
      ),
    ),
    ...CLOSING_KINDS.flatMap(kind =>
      (panel.value.closing?.[kind] ?? []).flatMap(({ from }, point) =>
        from.flatMap(({ passages }, index) =>
          citedAt(panel, passages, ['closing', kind, point, 'from', index]),
        ),
      ),
    ),
    ...referenceCitations(sources),
  ]
}

/** What is looked up and cites passages: works, terms and errata. */
export function referenceCitations({ works, terms, errata }: Sources): Citation[] {
  return [
    ...Object.entries(works?.value ?? {}).flatMap(([id, { passages }]) => citedAt(works, passages, [id])),
    ...Object.entries(terms?.value ?? {}).flatMap(([id, { passages }]) => citedAt(terms, passages, [id])),
    ...(errata?.value ?? []).flatMap(({ passages }, index) => citedAt(errata, passages, [index])),
  ]
}

function citedAt(
  source: Source<unknown> | undefined,
  passages: readonly string[] | undefined,
  path: Path,
): Citation[] {
  return source
    ? (passages ?? []).map((id, index) => ({
        id,
        fault: message => source.fault([...path, 'passages', index], message),
      }))
    : []
}
