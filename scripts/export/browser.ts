/** A Chromium to print with: the user's, Playwright's, an installed Chrome, or the one of the dependencies. */

import type { Browser } from 'playwright'
import type { Surroundings } from '../command-context.ts'
import type { FoundBrowser } from './bundled-browser.ts'
import { processSurroundings } from '../command-context.ts'
import { MachineError } from '../faults.ts'
import { bundledBrowser, HOW_TO_GET_ONE, isOnDisk } from './bundled-browser.ts'

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
  if (named && !(await isOnDisk(named)))
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
    if (!(await isOnDisk(executablePath)))
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
