/** Slides as pages, and where their links lead. Runs in the page (see `page-module.ts`). */

import { textAsRead } from './read-text.ts'

/** What is known of the slides and decks that links may lead to. */
export interface LinkTargets {
  /** Number of each slide of the deck, by its number as text and by its `routeAlias`. */
  here: readonly (readonly [name: string, no: number])[]
  /** Deck of each `routeAlias` in the folder. */
  elsewhere: readonly (readonly [name: string, deck: string])[]
  /** The beginning of an address that stands for a slide of another deck. */
  otherDeck: string
}

interface Targets {
  numbers: ReadonlyMap<string, number>
  decks: ReadonlyMap<string, string>
  /** `id` of the first page of each slide that is printed. */
  anchors: ReadonlyMap<number, string>
  otherDeck: string
}

const OF_THE_WEB = ['http:', 'https:', 'mailto:', 'tel:']

/** Makes links lead to the slides on this page and to other decks, and says what is on the page. */
export function arrangePages({ here, elsewhere, otherDeck }: LinkTargets): {
  findings: { no: number, message: string }[]
  /** Every character on the slides, each once. */
  characters: string
  pages: { no: number, anchor: string, title: string }[]
} {
  const containers = [...document.querySelectorAll('.print-slide-container')]
  const anchors = new Map(containers.toReversed().map(container => [numberOf(container), container.id]))
  const targets = { numbers: new Map(here), decks: new Map(elsewhere), anchors, otherDeck }
  const findings = containers.flatMap((container) => {
    // A section of the structure that is read aloud.
    container.setAttribute('role', 'article')
    return [...container.querySelectorAll('a[href]')].flatMap((link) => {
      const message = directLink(link, targets)
      return message === undefined ? [] : [{ no: numberOf(container), message }]
    })
  })
  return {
    findings,
    characters: [...new Set(containers.map(container => container.textContent).join(''))].join(''),
    pages: containers.map(container => ({
      no: numberOf(container),
      anchor: container.id,
      title: titleOf(container),
    })),
  }
}

/** The headline of a slide as it is read. */
function titleOf(container: Element): string {
  const headline = container.querySelector('h1, h2, h3, h4')
  return headline ? textAsRead(headline) : ''
}

/** @returns what is wrong with the link, if anything */
function directLink(link: Element, { numbers, decks, anchors, otherDeck }: Targets): string | undefined {
  const href = link.getAttribute('href') ?? ''
  // The browser knows what an address is, whatever stands in it: `java&#10;script:` too. Any base will do for
  // those without a scheme.
  const protocol = URL.parse(href, 'http://localhost')?.protocol ?? ''
  if (!OF_THE_WEB.includes(protocol)) {
    link.removeAttribute('href')
    return undefined
  }
  if (/^[a-z][a-z+.-]*:/i.test(href))
    return undefined
  const name = decoded(href.replace(/^#?\/?/, ''))
  const no = numbers.get(name)
  const anchor = no === undefined ? undefined : anchors.get(no)
  const deck = no === undefined ? decks.get(name) : undefined
  if (anchor !== undefined)
    link.setAttribute('href', `#${anchor}`)
  else if (deck !== undefined)
    link.setAttribute('href', `${otherDeck}${deck}.pdf#${name}`)
  else if (no !== undefined || isPlainText(link, name, href))
    link.removeAttribute('href')
  else if (href.startsWith('#/') || !document.getElementById(name))
    return noSuchSlide(link.textContent?.trim() ?? '', name)
  return undefined
}

function noSuchSlide(words: string, name: string): string {
  return `the link “${words}” leads to ${name}, but there is no such slide; `
    + 'name one by its number or its routeAlias'
}

/** A link of ours to a slide that is in no deck here, or a link to a file beside the deck. */
function isPlainText(link: Element, name: string, href: string): boolean {
  return link.classList.contains('pd-slide-link') || /[./]/.test(name) || !/^[#/]/.test(href)
}

function numberOf(container: Element): number {
  return Number(container.querySelector('[data-slidev-no]')?.getAttribute('data-slidev-no'))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  }
  catch {
    return part
  }
}
