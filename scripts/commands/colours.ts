import type { Output } from '../command-context.ts'
import { WriteStream } from 'node:tty'
import { styleText } from 'node:util'
import { inert } from '../terminal-text.ts'

/** Text in a colour or style, where colours are wanted. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green' | 'cyan', text: string) => string

/** Colours for a terminal, and as NO_COLOR and FORCE_COLOR ask for. */
export function painter({ isTTY = false }: Output, env: NodeJS.ProcessEnv): Paint {
  const wanted = isTTY || env.FORCE_COLOR !== undefined
  // The number of bits that the terminal has for a colour; it follows the variables, too.
  const hasColours = wanted && WriteStream.prototype.getColorDepth(env) > 2
  return (style, text) => (hasColours ? styleText(style, inert(text), { validateStream: false }) : inert(text))
}
