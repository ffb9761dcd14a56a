/** What an export leaves on the disk: whole, or not at all. */

import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeWhole } from '../store/write-whole.ts'

export async function writeOutput(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
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
  await withStaging(join(dirname(path), '.new-'), async (staging) => {
    await fill(staging)
    await rm(path, { recursive: true, force: true })
    await rename(staging, path)
  })
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
