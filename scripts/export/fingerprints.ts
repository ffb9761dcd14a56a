/**
 * What each PDF was made of, so that a deck that has not changed is not printed again. A fingerprint covers everything
 * that may have had a part in the PDF: the files that were loaded for it, what Slidev finds beside the deck by name,
 * all of our code and theme, the version of every package that we or the project depend on, Node's version and the
 * options. It covers too much rather than too little: at worst, a deck is printed again and comes out the same. Nothing
 * here loads Slidev, so that the answer "nothing has changed" takes less than a second.
 */

import { createHash } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { ifMissing } from '../disk.ts'
import { HOME } from '../home.ts'
import { packageVersions } from '../render/package-versions.ts'
import { filesIn, FOUND_BY_NAME, OUR_FILES } from '../render/surroundings.ts'
import { writeWhole } from '../store/write-whole.ts'
import { tablesBeside } from '../words/own-tables.ts'
import { mentionsIn, readMentionable } from './deck-links.ts'

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
  /**
   * The record of a PDF that is as it would be printed today; undefined when it has to be printed.
   *
   * @param options of this PDF alone
   */
  current: (file: string, deck: string, options?: unknown) => Promise<PdfRecord | undefined>
  /**
   * Remembers a PDF that has just been written, and the files it was made of; unless one of them was changed meanwhile:
   * nobody knows then which text went into it.
   */
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
 * @param home paneldeck's own folder
 */
export async function readFingerprints(root: string, options: unknown, home = HOME): Promise<Fingerprints> {
  const started = Date.now()
  const path = join(root, 'out', '.fingerprints.json')
  const records = new Map(Object.entries(await readRecords(path)))
  const { filesOf, fingerprint } = fingerprinting(root, options, home)
  const save = async (): Promise<void> => {
    await mkdir(dirname(path), { recursive: true })
    await writeWhole(
      path,
      `${JSON.stringify(Object.fromEntries([...records].sort()), null, 1)}\n`,
    )
  }
  return {
    async current(file, deck, options) {
      const record = records.get(file)
      if (!record)
        return undefined
      const pdf = await readFile(join(root, file)).then(sha256, ifMissing(undefined))
      return pdf === record.pdf
        && (await fingerprint(deck, record.inputs, options)) === record.fingerprint
        ? record
        : undefined
    },
    async remember(file, deck, { pdf, inputs, pages, warnings }, options) {
      const own = inputs.map(input => relative(root, input)).sort()
      if (await isAnyNewerThan(started, await filesOf(deck, own))) {
        records.delete(file)
      }
      else {
        records.set(file, {
          inputs: own,
          fingerprint: await fingerprint(deck, own, options),
          pdf: sha256(pdf),
          pages,
          warnings,
        })
      }
      await save()
    },
    async forget(file) {
      if (records.delete(file))
        await save()
    },
  }
}

/** How the fingerprint of a PDF is made, from the content of all files that have a part in it. */
function fingerprinting(root: string, options: unknown, home: string) {
  const { filesOf, packages, mentionable } = madeOf(root, home)
  const hashOf = perKey(file => readFile(file).then(sha256, ifMissing('missing')))
  const fingerprint = async (deck: string, inputs: readonly string[], own: unknown): Promise<string> => {
    const paths = inputs.map(input => join(root, input))
    const hashes = await Promise.all(
      (await filesOf(deck, inputs)).map(async file => `${relative(root, file)} ${await hashOf(file)}`),
    )
    // A link into another deck's PDF depends on which deck has the slide.
    const texts = await Promise.all(
      paths.filter(path => path.endsWith('.md')).map(path => readFile(path, 'utf8').catch(ifMissing(''))),
    )
    const mentions = mentionsIn(texts.join('\n'), await mentionable(dirname(deck)))
    return sha256(JSON.stringify([process.version, packages(), options, own, mentions, hashes]))
  }
  return { filesOf, fingerprint }
}

/** What has a part in PDFs of a project beside their own inputs; each is looked up once, when it is first needed. */
function madeOf(root: string, home: string) {
  const ours = once(() => filesIn(home, OUR_FILES))
  const filesBeside = perKey(folder => filesIn(folder, FOUND_BY_NAME))
  return {
    packages: once(() => packageVersions([home, root])),
    mentionable: perKey(readMentionable),
    async filesOf(deck: string, inputs: readonly string[]): Promise<string[]> {
      const own = inputs.map(input => join(root, input))
      return [...new Set([...await ours(), ...await filesBeside(dirname(deck)), ...tablesBeside(deck), ...own])].sort()
    },
  }
}

/** Whether a file was written, or put in the place of another, after a moment in ms. */
async function isAnyNewerThan(moment: number, files: readonly string[]): Promise<boolean> {
  const stats = await Promise.all(files.map(file => stat(file).catch(ifMissing(undefined))))
  return stats.some(stats => stats !== undefined && Math.floor(Math.max(stats.mtimeMs, stats.ctimeMs)) > moment)
}

/** A file that cannot be understood is as good as none: everything is printed again. */
async function readRecords(path: string): Promise<z.infer<typeof recordsSchema>> {
  const text = await readFile(path, 'utf8').catch(ifMissing('{}'))
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

/** Makes it when it is first asked for, and then gives the same. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The same for each key: a file that many decks have in common is read once. */
function perKey<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
