/**
 * Slidev's side of `present --remote`. It tells the process that started it what the deck has and where the talk is,
 * and hands the steps of a phone to the windows. Without such a process it does nothing.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { Deck, Report } from '../remote/messages.ts'
import { parseTimeString } from '@slidev/parser/utils'
import { orderSchema, positionSchema } from '../remote/messages.ts'
import { STEP_EVENT } from '../remote/step-event.ts'
import { NAVIGATION } from '../slidev-internals.ts'

function report(message: Report): void {
  process.send?.(message)
}

/** For Slidev's setting `serverRef.onChanged`: tells where the talk is whenever a window has moved. */
export function reportPosition(key: PropertyKey, state: unknown): void {
  const position = key === NAVIGATION ? positionSchema.safeParse(state).data : undefined
  if (position)
    report({ kind: 'position', position })
}

/** The Vite plugin that tells about the deck, and hands steps to the windows. */
export function linkRemote({ data }: Pick<ResolvedSlidevOptions, 'data'>): Plugin {
  return {
    name: 'paneldeck:remote',
    apply: () => process.send !== undefined,
    configureServer(server) {
      report({ kind: 'deck', deck: deckOf(data) })
      const obey = (message: unknown) => {
        const order = orderSchema.safeParse(message).data
        if (order)
          server.hot.send(STEP_EVENT, order.by)
      }
      process.on('message', obey)
      // Slidev makes a new server when settings of the deck change.
      server.httpServer?.once('close', () => process.off('message', obey))
    },
    // After Slidev's own handler, which reads the deck anew.
    handleHotUpdate: {
      order: 'post',
      handler({ file }) {
        if (file in data.watchFiles)
          report({ kind: 'deck', deck: deckOf(data) })
      },
    },
  }
}

function deckOf({ config, headmatter, slides }: ResolvedSlidevOptions['data']): Deck {
  return {
    title: config.title,
    language: String(headmatter.lang ?? ''),
    duration: parseTimeString(config.duration).seconds,
    slides: slides.map(({ title, note }) => ({ title: title ?? '', note: note ?? '' })),
  }
}
