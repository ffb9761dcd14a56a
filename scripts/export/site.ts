/** Decks of a static site: each built by Slidev, fonts shared by all. `site-index.ts` makes the page to begin with. */

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { slidev } from './slidev-command.ts'
import { replaceFolder } from './write-output.ts'

/** How a deck is built. */
export interface BuildOptions {
  env: NodeJS.ProcessEnv
  /** Whether to leave the speaker notes out. */
  withoutNotes: boolean
}

/**
 * Builds a deck as static pages, which work in any folder of any server.
 *
 * @param deck path of its Markdown
 * @param folder where its pages go
 * @param site the folder of the whole site, four levels above the deck's styles
 * @param options how
 */
export async function buildDeck(
  deck: string,
  folder: string,
  site: string,
  options: BuildOptions,
): Promise<void> {
  const { env, withoutNotes } = options
  await replaceFolder(folder, async (staging) => {
    const flags = ['--out', staging, '--base', './', '--router-mode', 'hash']
    await slidev('build', deck, [...flags, ...(withoutNotes ? ['--without-notes'] : [])], env)
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
