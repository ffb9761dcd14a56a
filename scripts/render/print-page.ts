/** A rendered deck → one static page that looks like Slidev's print page: all slides, one below the other. */

import type { RenderedDeck } from './rendered-deck.ts'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { CSS_VARIABLES, PRINT_IDS, SLIDE_CLASSES } from '../slidev-internals.ts'

/**
 * Slidev lifts every slide with a transform, so that what is fixed stays on it; the browser then records seven slides
 * before and after with each that it prints, which takes twice the time and many times the memory.
 */
const NOT_LIFTED
  = `#${PRINT_IDS.content} > .${SLIDE_CLASSES.printed} `
    + '{ transform: none !important; translate: none !important; contain: layout }'

/** The whole page as HTML, without scripts. */
export function printPage({
  facts,
  html,
  css,
  faces,
  htmlAttributes,
  variables,
  dark,
}: RenderedDeck): string {
  const { title, language, width, height } = facts
  const style = Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  return toHtml(
    [
      { type: 'doctype' },
      h(
        'html',
        {
          lang: language || undefined,
          ...htmlAttributes,
          class: ['print', dark ? 'dark' : 'light', htmlAttributes.class ?? ''],
        },
        [
          h('head', [
            h('meta', { charset: 'utf-8' }),
            h('title', title),
            h('style', [raw(faces)]),
            h('style', [raw(css)]),
            h('style', [
              raw(
                `@page { size: ${width}px ${height}px; margin: 0 } * { transition: none !important } ${NOT_LIFTED}`,
              ),
            ]),
          ]),
          h('body', { style }, [
            h('div', { id: PRINT_IDS.app }, [
              h('div', { id: PRINT_IDS.root, class: 'grid grid-cols-[1fr_max-content]' }, [
                h(
                  'div',
                  {
                    id: PRINT_IDS.container,
                    class: 'w-full h-full',
                    style: `background: var(${CSS_VARIABLES.ground}, black)`,
                  },
                  [h('div', { id: PRINT_IDS.content }, html.map(raw))],
                ),
              ]),
            ]),
          ]),
        ],
      ),
    ],
    { allowDangerousHtml: true },
  )
}

/** What is HTML or CSS already. */
interface Raw {
  type: 'raw'
  value: string
}

declare module 'hast' {
  interface ElementContentMap {
    raw: Raw
  }
  interface RootContentMap {
    raw: Raw
  }
}

/** HTML that goes into the page as it is, without escaping. */
export function raw(value: string): Raw {
  return { type: 'raw', value }
}
