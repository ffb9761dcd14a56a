/** What each PDF was made of, so that a deck that has not changed is not printed again. Nothing here needs Slidev. */

import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { filesIn, FOUND_BY_NAME } from '../render/surroundings.ts'
import { aliasesIn, mentionsIn } from './mentions.ts'

/** Our own folder, which is the decks' theme. */
const HOME = fileURLToPath(new URL('../..', import.meta.url))

/** What of our own code has a part in a PDF. */
const OUR_CODE = [
  'scripts/{render,export,pdf,in-slidev,typesetting,words,serialise,handout}/**',
  'package-lock.json',
]

const recordSchema = z.object({
  /** Files that went into it, relative to the project. */
  inputs: z.array(z.string()),
  /** Of these files' contents, the surroundings and the options. */
  fingerprint: z.string(),
  /** Of the PDF itself. */
  pdf: z.string(),
  pages: z.number(),
  warnings: z.array(z.string()),
})
export type PdfRecord = z.infer<typeof recordSchema>

const recordsSchema = z.record(z.string(), recordSchema)

/** What is known of PDFs printed before, by their paths relative to the project. */
export interface Fingerprints {
  /** The record of a PDF that is as it would be printed today; undefined when it has to be printed. @param options of this PDF alone */
  current: (file: string, deck: string, options?: unknown) => Promise<PdfRecord | undefined>
  /** Remembers a PDF that has just been written. @param inputs files it was made of */
  remember: (
    file: string,
    deck: string,
    made: { pdf: Uint8Array, inputs: readonly string[], pages: number, warnings: string[] },
    options?: unknown,
  ) => Promise<void>
  /** Forgets a PDF that could not be brought up to date. */
  forget: (file: string) => Promise<void>
}

/**
 * @param root the project's folder
 * @param options what the user asked for, as far as it changes a PDF
 */
export async function readFingerprints(root: string, options: unknown): Promise<Fingerprints> {
  const path = join(root, 'out', '.fingerprints.json')
  const records = new Map(Object.entries(await readRecords(path)))
  const contents = new Map<string, Promise<string>>()
  /** Contents are read once, however many decks they are in. */
  const hashOf = (file: string): Promise<string> => {
    const hash = contents.get(file) ?? readFile(file).then(sha256, () => 'missing')
    contents.set(file, hash)
    return hash
  }
  const aliases = new Map<string, Promise<Map<string, string>>>()
  const aliasesOf = (folder: string): Promise<Map<string, string>> => {
    const found = aliases.get(folder) ?? aliasesIn(folder)
    aliases.set(folder, found)
    return found
  }
  const ours = once(() => filesIn(HOME, [...FOUND_BY_NAME, ...OUR_CODE]))
  const fingerprint = async (
    deck: string,
    inputs: readonly string[],
    own: unknown,
  ): Promise<string> => {
    const files = [
      ...(await ours()),
      ...(await filesIn(dirname(deck), FOUND_BY_NAME)),
      ...inputs.map(input => join(root, input)),
    ]
    // A link into another deck's PDF depends on which deck has the slide.
    const texts = await Promise.all(
      inputs
        .filter(input => input.endsWith('.md'))
        .map(input => readFile(join(root, input), 'utf8').catch(() => '')),
    )
    const mentions = mentionsIn(texts.join('\n'), await aliasesOf(dirname(deck)))
    const lines = await Promise.all(
      [...new Set(files)].sort().map(async file => `${relative(root, file)} ${await hashOf(file)}`),
    )
    return sha256(
      JSON.stringify([
        process.version,
        options,
        own,
        mentions,
        ...lines,
      ]),
    )
  }
  const save = async (): Promise<void> => {
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(
      path,
      `${JSON.stringify(Object.fromEntries([...records].sort()), null, 1)}\n`,
    )
  }
  return {
    async current(file, deck, options) {
      const record = records.get(file)
      if (!record)
        return undefined
      const pdf = await readFile(join(root, file)).then(sha256, () => undefined)
      return pdf === record.pdf
        && (await fingerprint(deck, record.inputs, options)) === record.fingerprint
        ? record
        : undefined
    },
    async remember(file, deck, { pdf, inputs, pages, warnings }, options) {
      const own = inputs.map(input => relative(root, input)).sort()
      records.set(file, {
        inputs: own,
        fingerprint: await fingerprint(deck, own, options),
        pdf: sha256(pdf),
        pages,
        warnings,
      })
      await save()
    },
    async forget(file) {
      if (records.delete(file))
        await save()
    },
  }
}

/** A file that cannot be understood is as good as none: everything is printed again. */
async function readRecords(path: string): Promise<z.infer<typeof recordsSchema>> {
  const text = await readFile(path, 'utf8').catch(() => '{}')
  try {
    return recordsSchema.parse(JSON.parse(text))
  }
  catch {
    return {}
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
