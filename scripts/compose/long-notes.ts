/** Notes that take too long for one slide: whoever wrote them is told. */

import type { Language } from '../summary/languages.ts'
import type { Panel, Text } from '../summary/panel.ts'
import type { Fault, Path } from '../summary/source.ts'
import type { Sources } from '../summary/sources.ts'
import { contributionsOf } from '../summary/contributions.ts'
import { usualPace } from '../summary/languages.ts'
import { contributionSources } from '../summary/sources.ts'
import { MOST_SECONDS, secondsToRead } from './pace.ts'

/** One warning for each text of notes that takes longer than a slide should, naming the languages in which it does. */
export function longNotes(panel: Panel, sources: Sources): Fault[] {
  const warningsOf = (notes: Text, path: Path, fault: (path: Path, message: string) => Fault) => {
    const long = panel.languages.flatMap((language) => {
      const seconds = Math.round(secondsIn(panel, notes, language))
      return seconds > MOST_SECONDS ? `${seconds} s (${language})` : []
    })
    return long.length === 0
      ? []
      : [fault(path, `the notes take ${long.join(', ')}; expected at most ${MOST_SECONDS} s for one slide`)]
  }
  const written = contributionSources(sources)
  return [
    ...panel.sessions.flatMap((session, index) => {
      const source = sources.sessions[index]?.source
      return session.type === 'round' && source ? warningsOf(session.notes, ['notes'], source.fault) : []
    }),
    ...panel.sessions.flatMap(contributionsOf).flatMap(({ notes, positions }, index) => {
      const fault = written[index]?.fault
      return fault
        ? [
            ...warningsOf(notes, ['notes'], fault),
            ...positions.flatMap(({ notes }, at) => warningsOf(notes, ['positions', at, 'notes'], fault)),
          ]
        : []
    }),
  ]
}

function secondsIn({ pace }: Panel, notes: Text, language: Language): number {
  return secondsToRead(notes[language] ?? '', { language, pace: pace[language] ?? usualPace(language) })
}
