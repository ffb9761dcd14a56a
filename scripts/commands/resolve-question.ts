/** One disagreement as a question in the terminal. */

import type { CommandContext } from '../command-context.ts'
import type { PlacedDispute } from './dispute-report.ts'
import type { DisputeAnswer } from './resolve.ts'
import { inertLine } from '../terminal-text.ts'
import { ask } from './ask.ts'
import { painter } from './colours.ts'
import { disputeLines } from './dispute-report.ts'
import { editText } from './edit-text.ts'
import { inertDispute } from './inert-report.ts'

export const KEYS_OF_DISPUTES = [
  '  m  mine stands        f  fresh stands        b  both, mine first',
  '  e  edit the text      s  skip: decide later  q  quit: keep what was answered, ask no more',
  '  mp, fp  the same for all that is left of this part (text, notes or settings); ms, fs  of this slide',
  '',
].join('\n')

/** Asks until the answer is one that we know. The end of the input counts as “quit”. */
export async function askAbout(dispute: PlacedDispute, place: string, context: CommandContext): Promise<DisputeAnswer> {
  const { env, streams: { stderr } } = context
  const shown = { ...inertDispute(dispute), file: inertLine(dispute.file), slide: inertLine(dispute.slide) }
  const style = { paint: painter(stderr, env), verbose: true }
  stderr.write(`\n${place}\n${disputeLines(shown, style).join('\n')}\n`)
  for (;;) {
    const letters = 'm, f, '.concat(mayBeBoth(dispute) ? 'b, ' : '', 'e, s, q or ? ')
    const typed = await ask(letters, context)
    const answer = typed === undefined ? QUIT : await answerOf(typed.trim().toLowerCase(), dispute, context)
    if (answer)
      return answer
  }
}

const QUIT: DisputeAnswer = { stands: 'quit', for: 'place' }

/** @returns `undefined` if there is to be another question; then it has been told why */
async function answerOf(
  typed: string,
  dispute: PlacedDispute,
  context: CommandContext,
): Promise<DisputeAnswer | undefined> {
  const { streams: { stderr } } = context
  const [, letter, scope] = /^([mf])([ps]?)$/.exec(typed) ?? []
  if (letter !== undefined)
    return { stands: letter === 'm' ? 'mine' : 'fresh', for: scopeOf(scope) }
  if (typed === 's' || typed === 'skip')
    return { stands: 'skip', for: 'place' }
  if (typed === 'q' || typed === 'quit')
    return QUIT
  if (typed === 'b' && mayBeBoth(dispute))
    return { stands: { text: `${dispute.mine}\n${dispute.fresh}` }, for: 'place' }
  if (typed === 'e') {
    const text = await editText(dispute.mine, context)
    return text === undefined ? undefined : { stands: { text }, for: 'place' }
  }
  stderr.write(KEYS_OF_DISPUTES)
  return undefined
}

function scopeOf(letter: string | undefined): DisputeAnswer['for'] {
  if (letter === 's')
    return 'slide'
  return letter === 'p' ? 'part' : 'place'
}

/** Lines can stand below each other; of a setting or a whole slide there is one. */
function mayBeBoth({ part, mine, fresh }: PlacedDispute): boolean {
  return (part === 'text' || part === 'notes') && mine !== '' && fresh !== ''
}
