/** Tells the windows of a talk where its slides are on the website, if `panel.yaml` says that there is one. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { LanguageDeck } from './language-decks.ts'
import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { deckPage } from '../handout/slide-address.ts'
import { VIRTUAL_MODULES } from '../slidev-internals.ts'
import { eventFactsOf } from '../summary/panel-facts.ts'
import { withDeckSettings } from './slide-data.ts'

/** The Vite plugin that adds `sitePages`: the page of the deck, and of the same deck in other languages. */
export function tellSitePages(
  { entry }: Pick<ResolvedSlidevOptions, 'entry'>,
  others: readonly LanguageDeck[],
): Plugin {
  const site = siteOf(entry)
  const decks = [{ edition: '', path: resolve(entry) }, ...others]
  const pages = site === undefined ? [] : decks.map(({ edition, path }) => [edition, deckPage(site, path)])
  return {
    name: 'paneldeck:site-pages',
    apply: 'serve',
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler: (code, id) =>
        (id === VIRTUAL_MODULES.configs ? withDeckSettings(code, { sitePages: Object.fromEntries(pages) }) : undefined),
    },
  }
}

/** The website of the panel that a deck in `slides/<panel>/<language>/` is of. */
function siteOf(deck: string): string | undefined {
  const folder = dirname(dirname(resolve(deck)))
  const panel = join(folder, '..', '..', 'data', basename(folder), 'panel.yaml')
  try {
    return eventFactsOf(parse(readFileSync(panel, 'utf8'))).site
  }
  catch {
    return undefined
  }
}
