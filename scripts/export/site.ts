/** The page to begin with of a static site: its panels, their sessions in every language, each with its PDF. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { writeOutput } from './output.ts'

interface SiteDeck {
  panel: string
  language: string
  name: string
  title: string
  /** BCP 47 tag. */
  tag: string
}

const STYLE = `
:root { color-scheme: light dark; font: 17px/1.6 Georgia, "Noto Serif SC", serif }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem }
h1 { font-size: 1.7rem; line-height: 1.3 } h2 { margin-top: 2rem; font-size: 1.1rem }
ol { padding: 0; list-style: none } li { display: flex; gap: 1rem; padding: .4rem 0; border-top: 1px solid #8884 } li a:first-child { flex: 1 }
a { color: inherit; text-underline-offset: .2em }
`

/** Writes `out/site/index.html` of all decks that are in `out/site/`. @returns its path, relative to the project */
export async function writeIndex(root: string): Promise<string> {
  const file = join('out', 'site', 'index.html')
  await writeOutput(join(root, file), Buffer.from(indexPage(await decksIn(root))))
  return file
}

/** The decks of the site, each with what its Markdown says of it. */
async function decksIn(root: string): Promise<SiteDeck[]> {
  const files = await readdir(join(root, 'out', 'site'), { recursive: true })
  const found = files.map(file => file.replaceAll('\\', '/')).sort().flatMap(file => {
    const [, panel, language, name] = /^([^/]+)\/([^/]+)\/([^/]+)\/index\.html$/.exec(file) ?? []
    return panel && language && name ? [{ panel, language, name }] : []
  })
  return Promise.all(found.map(async deck => {
    const path = join(root, 'slides', deck.panel, deck.language, `${deck.name}.md`)
    const text = await readFile(path, 'utf8').catch(() => '')
    const { title, lang } = parseSync(text, path).slides[0]?.frontmatter ?? {}
    return { ...deck, title: typeof title === 'string' ? title : deck.name, tag: typeof lang === 'string' ? lang : deck.language }
  }))
}

function indexPage(decks: readonly SiteDeck[]): string {
  const panels = Object.entries(Object.groupBy(decks, ({ panel }) => panel))
  const [first] = decks
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: first?.tag }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('title', panels.map(([panel, of = []]) => titleOf(panel, of)).join(' · ')),
        h('style', STYLE),
      ]),
      h('body', panels.flatMap(([panel, of = []]) => [
        h('h1', titleOf(panel, of)),
        ...Object.values(Object.groupBy(of, ({ language }) => language)).flatMap((edition = []) => editionOf(edition)),
      ])),
    ]),
  ])
}

/** A language's decks, the whole panel first. */
function editionOf(decks: readonly SiteDeck[]) {
  const [{ tag = '', language = '' } = {}] = decks
  const whole = decks.filter(({ name }) => name === 'slides')
  const sessions = decks.filter(({ name }) => name !== 'slides')
  return [
    h('h2', { lang: tag }, language === 'both' ? '中文 / English' : new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language),
    h('ol', { lang: tag }, [...whole, ...sessions].map(({ panel, language, name, title }) => h('li', [
      h('a', { href: `${panel}/${language}/${name}/index.html` }, title),
      h('a', { href: `${panel}/${language}/${name}.pdf` }, 'PDF'),
    ]))),
  ]
}

/** The panel's title is that of the deck of the whole. */
function titleOf(panel: string, decks: readonly SiteDeck[]): string {
  return decks.find(({ name }) => name === 'slides')?.title ?? panel
}
