/** What every slide kind needs: the panel in one language, our words in it, and the measures of its slides. */

import type { Html, Paragraph } from 'mdast'
import type { Edition, Language } from '../summary/languages.ts'
import type { Panel, Person, Session, Text } from '../summary/panel.ts'
import type { Room } from '../typesetting/room.ts'
import type { Settings } from '../typesetting/scale.ts'
import type { Words } from '../words/index.ts'
import type { Accents } from './accents.ts'
import type { Exchanges } from './kinds/exchanges.ts'
import type { ShownPerson } from './shown-people.ts'
import { speaksIn } from '../summary/contributions.ts'
import { usualPace } from '../summary/languages.ts'
import { heightOf } from '../typesetting/height.ts'
import { MEASURES } from '../typesetting/measures.ts'
import { ROOMS } from '../typesetting/room.ts'
import { typeSettings } from '../typesetting/scale.ts'
import { wordsFor } from '../words/index.ts'
import { assignAccents } from './accents.ts'
import { exchangesOf } from './kinds/exchanges.ts'
import { component, emphasis, paragraph } from './nodes.ts'
import { shownPeople } from './shown-people.ts'

const { twin } = MEASURES

/** What the functions of all slide kinds are given. */
export interface Context {
  panel: Panel
  language: Language
  /** The language beneath headlines, in an edition of both. */
  second?: Language
  words: Words
  /** How texts are set in this language. */
  settings: Settings
  /** How fast it is spoken: characters or words a minute. */
  pace: number
  /** The seconds that slides took in a rehearsal, by their addresses. */
  rehearsed?: Readonly<Record<string, number>> | undefined
  /** Height that slides have for their content, in px. */
  room: Room
  /** Who has which accent; the same in all languages. */
  accents: Accents
  /** What slides say of everybody. */
  shown: ReadonlyMap<Person, ShownPerson>
  /** The sessions in which everybody speaks, in running order; the same in all languages. */
  speaking: ReadonlyMap<Person, readonly Session[]>
  /** Who answered whom in all sessions. */
  exchanges: Exchanges
  /** Path of the theme, as seen from the decks. */
  theme: string
  /** The text in the deck's language. */
  text: (text: Text) => string
}

/** The context of a panel's decks in one edition. */
export function contextOf(panel: Panel, edition: Edition, theme: string): Context {
  const accents = assignAccents(panel)
  return {
    panel,
    theme,
    room: ROOMS[panel.aspectRatio],
    accents,
    speaking: sessionsByPerson(panel),
    exchanges: exchangesOf(panel),
    ...languageOf(panel, accents, edition),
  }
}

function sessionsByPerson({ people, sessions }: Panel): Context['speaking'] {
  return new Map(people.map(person => [person, sessions.filter(session => speaksIn(session, person))]))
}

/** The same panel in another edition. */
export function inEdition({ second, ...context }: Context, edition: Edition): Context {
  return { ...context, ...languageOf(context.panel, context.accents, edition) }
}

/** What of a context depends on the language. */
function languageOf(
  { languages: [first = 'zh', other], pace, words: own, rehearsed, people }: Panel,
  accents: Accents,
  edition: Edition,
): Pick<Context, 'language' | 'shown' | 'pace' | 'rehearsed' | 'words' | 'settings' | 'text' | 'second'> {
  const language = edition === 'both' ? first : edition
  return {
    language,
    shown: shownPeople(people, accents, language),
    pace: pace[language] ?? usualPace(language),
    rehearsed: rehearsed[edition],
    words: wordsFor(language, own),
    settings: typeSettings(language),
    text: text => text[language] ?? '',
    ...(edition === 'both' && other && { second: other }),
  }
}

/** A text in the second language, in an edition of both languages. */
export function secondText({ second }: Context, text: Text): string | undefined {
  return second && text[second]
}

/** A text in the second language, to stand below the first in the same paragraph; nothing where there is none. */
export function twinBelow(
  { settings }: Context,
  translation: string | undefined,
  width: number,
): { nodes: Html[], height: number } {
  return translation
    ? { nodes: [component('Twin', {}, translation)], height: heightOf(translation, { ...settings.beneath, width }) }
    : { nodes: [], height: 0 }
}

/**
 * The headline in the second language, in an edition of both languages, and its height in px.
 *
 * @param context of the edition
 * @param text in both languages
 * @param space above and below it, less the gap the headline is counted with; by default for a headline of full size
 * @param width of its lines
 */
export function secondHeadline(
  { second, settings }: Context,
  text: Text,
  space = twin.above + twin.below - settings.headline.gap,
  width: number = settings.beneath.width,
): { nodes: Paragraph[], height: number } {
  const translation = second && text[second]
  if (!translation)
    return { nodes: [], height: 0 }
  return {
    nodes: [paragraph(emphasis(translation))],
    height: heightOf(translation, { ...settings.beneath, gap: space, width }),
  }
}
