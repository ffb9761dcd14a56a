/** A panel's summaries against the source itself: what a reader with the article at hand would find out. Pure. */

import type { AuthoredPosition, AuthoredText } from '../summary/schema.ts'
import type { Fault, Path } from '../summary/source.ts'
import type { ContributionSource, Sources } from '../summary/sources.ts'
import type { SourcePassage, Transcript } from './passages.ts'
import { figureTexts } from '../summary/figures.ts'
import { contributionSources } from '../summary/sources.ts'
import { namesToFind } from './names.ts'
import { comparable, hanOnly } from './normalise.ts'
import { numbersIn, numbersSaid } from './numbers.ts'
import { synonymsOf } from './synonyms.ts'

/** Han characters in a row as the source has them that count as copied. */
const COPIED = 16

/** Everything that could not be confirmed: changed passages, and in each position quotes, numbers, names and copies. */
export function verifyAgainst(sources: Sources, transcript: Transcript): Fault[] {
  const source = new Map(transcript.passages.flatMap(passage => [
    [passage.id, passage] as const,
    // Without passages.json, nothing tells what a place that is cited means.
    ...(sources.passages ? [] : [[passage.label, passage] as const]),
  ]))
  const whole = hanOnly(transcript.passages.map(({ text }) => text).join(''))
  return [
    ...transcript.missing.map(name =>
      sources.panel.fault(['sessions'], `the source has no heading “${name}”`),
    ),
    ...changedPassages(sources, transcript),
    ...contributionSources(sources).flatMap(contribution =>
      verifyContribution(contribution, sources, source, whole),
    ),
  ]
}

function changedPassages(
  { passages }: Sources,
  { passages: found }: Transcript,
): Fault[] {
  if (!passages)
    return []
  const source = new Map(found.map(passage => [passage.id, passage]))
  const stored = new Set(passages.value.map(({ id }) => id))
  return [
    ...passages.value.flatMap(({ id, fingerprint, cue }, index) => {
      const found = source.get(id)
      if (!found)
        return [passages.fault([index], `the source has no passage ${id} (“${cue}”)`)]
      return found.fingerprint === fingerprint
        ? []
        : [
            passages.fault(
              [index],
              `passage ${id} (“${cue}”) is not what it was when the summary was written`,
            ),
          ]
    }),
    ...[...source.keys()]
      .filter(id => !stored.has(id))
      .map(id =>
        passages.fault(
          [],
          `passage ${id} of the source is not listed; \`paneldeck import\` brings the list up to date`,
        ),
      ),
  ]
}

function verifyContribution(
  { id, authored, fault }: ContributionSource,
  sources: Sources,
  source: ReadonlyMap<string, SourcePassage>,
  whole: string,
): Fault[] {
  const [language = 'zh'] = sources.panel.value.languages
  const written = (text: AuthoredText) => (typeof text === 'string' ? text : (text[language] ?? ''))
  const textOf = (ids: readonly string[]) =>
    ids.map(passage => source.get(passage)?.text ?? '').join('\n')
  const all = [...new Set(source.values())]
    .filter(({ contribution }) => contribution === id)
    .map(({ text }) => text)
    .join('\n')
  const synonyms = synonymsOf(sources)
  const copies = (text: AuthoredText, path: Path) =>
    copiedIn(written(text), whole).map(message => fault(path, message))

  const errata = new Map((sources.errata?.value ?? []).map(erratum => [erratum.id, erratum.probable ?? '']))
  const readingsOf = ({ readings }: AuthoredPosition) => readings.map(id => written(errata.get(id) ?? '')).join('\n')

  const claims = authored.positions.flatMap((position, index) => {
    const said = [textOf(passagesOf(position)), readingsOf(position)].join('\n')
    return [
      { text: position.claim, path: ['positions', index, 'claim'], said },
      ...position.supports.map((support, at) => ({
        text: support.text,
        path: ['positions', index, 'supports', at, 'text'],
        said,
      })),
      ...(position.figure
        ? figureTexts(position.figure).map(({ text, path }) => ({
            text,
            path: ['positions', index, 'figure', ...path],
            said,
          }))
        : []),
    ]
  })
  const allRead = [all, ...authored.positions.map(readingsOf)].join('\n')
  return [
    { text: authored.thesis, path: ['thesis'], said: allRead },
    ...('headline' in authored ? [{ text: authored.headline, path: ['headline'], said: allRead }] : []),
    ...claims,
  ]
    // A headline or thesis that nobody wrote is the text of another place.
    .filter(({ text }, index, all) => all.findLastIndex(other => other.text === text) === index)
    .flatMap(({ text, path, said }) => [
      ...unconfirmedIn(written(text), said, all, synonyms).map(message => fault(path, message)),
      ...copies(text, path),
    ])
    .concat(
      authored.positions.flatMap(({ notes }, index) =>
        notes === undefined ? [] : copies(notes, ['positions', index, 'notes']),
      ),
    )
}

function passagesOf(position: AuthoredPosition): string[] {
  return [
    ...new Set([
      ...position.passages,
      ...position.supports.flatMap(({ passages }) => passages ?? []),
    ]),
  ]
}

/**
 * Quotes and numbers of a text that do not occur in the passages it cites, and Latin names that do not occur in the
 * contribution, nor does another name of the same thing.
 *
 * @param text what is checked
 * @param said the passages it cites, and the readings of errata that it uses
 * @param contribution the whole contribution
 * @param synonyms names of one thing, a group each
 */
function unconfirmedIn(
  text: string,
  said: string,
  contribution: string,
  synonyms: readonly string[][],
): string[] {
  const heard = comparable(said)
  const mentioned = comparable([contribution, said].join('\n'))
  const figures = numbersSaid(said)
  const where = 'does not occur in the passages cited'
  const isNamed = (name: string) =>
    [name, ...synonyms.filter(group => group.includes(name)).flat()].some(name =>
      mentioned.includes(name),
    )
  return [
    ...[...text.matchAll(/[“「]([^”」]+)[”」]/g)].flatMap(([, quote = '']) =>
      heard.includes(comparable(quote)) ? [] : [`“${quote}” is quoted but ${where}`],
    ),
    ...[...numbersIn(text)].flatMap(([value, written]) =>
      figures.has(value) ? [] : [`the number ${written} ${where}`],
    ),
    ...namesToFind(text).flatMap(name =>
      isNamed(comparable(name)) ? [] : [`the name ${name} does not occur in this contribution`],
    ),
  ]
}

function copiedIn(text: string, whole: string): string[] {
  const han = hanOnly(text)
  for (let at = 0; at + COPIED <= han.length; at++) {
    const piece = han.slice(at, at + COPIED)
    if (whole.includes(piece))
      return [`“${piece}” stands so in the source; write it in words of your own`]
  }
  return []
}
