/** The first page of a website of decks: decks and speakers, by panel and language. */

import type { Element } from 'hast'
import type { OwnTables } from '../words/index.ts'
import type { SiteWords } from '../words/site.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { ifMissing } from '../disk.ts'
import { inOrder } from '../summary/languages.ts'
import { siteWords } from '../words/index.ts'
import { ownTables } from '../words/own-tables.ts'
import { deckKind } from '../words/site.ts'
import { writeOutput } from './write-output.ts'

/** A deck of the site, with what its Markdown says of it. */
export interface SiteDeck {
  panel: string
  language: string
  name: string
  title: string
  /** That of the deck of the whole. */
  panelTitle: string
  /** BCP 47 tag. */
  tag: string
  /** As in “Keynote 1”. */
  session?: string
  /** Who speaks, each with the address of the first slide of theirs. */
  speakers: SiteSpeaker[]
  /** The tables of words that its panel brings. */
  own?: OwnTables
  /** Whether a handout lies beside it. */
  hasHandout: boolean
}

/** Who speaks in a deck. */
export interface SiteSpeaker {
  name: string
  /** Tells people of one name apart. */
  who?: string
  affiliation?: string
  /** Address of the first slide of theirs. */
  to: string
}

const STYLE = `
:root { color-scheme: light dark; font: 17px/1.6 Georgia, "Noto Serif SC", serif }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem }
h1 { font-size: 1.7rem; line-height: 1.3 } h2 { margin-top: 2rem; font-size: 1.1rem } h3 { font-size: 1rem }
ol, ul { padding: 0; list-style: none }
ol > li { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .4rem 0; border-top: 1px solid #8884 }
ol > li > :first-child { flex: 1; min-width: 60% }
small { display: block; opacity: .75; font-size: .85rem }
a { color: inherit; text-underline-offset: .2em }
`

/** Writes `out/site/index.html` of all decks that are in `out/site/`. @returns its path, relative to the project */
export async function writeIndex(root: string): Promise<string> {
  const file = join('out', 'site', 'index.html')
  await writeOutput(join(root, file), Buffer.from(indexPage(await decksIn(root))))
  return file
}

/** The decks of the site: by panel and language, the whole panel first, then in running order. */
async function decksIn(root: string): Promise<SiteDeck[]> {
  const all = await readdir(join(root, 'out', 'site'), { recursive: true }).catch(ifMissing([]))
  const files = new Set(all.map(file => file.replaceAll('\\', '/')))
  const found = [...files].sort().flatMap((file) => {
    const [, panel, language, name] = /^([^/]+)\/([^/]+)\/([^/]+)\/index\.html$/.exec(file) ?? []
    return panel && language && name ? [{ panel, language, name }] : []
  })
  const editions = inOrder([...new Set(found.map(({ language }) => language))])
  const order = (language: string) => editions.indexOf(language)
  const isPart = ({ name }: { name: string }) => Number(name !== 'slides')
  found.sort((a, b) =>
    a.panel.localeCompare(b.panel, 'en') || order(a.language) - order(b.language) || isPart(a) - isPart(b))
  return Promise.all(found.map(async ({ panel, language, name }) => {
    const folder = join(root, 'slides', panel, language)
    const [own, whole] = await Promise.all([describeDeck(folder, name), describeDeck(folder, 'slides')])
    return {
      panel,
      language,
      name,
      title: own.title ?? name,
      tag: own.tag ?? language,
      own: ownTables(join(folder, `${name}.md`)),
      panelTitle: whole.title ?? panel,
      ...(own.session !== undefined && { session: own.session }),
      speakers: own.speakers,
      hasHandout: files.has(`${panel}/${language}/${name}-handout.pdf`),
    }
  }))
}

