/**
 * Slidev's side of `present --remote`. It tells the process that started it what the deck has and where the talk is,
 * and hands the steps of a phone to the windows. Without such a process it does nothing.
 */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { NormalizedHotChannelClient, Plugin, ViteDevServer } from 'vite'
import type { Report, TalkDeck } from '../remote/messages.ts'
import type { ShownVotes } from '../remote/vote-event.ts'
import { parseTimeString } from '@slidev/parser/utils'
import { orderSchema, talkPlaceSchema } from '../remote/messages.ts'
import { STEP_EVENT } from '../remote/step-event.ts'
import { ASK_VOTES_EVENT, NEXT_ROUND_EVENT, VOTES_EVENT } from '../remote/vote-event.ts'
import { NAVIGATION } from '../slidev-internals.ts'
import { PRESENTER_EVENT } from './steering.ts'
import { plainText, slideTitle } from './titles.ts'

function report(message: Report): void {
  process.send?.(message)
}

/** For Slidev's setting `serverRef.onChanged`: tells where the talk is whenever a window has moved. */
export function reportPosition(key: PropertyKey, state: unknown): void {
  const position = key === NAVIGATION ? talkPlaceSchema.safeParse(state).data : undefined
  if (position)
    report({ kind: 'position', position })
}

/** The Vite plugin that tells about the deck, and hands steps to the windows. */
export function linkRemote({ data }: Pick<ResolvedSlidevOptions, 'data'>): Plugin {
  return {
    name: 'paneldeck:remote',
    apply: () => process.send !== undefined,
    configureServer(server) {
      reportDecks(data)
      let votes: ShownVotes | undefined
      const presenter = newestPresenter(server.hot)
      const obey = (message: unknown) => {
        const order = orderSchema.safeParse(message).data
        if (order?.kind === 'step')
          (presenter() ?? server.hot).send(STEP_EVENT, order.by)
        if (order?.kind === 'votes') {
          votes = { page: order.page, polls: order.polls }
          server.hot.send(VOTES_EVENT, votes)
        }
      }
      process.on('message', obey)
      server.hot.on(NEXT_ROUND_EVENT, () => report({ kind: 'next-round' }))
      server.hot.on(ASK_VOTES_EVENT, (_, client) => client.send(VOTES_EVENT, votes))
      // Slidev makes a new server when settings of the deck change.
      server.httpServer?.once('close', () => process.off('message', obey))
    },
    // After Slidev's own handler, which reads the deck anew.
    handleHotUpdate: {
      order: 'post',
      handler({ file }) {
        if (file in data.watchFiles)
          reportDecks(data)
      },
    },
  }
}

/** Tells which presenter's view was opened last, of those that are open: two would step twice. */
function newestPresenter(hot: ViteDevServer['hot']): () => NormalizedHotChannelClient | undefined {
  const open = new Set<NormalizedHotChannelClient>()
  hot.on(PRESENTER_EVENT, (isPresenter: unknown, client) => {
    open.delete(client)
    if (isPresenter === true)
      open.add(client)
  })
  hot.on('vite:client:disconnect', (_, client) => void open.delete(client))
  return () => [...open].at(-1)
}

/** Tells of the deck in each of its languages (`language-decks.ts`). */
function reportDecks({ config, headmatter, slides }: ResolvedSlidevOptions['data']): void {
  const parts = Map.groupBy(slides, ({ frontmatter: { deckEdition } }) => String(deckEdition ?? ''))
  for (const [edition, own] of parts) {
    const settings = edition === '' ? { ...config, lang: headmatter.lang } : own[0]?.frontmatter
    report({ kind: 'deck', edition, deck: deckOf(settings ?? {}, own, config) })
  }
}

function deckOf(
  { title, lang, duration }: Record<string, unknown>,
  slides: readonly SlideInfo[],
  config: ResolvedSlidevOptions['data']['config'],
): TalkDeck {
  return {
    title: String(title ?? ''),
    language: String(lang ?? ''),
    duration: parseTimeString(String(duration ?? '')).seconds,
    slides: slides.map((slide) => {
      const vote = voteOn(slide)
      const { routeAlias } = slide.frontmatter
      return {
        ...(typeof routeAlias === 'string' && { address: routeAlias }),
        title: slideTitle(slide, config),
        note: slide.note ?? '',
        ...(vote && { vote }),
      }
    }),
  }
}

/** A slide of the layout `vote` asks one question; its two ends are its headlines of second rank. */
function voteOn({ frontmatter: { layout, routeAlias }, content }: SlideInfo): TalkDeck['slides'][number]['vote'] {
  if (layout !== 'vote' || typeof routeAlias !== 'string')
    return undefined
  const [one, other] = Array.from(content.matchAll(/^## (.+)$/gm), ([, text = '']) => plainText(text))
  return one !== undefined && other !== undefined ? { address: routeAlias, ends: [one, other] } : undefined
}
