/** The Chromium that comes along with the dependencies, for machines without one. */

import type { Surroundings } from '../command-context.ts'
import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { stringifyEntities } from 'stringify-entities'
import { z } from 'zod'
import { MachineError } from '../faults.ts'

/** What to do on a machine where no browser starts. */
export const HOW_TO_GET_ONE
  = 'Install one with `npx playwright install chromium`, or name one: `PANELDECK_BROWSER=/path/to/chrome`.'

/** A browser and what it has to find in its environment. */
export interface FoundBrowser {
  executablePath: string
  env?: Record<string, string>
}

/** The browser of `@sparticuz/chromium`, unpacked into our cache once; its folder appears whole or not at all. */
export async function bundledBrowser(surroundings: Surroundings): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new MachineError(
      `There is no browser on this machine, and none comes along for ${process.platform} ${process.arch}. ${
        HOW_TO_GET_ONE}`,
    )
  }
  const packed = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')))
  const folder = join(cacheFolder(surroundings), `chromium-${await versionOf(packed)}`)
  if (!(await isOnDisk(folder)))
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
        if (!(await isOnDisk(folder)))
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

/** Whether there is something at a path, whatever it is. */
export async function isOnDisk(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
