/** A Chromium to print with: the user's, Playwright's, an installed Chrome, or the one that came with the dependencies. */

import type { Browser } from 'playwright'
import type { Surroundings } from '../context.ts'
import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { stringifyEntities } from 'stringify-entities'
import { z } from 'zod'
import { processSurroundings } from '../context.ts'
import { MachineError } from '../faults.ts'

const HOW_TO_GET_ONE
  = 'Install one with `npx playwright install chromium`, or name one: `PANELDECK_BROWSER=/path/to/chrome`.'

/**
 * Hands `use` a way to start a browser, and closes it whatever happens.
 *
 * @throws {MachineError} when it is started and there is none, or it does not start
 */
export async function withBrowser<T>(
  use: (start: () => Promise<Browser>) => Promise<T>,
  surroundings: Surroundings = processSurroundings(),
): Promise<T> {
  let starting: Promise<Browser> | undefined
  try {
    return await use(() => (starting ??= launch(surroundings)))
  }
  finally {
    await starting?.then(
      browser => browser.close(),
      () => {},
    )
  }
}

async function launch(surroundings: Surroundings): Promise<Browser> {
  // Half a second to load.
  const { chromium } = await import('playwright')
  const { executablePath, env } = await findBrowser(surroundings)
  // Without these flags Chromium talks to its maker's hosts at every start.
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
  ]
  return chromium
    .launch({ executablePath, args, env: { ...surroundings.env, ...env } })
    .catch((error: unknown) => {
      throw new MachineError(`The browser ${executablePath} does not start. ${HOW_TO_GET_ONE}`, {
        cause: error,
      })
    })
}

/** A browser and what it has to find in its environment. */
export interface Found {
  executablePath: string
  env?: Record<string, string>
}

/** @throws {MachineError} if there is none */
export async function findBrowser(surroundings: Surroundings = processSurroundings()): Promise<Found> {
  const named = surroundings.env.PANELDECK_BROWSER
  if (named) {
    if (await isThere(named))
      return { executablePath: named }
    throw new MachineError(
      `PANELDECK_BROWSER names ${named}, but there is no such file. ${HOW_TO_GET_ONE}`,
    )
  }
  const { chromium } = await import('playwright')
  for (const executablePath of [
    chromium.executablePath(),
    ...(INSTALLED[process.platform] ?? []),
  ]) {
    if (await isThere(executablePath))
      return { executablePath }
  }
  return bundledBrowser(surroundings)
}

/** Where Chrome and its kin are put by their own installers. */
const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/opt/google/chrome/chrome', '/usr/bin/google-chrome', '/usr/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** The browser of `@sparticuz/chromium`, unpacked into our cache once; its folder appears whole or not at all. */
async function bundledBrowser(surroundings: Surroundings): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new MachineError(
      `There is no browser on this machine, and none comes along for ${process.platform} ${process.arch}. ${HOW_TO_GET_ONE}`,
    )
  }
  const packed = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')))
  const folder = join(cacheFolder(surroundings), `chromium-${await versionOf(packed)}`)
  if (!(await isThere(folder)))
    await unpack(packed, folder, surroundings)
  return {
    executablePath: join(folder, 'chromium'),
    // Libraries and fonts that a bare machine lacks. With fonts of its own the result does not depend on the machine's.
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

async function unpack(packed: string, folder: string, { env, streams }: Surroundings): Promise<void> {
  streams.stderr.write('Unpacking a browser (once) …\n')
  try {
    await mkdir(dirname(folder), { recursive: true })
    const staging = await mkdtemp(`${folder}.`)
    try {
      // The package unpacks into the folder for temporary files and can be told no other: hence a process of its own.
      const script = fileURLToPath(new URL('unpack-browser.ts', import.meta.url))
      await promisify(execFile)(process.execPath, [script, join(packed, 'bin')], {
        env: { ...env, TMPDIR: staging },
      })
      await writeFile(join(staging, 'fonts.conf'), fontsConfig(folder))
      await rename(staging, folder).catch(async (error: unknown) => {
        if (!(await isThere(folder)))
          throw error // else another run was faster, which is as good
      })
    }
    finally {
      await rm(staging, { recursive: true, force: true })
    }
  }
  catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new MachineError(
      `The browser could not be unpacked into ${folder} (it needs 250 MB there): ${why}. `
      + `Make room, choose another place with PANELDECK_CACHE=/some/folder, or use a browser of yours. ${HOW_TO_GET_ONE}`,
      { cause: error },
    )
  }
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${stringifyEntities(join(folder, 'fonts'))}</dir>
  <cachedir>${stringifyEntities(join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`
}

/** Where we keep what is made once a machine; `PANELDECK_CACHE` moves it. */
function cacheFolder({ env }: Surroundings): string {
  return (
    env.PANELDECK_CACHE
    ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'paneldeck')
  )
}

async function versionOf(packageFolder: string): Promise<string> {
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')))
  return manifest.version
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
