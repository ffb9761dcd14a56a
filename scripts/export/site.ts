/**
 * The pages of a website: Slidev builds the decks of a folder together, and all share the fonts. `site-index.ts` makes
 * the page to begin with.
 */

import type { CommandContext } from '../command-context.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { DeckToBuild } from './site-programs.ts'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ifMissing } from '../disk.ts'
import { builtPage, namingProgram } from '../in-slidev/site-program.ts'
import { decksByAddress } from './deck-links.ts'
import { SITE } from './out-files.ts'
import { programsOf, readDeckToBuild } from './site-programs.ts'
import { slidev } from './slidev-command.ts'
import { replaceFolder } from './write-output.ts'

/** The folder of a panel in which what its pages load lies, a folder a program. */
const PROGRAMS = 'assets'

/** How decks are built. */
export interface BuildOptions {
  /** Whether to leave the speaker notes out. */
  withoutNotes?: boolean | undefined
  /** What is built goes into its place when this is kept, and nowhere when it is broken. */
  approved?: Promise<void>
  /** Ends it. */
  signal?: AbortSignal
}

/**
 * Builds decks as static pages, which work in any folder of any server.
 *
 * @throws {MachineError} if Slidev cannot build them
 */
export async function buildSite(
  context: Pick<CommandContext, 'root' | 'env'>,
  decks: readonly DeckFile[],
  options: BuildOptions,
): Promise<void> {
  const site = join(context.root, SITE)
  const programs = programsOf(await Promise.all(decks.map(readDeckToBuild)))
  await Promise.all(programs.map(async ([first, ...others]) =>
    first && buildProgram(site, [first, ...others], {
      addresses: await addressesOn(site, decks, first.file),
      env: context.env,
      flags: options.withoutNotes ? ['--without-notes'] : [],
      ...options,
    })))
  const panels = new Set(decks.map(({ panel }) => panel))
  await Promise.all([...panels].map(panel => removeUnused(join(site, panel))))
}

/** What of a build is not about its decks. */
interface How extends Pick<BuildOptions, 'approved' | 'signal'> {
  addresses: Record<string, string>
  env: NodeJS.ProcessEnv
  flags: readonly string[]
}

async function buildProgram(
  site: string,
  decks: readonly [DeckToBuild, ...DeckToBuild[]],
  { addresses, env, flags, approved, signal }: How,
): Promise<void> {
  const { panel, language, path } = decks[0].file
  const paths = decks.map(({ file }) => file.path)
  const name = createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 12)
  const program = namingProgram({ decks: paths, addresses, base: `../../${PROGRAMS}/${name}/` })
  const pages = new Map<string, string>()
  await replaceFolder(join(site, panel, PROGRAMS, name), async (staging) => {
    const where = ['--out', staging, '--base', './', '--router-mode', 'hash']
    await slidev('build', path, [...where, ...flags], { ...env, ...program }, signal)
    await approved
    for (const { file } of decks)
      pages.set(file.name, await readFile(join(staging, builtPage(file.name)), 'utf8'))
    // Slidev makes a page of the first deck as well.
    for (const left of ['pages', 'index.html', '404.html', '_redirects'])
      await rm(join(staging, left), { recursive: true, force: true })
    await shareFonts(join(staging, 'assets'), join(site, 'fonts'))
  })
  for (const [deck, page] of pages)
    await writePage(join(site, panel, language, deck), page, join(dirname(path), 'public'))
}

/** A page, with the files that its slides look for beside it. */
async function writePage(folder: string, page: string, files: string): Promise<void> {
  await replaceFolder(folder, async (staging) => {
    if (existsSync(files))
      await cp(files, staging, { recursive: true })
    await writeFile(join(staging, 'index.html'), page)
  })
}

/**
 * The deck of each address of a slide, as far as its page is there or will be.
 *
 * @param decks those that are built
 */
async function addressesOn(site: string, decks: readonly DeckFile[], { panel, language, path }: DeckFile) {
  const will = new Set(decks.map(deck => deck.path))
  const isThere = (name: string) =>
    will.has(join(dirname(path), `${name}.md`)) || existsSync(join(site, panel, language, name, 'index.html'))
  return Object.fromEntries([...await decksByAddress(dirname(path))].filter(([, name]) => isThere(name)))
}

/** Moves fonts, most of a program’s bytes, to where all find them; drops formats that only old browsers want. */
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

/** Removes what no page of a panel loads any more. */
async function removeUnused(panel: string): Promise<void> {
  const files = await readdir(panel, { recursive: true })
  const pages = await Promise.all(
    files.filter(file => file.endsWith('index.html')).map(file => readFile(join(panel, file), 'utf8')),
  )
  const programs = await readdir(join(panel, PROGRAMS)).catch(ifMissing([]))
  const unused = programs.filter(name => !pages.some(page => page.includes(`/${PROGRAMS}/${name}/`)))
  await Promise.all(unused.map(name => rm(join(panel, PROGRAMS, name), { recursive: true })))
}
