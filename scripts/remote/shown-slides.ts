/** Slides as phones show them: static HTML and styles, and the fonts and images that these name. */

import type { DeckAddresses } from '../in-slidev/place.ts'
import type { RenderedDeck } from '../render/rendered-deck.ts'
import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { fromHtml } from 'hast-util-from-html'
import { SLIDE_CLASSES } from '../slidev-internals.ts'

/** Where fonts and images are, on the server for phones. */
export const FILES_FOR_PHONES = '/files/'

/** A deck as phones show it. */
export interface ShownSlides {
  /** By the number of the slide, less one. */
  html: string[]
  /** The address of each, where it has one. */
  addresses: DeckAddresses
  css: string
  /** Another one for other styles. */
  version: string
  /** Classes that the page itself has. */
  htmlClass: string
  /** Size of a slide in px. */
  width: number
  height: number
  /** Address of each font and image on the renderer's server, by its name here. Nothing else is handed out. */
  files: ReadonlyMap<string, string>
}

/** What addresses stand in: attributes of HTML, and styles. */
const IN_ATTRIBUTES = /(\s(?:src|poster)=")([^"]+)(")/g
const IN_STYLES = /(\burl\(["']?)([^"')]+)(["']?\))/g

/** Gives the files that slides name new addresses, on the server for phones. */
export function shownSlides({ html, css, faces, htmlAttributes, variables, facts }: RenderedDeck): ShownSlides {
  const files = new Map<string, string>()
  const moved = (whole: string, before: string, address: string, after: string): string => {
    // A scheme, as of `data:` or of another server, or a place in the page.
    if (/^(?:[a-z][a-z+.-]*:|\/\/|#)/i.test(address))
      return whole
    const name = `${hashOf(address)}${extensionOf(address)}`
    files.set(name, address)
    return `${before}${FILES_FOR_PHONES}${name}${after}`
  }
  const settings = Object.entries(variables).map(([name, value]) => `${name}:${value}`).join(';')
  const styles = `${faces}\n${css}\n:root{${settings}}`.replaceAll(IN_STYLES, moved)
  return {
    addresses: facts.slides.map(({ alias }) => alias),
    html: html.map(slide => slide.replaceAll(IN_ATTRIBUTES, moved).replaceAll(IN_STYLES, moved)),
    css: styles,
    version: hashOf(styles),
    htmlClass: htmlAttributes.class ?? '',
    width: facts.width,
    height: facts.height,
    files,
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function extensionOf(address: string): string {
  return extname(address.replace(/[?#].*$/, '')).toLowerCase().replaceAll(/[^.a-z\d]/g, '')
}

/**
 * The slide of this number as these slides show it, which may have been rendered before slides were added or removed.
 * One without an address is known by its place alone.
 *
 * @param deck the addresses of the slides today
 * @returns `undefined` if they do not have it yet
 */
export function htmlOf({ html, addresses }: ShownSlides, deck: DeckAddresses, no: number): string | undefined {
  const address = deck[no - 1]
  if (address !== undefined)
    return html[addresses.indexOf(address)]
  return isDeepStrictEqual(addresses, deck) ? html[no - 1] : undefined
}

/** How many clicks it takes until a slide is whole, if each of its parts takes one. */
export function countSteps(html: string): number {
  return stepsIn(fromHtml(html, { fragment: true }))
}

interface Node {
  type: string
  properties?: Record<string, unknown>
  children?: readonly Node[]
}

function stepsIn({ properties, children = [] }: Node): number {
  const classes: unknown = properties?.className
  const own = Array.isArray(classes) && classes.includes(SLIDE_CLASSES.clickTarget) ? 1 : 0
  return children.reduce((sum, child) => sum + stepsIn(child), own)
}
