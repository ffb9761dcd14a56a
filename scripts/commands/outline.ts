import type { CommandContext } from '../command-context.ts'
import type { Outline, OutlineDeck, OutlineSlide } from '../compose/outline.ts'
import type { Selection } from './select.ts'
import { deckOutlines } from '../compose/outline.ts'
import { EXIT } from '../faults.ts'
import { inert } from '../terminal-text.ts'
import { wantedDecks } from './wanted-decks.ts'

/** The flags of `paneldeck outline`. */
export interface OutlineOptions extends Selection {
  json?: true | undefined
}

/** `paneldeck outline`: the slides with the time each takes, by deck and in all; writes nothing. */
export async function outline(context: CommandContext, options: OutlineOptions): Promise<number> {
  const wanted = await wantedDecks(context, options)
  if (!wanted)
    return EXIT.faults
  const outlines = wanted.flatMap(({ panel, editions }) => editions.map(edition => deckOutlines(panel, edition)))
  const { stdout } = context.streams
  if (options.json)
    stdout.write(`${JSON.stringify(outlines.map(outline => chosen(outline, options.deck)), null, 2)}\n`)
  else
    stdout.write(inert(outlines.map(outline => textOf(outline, options.deck)).join('\n')))
  return EXIT.done
}

/** The outline with this deck only; the numbers in all stay those of the panel. */
function chosen(outline: Outline, deck: string | undefined): Outline {
  const isChosen = (other: OutlineDeck) => deck === undefined || other.deck === deck
  return { ...outline, decks: outline.decks.filter(isChosen), cuts: outline.cuts.filter(isChosen) }
}

function textOf(outline: Outline, only: string | undefined): string {
  const { decks, cuts } = chosen(outline, only)
  const { panel, edition, slides, seconds } = outline
  const all = lineOfSlide(seconds, `${panel} ${edition}  (${counted(slides)})`)
  return [
    ...decks.filter(({ slides }) => slides.length > 0).flatMap(deckLines),
    all,
    '',
    ...cuts.flatMap(outlineOfCut),
  ].join('\n')
}

function deckLines({ deck, seconds, slides }: OutlineDeck): string[] {
  return [lineOfSlide(seconds, `${deck}  (${counted(slides.length)})`), ...slides.map(slideLine), '']
}

/** A cut, how its time is planned, and what it leaves out. */
function outlineOfCut({ cut, ...deck }: OutlineDeck): string[] {
  const { minutes, discussionSeconds = 0, leftOut = [] } = cut ?? {}
  const asked = minutes === undefined ? '' : ` of ${minutes}:00 asked for`
  return [
    ...deckLines(deck).slice(0, -1),
    lineOfSlide(discussionSeconds, 'discussion', '  '),
    lineOfSlide(deck.seconds + discussionSeconds, `in all${asked}`, '  '),
    ...leftOut.map(({ session, speakers, positions }) => {
      const what = [
        ...(speakers.length > 0 ? [speakers.join(', ')] : []),
        ...(positions > 0 ? [positions === 1 ? '1 position' : `${positions} positions`] : []),
      ]
      return `${' '.repeat(9)}left out of ${session}: ${what.join('; ')}`
    }),
    '',
  ]
}

function lineOfSlide(seconds: number, text: string, indent = ''): string {
  return `${indent}${minutesOf(seconds)}  ${text}`
}

function slideLine({ no, headline, seconds }: OutlineSlide): string {
  return lineOfSlide(seconds, `${String(no).padStart(3)}  ${headline}`, '  ')
}

function counted(slides: number): string {
  return slides === 1 ? '1 slide' : `${slides} slides`
}

/** Minutes and seconds, as in `  1:05`; nothing where it takes no time. */
function minutesOf(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0')
  return (seconds === 0 ? '' : `${Math.floor(seconds / 60)}:${rest}`).padStart(6)
}
