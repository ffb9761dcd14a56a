/** The pages of the decks of a program for the website, and what Slidev makes up for one deck: that of the page. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { SiteProgram } from './site-program.ts'
import type { TitledDeck } from './site-titles.ts'
import { join } from 'node:path'
import { CLIENT_FILES, slideModuleId, slideSettingsId, VIRTUAL_MODULES } from '../slidev-internals.ts'
import { ownTables } from '../words/own-tables.ts'
import { exactly } from './hook-filters.ts'
import { readProgram } from './site-decks.ts'
import { builtPage, DECK_SETTINGS } from './site-program.ts'
import { siteTitles } from './site-titles.ts'
import { withDeckSettings } from './slide-data.ts'
import { listModule } from './slide-list.ts'
import { withPlainHead } from './titles.ts'

/** By this name a page has its deck. */
const DECK = 'globalThis.paneldeckDeck'

/** Slidev’s client in its page. */
const CLIENT = /(<script type="module" src=")([^"]*)/

/** The Vite plugins that build a program; none if there is none. */
export async function programPlugins(
  options: ResolvedSlidevOptions,
  program: SiteProgram | undefined,
): Promise<Plugin[]> {
  if (!program)
    return []
  const decks = siteTitles(await readProgram(options, program.decks), ownTables(options.entry))
  return [deckPages(decks, options, program), deckModules(decks, options, program)]
}

function deckPages(
  decks: readonly TitledDeck[],
  { utils: { indexHtml }, userRoot }: ResolvedSlidevOptions,
  { base }: SiteProgram,
): Plugin {
  const pages = new Map(decks.map(deck => [join(userRoot, builtPage(deck.name)), deck]))
  return {
    name: 'paneldeck:deck-pages',
    enforce: 'pre',
    config: () => ({
      build: { rolldownOptions: { input: Object.fromEntries([...pages].map(([page, { name }]) => [name, page])) } },
      experimental: {
        renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `${base}${file}` : { relative: true }),
      },
    }),
    resolveId: { order: 'pre', filter: { id: exactly(...pages.keys()) }, handler: id => id },
    load: {
      order: 'pre',
      filter: { id: exactly(...pages.keys()) },
      handler(id) {
        const deck = pages.get(id)
        if (!deck)
          return undefined
        const html = withPlainHead(indexHtml, deck.data, deck.title)
        return html.replace(CLIENT, (_, before) => before + moduleOf(deck))
      },
    },
  }
}

/** The module that a page begins with: it has the deck of the page, and then loads Slidev’s client. */
function moduleOf({ name }: TitledDeck): string {
  return `/@paneldeck/decks/${encodeURIComponent(name)}.js`
}

function deckModules(
  decks: readonly TitledDeck[],
  { utils, data }: ResolvedSlidevOptions,
  { addresses }: SiteProgram,
): Plugin {
  const [, , client = ''] = CLIENT.exec(utils.indexHtml) ?? []
  const files = data.slides.map(({ source }) => source.filepath)
  const modules = new Map(decks.map(deck => [moduleOf(deck), deckModule(deck, files, client)]))
  return {
    name: 'paneldeck:deck-modules',
    enforce: 'pre',
    resolveId: { order: 'pre', filter: { id: exactly(...modules.keys()) }, handler: id => id },
    load: {
      order: 'pre',
      filter: { id: exactly(VIRTUAL_MODULES.slides, VIRTUAL_MODULES.titles, ...modules.keys()) },
      async handler(id) {
        if (id === VIRTUAL_MODULES.slides)
          return listModule({ given: '', slides: `${DECK}.slides` }, (await utils.getLayouts()).error ?? '')
        return id === VIRTUAL_MODULES.titles ? TITLES : modules.get(id)
      },
    },
    transform: {
      order: 'pre',
      filter: { id: exactly(VIRTUAL_MODULES.configs) },
      handler: code => settingsModule(code, addresses),
    },
  }
}

/** @param files the file of each slide in the list of all */
function deckModule({ data, numbers, title }: TitledDeck, files: readonly string[], client: string): string {
  const own = DECK_SETTINGS.map(name => [name, name === 'title' ? data.config.title : data.headmatter[name]])
  const settings = { ...Object.fromEntries(own), slidesTitle: title }
  const slides = numbers.map((no) => {
    const file = files[no - 1] ?? ''
    const [body, about] = [slideModuleId(file, no), slideSettingsId(file, no)].map(id => JSON.stringify(id))
    const entry = `{ meta: slide${no}, load: () => import(${body}) }`
    return { given: `import { meta as slide${no} } from ${about}`, entry }
  })
  return `${slides.map(({ given }) => given).join('\n')}
${DECK} = { settings: ${JSON.stringify(settings)}, slides: [${slides.map(({ entry }) => entry).join(', ')}] }
void import(${JSON.stringify(client)})
`
}

/** Slidev’s settings, which are the same for all decks, with those of the page’s deck. */
function settingsModule(code: string, addresses: Readonly<Record<string, string>>): string {
  const nothing = Object.fromEntries(DECK_SETTINGS.map(name => [name, undefined]))
  const common = withDeckSettings(code, { ...nothing, siteAddresses: addresses })
  return `${common.replace('export default', 'const settings =')}
export default { ...settings, ...${DECK}.settings }
`
}

/** Titles of slides, as `titlesModule` has them for one deck. */
const TITLES = `<script setup lang="ts">
import { useSlideContext } from '${CLIENT_FILES.context}'
const props = defineProps<{ no?: number | string }>()
const { $nav, $page } = useSlideContext()
</script>

<p>{{ $nav.slides[Number(props.no ?? $page) - 1]?.meta.slide.title }}</p>
`
