/** What an export leaves on the disk: whole, or not at all. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

export async function writeOutput(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(path, Buffer.from(content))
}

/** Puts a folder that `fill` fills in the place of the one before. */
export async function replaceFolder(path: string, fill: (staging: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const staging = await mkdtemp(join(dirname(path), '.new-'))
  try {
    await fill(staging)
    await rm(path, { recursive: true, force: true })
    await rename(staging, path)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** A folder of these files in the place of the one before, by their names. */
export async function writeFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await replaceFolder(path, async staging => {
    for (const [name, content] of files) await writeFile(join(staging, name), content)
  })
}