/** What a deck says of itself. Slides that it imports are those of other decks, where they are found. */
async function describeDeck(folder: string, name: string) {
  const path = join(folder, `${name}.md`)
  const { slides } = parseSync(await readFile(path, 'utf8').catch(ifMissing('')), path)
  const settings: Record<string, unknown> = slides[0]?.frontmatter ?? {}
  const speakers = new Map<string, SiteSpeaker>()
  for (const { frontmatter } of slides) {
    const [name, to, who] = [textOf(frontmatter.speaker), textOf(frontmatter.routeAlias), textOf(frontmatter.who)]
    if (name === undefined || to === undefined)
      continue
    const known = speakers.get(who ?? name) ?? { name, to, ...(who !== undefined && { who }) }
    const affiliation = known.affiliation ?? textOf(frontmatter.affiliation)
    speakers.set(who ?? name, { ...known, ...(affiliation !== undefined && { affiliation }) })
  }
  return {
    title: textOf(settings.title),
    tag: textOf(settings.lang),
    session: textOf(settings.session),
    speakers: [...speakers.values()],
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The page as HTML. Pure. */
export function indexPage(decks: readonly SiteDeck[]): string {
  const panels = Object.values(Object.groupBy(decks, ({ panel }) => panel)).map((decks = []) => ({
    title: [...new Set(decks.map(({ panelTitle }) => panelTitle))].join(' / '),
    decks,
  }))
  const [first] = decks
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: first?.tag }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('title', panels.map(({ title }) => title).join(' · ')),
        h('style', STYLE),
      ]),
      h('body', panels.flatMap(({ title, decks }) => [
        h('h1', title),
        ...Object.values(Object.groupBy(decks, ({ language }) => language)).flatMap((some = []) => editionOf(some)),
      ])),
    ]),
  ])
}

/** A language's decks, and who speaks in them. */
function editionOf(decks: readonly SiteDeck[]): Element[] {
  const [{ tag = '', language = '', own } = {}] = decks
  const words = siteWords(tag, own)
  const title = language === 'both'
    ? '中文 / English'
    : (new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language)
  const speakers = speakersIn(decks, tag)
  return [
    h('h2', { lang: tag }, title),
    h('ol', { lang: tag }, decks.map(deck => entryOf(deck, words))),
    ...(speakers.length > 0 ? [h('h3', { lang: tag }, words.speakers), h('ul', { lang: tag }, speakers)] : []),
  ]
}

function entryOf(deck: SiteDeck, words: SiteWords): Element {
  const { name, title, session, speakers } = deck
  const kind = deckKind(name, session, words)
  const names = speakers.map(({ name }) => name).filter(name => !title.includes(name))
  return h('li', [
    h('div', [
      h('a', { href: addressOf(deck) }, kind === undefined ? title : `${kind} · ${title}`),
      ...(names.length > 0 ? [h('small', names.join(' · '))] : []),
    ]),
    h('a', { href: `${placeOf(deck)}.pdf` }, 'PDF'),
    ...(deck.hasHandout ? [h('a', { href: `${placeOf(deck)}-handout.pdf` }, words.handout)] : []),
  ])
}

/** Everybody with a link to the first slide of theirs in each session, sorted as the language sorts names. */
function speakersIn(decks: readonly SiteDeck[], tag: string): Element[] {
  const turns = decks.flatMap(deck => deck.speakers.map(({ to, ...speaker }) => {
    const link = h('a', { href: addressOf(deck, to) }, deck.session ?? deck.title)
    return { ...speaker, link }
  }))
  const people = Object.values(Object.groupBy(turns, ({ name, who }) => who ?? name))
  return people
    .map((own = []) => {
      const [{ name = '', who } = {}] = own
      const affiliation = own.find(turn => turn.affiliation !== undefined)?.affiliation
      const called = who === undefined || affiliation === undefined ? name : `${name} (${affiliation})`
      return { called, links: own.flatMap(({ link }) => [' · ', link]) }
    })
    .sort((one, other) => one.called.localeCompare(other.called, tag))
    .map(({ called, links }) => h('li', [called, ...links]))
}

function placeOf({ panel, language, name }: SiteDeck): string {
  return [panel, language, name].map(encodeURIComponent).join('/')
}

function addressOf(deck: SiteDeck, slide?: string): string {
  const page = `${placeOf(deck)}/index.html`
  return slide === undefined ? page : `${page}#/${encodeURIComponent(slide)}`
}
