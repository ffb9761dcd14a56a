/** Two languages of one text that seem to say different things: a number or a name that only one of them has. */

import type { AuthoredText } from '../summary/schema.ts'
import type { Fault, Path } from '../summary/source.ts'
import type { Sources } from '../summary/sources.ts'
import { figureTexts } from '../summary/figures.ts'
import { contributionSources } from '../summary/sources.ts'
import { namesToFind } from './names.ts'
import { comparable } from './normalise.ts'
import { numbersIn } from './numbers.ts'
import { synonymsOf } from './synonyms.ts'

/** Places worth a second look; they are no faults, since languages may well count and name differently. */
export function languageDifferences(sources: Sources): Fault[] {
  const synonyms = synonymsOf(sources)
  return contributionSources(sources).flatMap(({ authored, fault }) => {
    const texts: { text: AuthoredText, path: Path }[] = authored.positions.flatMap(
      (position, index) => [
        { text: position.claim, path: ['positions', index, 'claim'] },
        ...position.supports.map(({ text }, at) => ({
          text,
          path: ['positions', index, 'supports', at, 'text'],
        })),
        ...(position.figure
          ? figureTexts(position.figure).map(({ text, path }) => ({
              text,
              path: ['positions', index, 'figure', ...path],
            }))
          : []),
      ],
    )
    return texts.flatMap(({ text, path }) =>
      typeof text === 'string' || !text.zh || !text.en
        ? []
        : differences(text.zh, text.en, synonyms).map(message => fault(path, message)),
    )
  })
}

function differences(zh: string, en: string, synonyms: readonly string[][]): string[] {
  const only = (what: string, language: string) => `${what} stands only in the ${language} text`
  const figures = { zh: figuresOf(zh), en: figuresOf(en) }
  const has = (text: string, name: string) => {
    const plain = comparable(name)
    return [plain, ...synonyms.filter(group => group.includes(plain)).flat()].some(variant =>
      comparable(text).includes(variant),
    )
  }
  return [
    ...[...figures.zh].flatMap(([value, written]) =>
      figures.en.has(value) ? [] : [only(written, 'Chinese')],
    ),
    ...[...figures.en].flatMap(([value, written]) =>
      numbersIn(zh).has(value) ? [] : [only(written, 'English')],
    ),
    ...namesToFind(zh).flatMap(name => (has(en, name) ? [] : [only(name, 'Chinese')])),
    ...namesToFind(en).flatMap(name => (has(zh, name) ? [] : [only(name, 'English')])),
  ]
}

/** Numbers in digits: those in words differ between languages by idiom. */
function figuresOf(text: string): Map<number, string> {
  return new Map([...numbersIn(text)].filter(([, written]) => /\d/.test(written)))
}
