/** A Chromium to print with: the user's, Playwright's, an installed Chrome, or the one of the dependencies. */

import type { Browser } from 'playwright'
import type { Surroundings } from '../command-context.ts'
import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { stringifyEntities } from 'stringify-entities'
import { z } from 'zod'
import { processSurroundings } from '../command-context.ts'
import { MachineError } from '../faults.ts'

const HOW_TO_GET_ONE
  = 'Install one with `npx playwright install chromium`, or name one: `PANELDECK_BROWSER=/path/to/chrome`.'

/** Most time a browser may take to start, in ms. */
const TIME_TO_START = 30_000

/** Without these flags Chromium talks to its maker's hosts at every start. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** A browser and what it has to find in its environment. */
export interface FoundBrowser {
  executablePath: string
  env?: Record<string, string>
}

/** Where browsers are looked for; tests have others. */
export interface Search {
  /** Paths in the order in which they are tried. */
  paths?: readonly string[]
  /** Most time that each may take to start, in ms. */
  timeToStart?: number
}

/**
 * Hands `use` a way to start a browser, and closes it whatever happens.
 *
 * @throws {MachineError} when it is started and there is none, or none starts
 */
export async function withBrowser<T>(
  use: (start: () => Promise<Browser>) => Promise<T>,
  surroundings: Surroundings = processSurroundings(),
  search: Search = {},
): Promise<T> {
  let starting: Promise<Started> | undefined
  try {
    return await use(async () => (await (starting ??= startBrowser(surroundings, search))).browser)
  }
  finally {
    await starting?.then(
      ({ browser }) => browser.close(),
      () => {},
    )
  }
}

/** A browser that starts, for programs that start it themselves. @throws {MachineError} if there is none */
export async function findBrowser(surroundings: Surroundings = processSurroundings()): Promise<FoundBrowser> {
  const { browser, found } = await startBrowser(surroundings, {})
  await browser.close()
  return found
}

interface Started {
  browser: Browser
  found: FoundBrowser
}

/** Starts the first browser that can start. If PANELDECK_BROWSER names one, no other is tried. */
async function startBrowser(
  surroundings: Surroundings,
  { paths, timeToStart }: Search,
): Promise<Started> {
  // Playwright takes half a second to load.
  const { chromium } = await import('playwright')
  const { env, streams } = surroundings
  const named = env.PANELDECK_BROWSER
  if (named && !(await isThere(named)))
    throw new MachineError(`PANELDECK_BROWSER names ${named}, but there is no such file. ${HOW_TO_GET_ONE}`)
  const launch = async (found: FoundBrowser): Promise<Started> => ({
    found,
    browser: await chromium.launch({
      executablePath: found.executablePath,
      args: FLAGS,
      env: { ...env, ...found.env },
      timeout: timeToStart ?? TIME_TO_START,
    }),
  })
  if (named) {
    return launch({ executablePath: named }).catch((error: unknown) => {
      throw new MachineError(
        `The browser that PANELDECK_BROWSER names does not start: ${named} ${whyNot(error)}. ${HOW_TO_GET_ONE}`,
        { cause: error },
      )
    })
  }
  const tried: string[] = []
  for (const executablePath of paths ?? [chromium.executablePath(), ...(INSTALLED[process.platform] ?? [])]) {
    if (!(await isThere(executablePath)))
      continue
    try {
      return await launch({ executablePath })
    }
    catch (error) {
      tried.push(`${executablePath} ${whyNot(error)}`)
      streams.stderr.write(`The browser ${tried.at(-1)}; the next one is tried.\n`)
    }
  }
  try {
    return await launch(await bundledBrowser(surroundings))
  }
  catch (error) {
    if (tried.length === 0 && error instanceof MachineError)
      throw error
    const last = error instanceof MachineError ? error.message : `The one that comes along ${whyNot(error)}.`
    const all = [...tried.map(browser => `${browser}.`), last].join(' ')
    throw new MachineError(`No browser starts. ${all} ${HOW_TO_GET_ONE}`, { cause: error })
  }
}

/** Why a browser did not start, from what Playwright says. */
function whyNot(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/\bEACCES\b/.test(message))
    return 'may not be run (EACCES: no permission)'
  const [, code] = /exitCode=(\d+)/.exec(message) ?? []
  if (code !== undefined)
    return `ends at once with exit code ${code}`
  const [, limit] = /Timeout (\d+)\s?ms exceeded/.exec(message) ?? []
  if (limit !== undefined)
    return `is not ready after ${Number(limit) / 1000} s`
  const [first = ''] = message.split('\n')
  return `does not start (${first})`
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
async function bundledBrowser(surroundings: Surroundings): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new MachineError(
      `There is no browser on this machine, and none comes along for ${process.platform} ${process.arch}. ${
        HOW_TO_GET_ONE}`,
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
      + `Make room, choose another place with PANELDECK_CACHE=/some/folder, or use a browser of yours. ${
        HOW_TO_GET_ONE}`,
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
