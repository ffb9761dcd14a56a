/** A panel that is imported from a sample of the fixtures, in a project of its own for each test. */

import type { Project, Ran } from '../support/project.ts'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { z } from 'zod'
import { FIXTURES, makeProject, removeProject } from '../support/project.ts'

export interface SampleImport {
  /** The project of the test that runs. */
  project: () => Project
  /** A file of the panel. */
  data: (...path: string[]) => string
  /** The transcript. */
  source: () => string
  /** Takes the one of tests/fixtures/imports/ that is called so for the transcript. */
  take: (name: string) => Promise<void>
  importSample: (...flags: string[]) => Promise<Ran>
}

/** To be called once in a file of tests. */
export function eachWithSample(): SampleImport {
  let project: Project
  beforeEach(async () => {
    project = await makeProject()
  })
  afterEach(() => removeProject(project))
  const source = () => join(project.root, 'source.txt')
  return {
    project: () => project,
    data: (...path) => join(project.root, 'data', 'sample', ...path),
    source,
    take: name => cp(join(FIXTURES, 'imports', name, 'source.txt'), source()),
    importSample: (...flags) => project.run(['import', source(), '--panel', 'sample', ...flags]),
  }
}

/** Changes a text in a file that has it. */
export async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

/** Every file of the panel with its text. */
export async function everything(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
  const texts = await Promise.all(
    files.map(
      async ({ parentPath, name }) =>
        [join(parentPath, name), await readFile(join(parentPath, name), 'utf8')] as const,
    ),
  )
  return Object.fromEntries(texts)
}

/** The passages of the panel in a folder, as they are listed. */
export async function passagesOf(folder: string) {
  return z
    .array(z.looseObject({ id: z.string(), contribution: z.string(), fingerprint: z.string() }))
    .parse(JSON.parse(await readFile(join(folder, 'passages.json'), 'utf8')))
}
