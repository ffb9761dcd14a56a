/** A static site of decks: each built by Slidev, fonts shared by all, and a page to begin with. */

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { ifMissing } from '../disk.ts'
import { EDITIONS } from '../summary/vocabulary.ts'
import { slidev } from './slidev-command.ts'
import { replaceFolder, writeOutput } from './write-output.ts'

interface SiteDeck {
  panel: string
  language: string
  name: string
  title: string
  /** That of the deck of the whole. */
  panelTitle: string
  /** BCP 47 tag. */
  tag: string
}

const STYLE = `
:root { color-scheme: light dark; font: 17px/1.6 Georgia, "Noto Serif SC", serif }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem }
h1 { font-size: 1.7rem; line-height: 1.3 } h2 { margin-top: 2rem; font-size: 1.1rem }
ol { padding: 0; list-style: none }
li { display: flex; gap: 1rem; padding: .4rem 0; border-top: 1px solid #8884 } li a:first-child { flex: 1 }
a { color: inherit; text-underline-offset: .2em }
`

/**
 * Builds a deck as static pages, which work in any folder of any server.
 *
 * @param folder where its pages go
 * @param site the folder of the whole site, four levels above the deck's styles
 */
export async function buildDeck(
  deck: string,
  folder: string,
  site: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await replaceFolder(folder, async (staging) => {
    await slidev('build', deck, ['--out', staging, '--base', './', '--router-mode', 'hash'], env)
    await shareFonts(join(staging, 'assets'), join(site, 'fonts'))
  })
}

/** Moves fonts, most of a deck's bytes, to where all decks find them; drops formats that only old browsers want. */
async function shareFonts(assets: string, fonts: string): Promise<void> {
  await mkdir(fonts, { recursive: true })
  for (const name of await readdir(assets)) {
    const path = join(assets, name)
    if (name.endsWith('.woff'))
      await rm(path)
    if (name.endsWith('.woff2'))
      await rename(path, join(fonts, name))
    if (name.endsWith('.css')) {
      await writeFile(
        path,
        (await readFile(path, 'utf8')).replaceAll(
          /url\(\.\/([^)]+\.woff2?)\)/g,
          'url(../../../../fonts/$1)',
        ),
      )
    }
  }
}

/** Writes `out/site/index.html` of all decks that are in `out/site/`. @returns its path, relative to the project */
export async function writeIndex(root: string): Promise<string> {
  const file = join('out', 'site', 'index.html')
  await writeOutput(join(root, file), Buffer.from(indexPage(await decksIn(root))))
  return file
}

/** The decks of the site, each with what its Markdown says of it. */
async function decksIn(root: string): Promise<SiteDeck[]> {
  const files = await readdir(join(root, 'out', 'site'), { recursive: true }).catch(ifMissing([]))
  const found = files
    .map(file => file.replaceAll('\\', '/'))
    .sort()
    .flatMap((file) => {
      const [, panel, language, name] = /^([^/]+)\/([^/]+)\/([^/]+)\/index\.html$/.exec(file) ?? []
      return panel && language && name ? [{ panel, language, name }] : []
    })
  const order = (language: string) => EDITIONS.findIndex(edition => edition === language)
  found.sort(
    (a, b) => a.panel.localeCompare(b.panel, 'en') || order(a.language) - order(b.language),
  )
  return Promise.all(
    found.map(async ({ panel, language, name }) => {
      const folder = join(root, 'slides', panel, language)
      const [own, whole] = await Promise.all([
        headmatterOf(join(folder, `${name}.md`)),
        headmatterOf(join(folder, 'slides.md')),
      ])
      return {
        panel,
        language,
        name,
        title: own.title ?? name,
        tag: own.lang ?? language,
        panelTitle: whole.title ?? panel,
      }
    }),
  )
}

async function headmatterOf(path: string): Promise<{ title?: string, lang?: string }> {
  const { title, lang }
    = parseSync(await readFile(path, 'utf8').catch(ifMissing('')), path).slides[0]?.frontmatter ?? {}
  return { ...(typeof title === 'string' && { title }), ...(typeof lang === 'string' && { lang }) }
}

function indexPage(decks: readonly SiteDeck[]): string {
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
      h(
        'body',
        panels.flatMap(({ title, decks }) => [
          h('h1', title),
          ...Object.values(Object.groupBy(decks, ({ language }) => language)).flatMap(
            (edition = []) => editionOf(edition),
          ),
        ]),
      ),
    ]),
  ])
}

/** A language's decks, the whole panel first. */
function editionOf(decks: readonly SiteDeck[]) {
  const [{ tag = '', language = '' } = {}] = decks
  const whole = decks.filter(({ name }) => name === 'slides')
  const sessions = decks.filter(({ name }) => name !== 'slides')
  return [
    h(
      'h2',
      { lang: tag },
      language === 'both'
        ? '中文 / English'
        : (new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language),
    ),
    h(
      'ol',
      { lang: tag },
      [...whole, ...sessions].map(({ panel, language, name, title }) =>
        h('li', [
          h('a', { href: `${panel}/${language}/${name}/index.html` }, title),
          h('a', { href: `${panel}/${language}/${name}.pdf` }, 'PDF'),
        ]),
      ),
    ),
  ]
}
