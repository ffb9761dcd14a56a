/** The slides as they lie on the print page, each of which becomes a page of the PDF, and the links between them. */

import type { Page } from 'playwright'
import type { DeckFacts } from '../render/rendered-deck.ts'
import type { Finding } from './findings.ts'

/** What becomes one page of the PDF: a slide, or one step of a slide with clicks. */
export interface SlidePage {
  /** Number of the slide in its deck, from 1. */
  no: number
  /** `id` of its element: where links to it lead. */
  anchor: string
  /** Its headline, as it is shown. */
  title: string
}

export interface SlidePages {
  pages: SlidePage[]
  /** Every character on them, each once. */
  characters: string
  /** Links that lead nowhere. */
  findings: Finding[]
}

/**
 * The beginning of an address that stands for a slide of another deck until `pdf/links.ts` makes a link of it:
 * `paneldeck:01-chen-xilin.pdf#chen-xilin-thesis`.
 */
export const OTHER_DECK = 'paneldeck:'

/**
 * Makes Slidev's links (`/3`, `/alias`, `<Link to="alias">`) lead to the slides on this page, and those to other decks
 * of the folder to their PDFs. Says what is on the page.
 *
 * @param addresses the deck of each `routeAlias` in the folder
 */
export async function arrangeSlidePages(
  page: Page,
  { slides }: DeckFacts,
  addresses: Promise<ReadonlyMap<string, string>>,
): Promise<SlidePages> {
  const here = slides.flatMap(({ no, alias }): [string, number][] => [
    [String(no), no],
    ...(alias === undefined ? [] : [[alias, no] satisfies [string, number]]),
  ])
  const hasLinks = await page.evaluate(
    () => document.querySelector('.print-slide-container :is(a[href^="#"], a[href^="/"])') !== null,
  )
  const elsewhere = hasLinks ? await addresses : []
  const { findings, ...arranged } = await page.evaluate(
    ({ here, elsewhere, otherDeck }) => {
      const numbers = new Map(here)
      const decks = new Map(elsewhere)
      const containers = [...document.querySelectorAll('.print-slide-container')]
      const numberOf = (container: Element) =>
        Number(container.querySelector('[data-slidev-no]')?.getAttribute('data-slidev-no'))
      const anchors = new Map(
        containers.toReversed().map(container => [numberOf(container), container.id]),
      )
      const findings: { no: number, message: string }[] = []
      const decoded = (part: string) => {
        try {
          return decodeURIComponent(part)
        }
        catch {
          return part
        }
      }

      for (const container of containers) {
        // A section of the structure that is read aloud.
        container.setAttribute('role', 'article')
        for (const link of container.querySelectorAll('a[href]')) {
          const href = link.getAttribute('href') ?? ''
          // The browser knows what an address is, whatever stands in it: `java&#10;script:` too. Any base will do for
          // those without a scheme.
          const protocol = URL.parse(href, 'http://localhost')?.protocol ?? ''
          if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) {
            link.removeAttribute('href')
            continue
          }
          if (/^[a-z][a-z+.-]*:/i.test(href))
            continue
          const name = decoded(href.replace(/^#?\/?/, ''))
          const no = numbers.get(name)
          const anchor = no === undefined ? undefined : anchors.get(no)
          const deck = decks.get(name)
          if (anchor !== undefined) {
            link.setAttribute('href', `#${anchor}`)
          }
          else if (deck !== undefined && no === undefined) {
            link.setAttribute('href', `${otherDeck}${deck}.pdf#${name}`)
          }
          // A slide that is not printed this time or is in no deck here, or a file beside the deck: plain text.
          else if (
            no !== undefined
            || link.classList.contains('pd-slide-link')
            || /[./]/.test(name)
            || !/^[#/]/.test(href)
          ) {
            link.removeAttribute('href')
          }
          else if (href.startsWith('#/') || !document.getElementById(name)) {
            findings.push({
              no: numberOf(container),
              message:
                `the link “${link.textContent?.trim()}” leads to ${name}, but there is no such slide; `
                + 'name one by its number or its routeAlias',
            })
          }
        }
      }
      return {
        findings,
        characters: [...new Set(containers.map(container => container.textContent).join(''))].join(
          '',
        ),
        pages: containers.map(container => ({
          no: numberOf(container),
          anchor: container.id,
          title: (container.querySelector('h1, h2, h3, h4')?.textContent ?? '')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        })),
      }
    },
    { here, elsewhere: [...elsewhere], otherDeck: OTHER_DECK },
  )
  return { ...arranged, findings: findings.map(finding => ({ ...finding, kind: 'broken' })) }
}
