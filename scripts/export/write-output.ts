/** What an export leaves on the disk: whole, or not at all. */

import { rmSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isRunning, writeWhole } from '../store/write-whole.ts'

/** How the name of such a folder begins; the number of its process follows. */
const STAGING = '.new-'

/** Writes a file into a folder that need not be there yet. */
export async function writeOutput(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await clearLeftStaging(dirname(path))
  await writeWhole(path, content)
}

/** A folder for what is not finished. It is removed when `use` is done, or when the process ends before that. */
export async function withStaging<T>(
  prefix: string,
  use: (staging: string) => Promise<T>,
): Promise<T> {
  const staging = await mkdtemp(prefix)
  const tidyUp = () => rmSync(staging, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', tidyUp)
  try {
    return await use(staging)
  }
  finally {
    await rm(staging, { recursive: true, force: true })
    process.removeListener('exit', tidyUp)
  }
}

/** Puts a folder that `fill` fills in the place of the one before. */
export async function replaceFolder(
  path: string,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await clearLeftStaging(dirname(path))
  await withStaging(join(dirname(path), `${STAGING}${process.pid}-`), async (staging) => {
    await fill(staging)
    // A folder for what is unfinished is its owner's alone; a server may run as somebody else.
    await chmod(staging, 0o777 & ~process.umask())
    await rm(path, { recursive: true, force: true })
    await rename(staging, path)
  })
}

/** Removes the folders in which runs that were killed put together what they never finished. */
async function clearLeftStaging(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => {
    const [, pid] = /^\.new-(?:(\d+)-)?\w{6}$/.exec(name) ?? ['', undefined]
    return name.startsWith(STAGING) && !(pid !== undefined && isRunning(Number(pid)))
  })
  await Promise.all(left.map(name => rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 })))
}

/** A folder of these files in the place of the one before, by their names. */
export async function writeFolder(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await replaceFolder(path, async (staging) => {
    for (const [name, content] of files) await writeFile(join(staging, name), content)
  })
}
