/** What Git knows about the decks: the two sides of a merge that is under way, and what the records said before. */

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { promisify } from 'node:util'

/** Commits of a merge, a rebase or a cherry-pick that is not finished. */
export interface UnfinishedMerge {
  /** The last commit that both have in common; not there if they have none. */
  base: string | undefined
  ours: string
  theirs: string
}

/** Most time that Git may take for one answer, in ms: a repository on a dead network drive never gives one. */
const PATIENCE = 60_000

/** So many earlier versions of the records are looked at. */
const VERSIONS = 200

/** The two sides that are being put together; `undefined` if Git is not in the middle of that, or not there. */
export async function sidesOfMerge(root: string): Promise<UnfinishedMerge | undefined> {
  for (const head of ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD']) {
    const theirs = await git(root, ['rev-parse', '--verify', '--quiet', head])
    if (!theirs || !(await isUnderWay(root, head)))
      continue
    const base = head === 'MERGE_HEAD'
      ? await git(root, ['merge-base', 'HEAD', theirs])
      : await git(root, ['rev-parse', '--verify', '--quiet', `${theirs}^`])
    return { base: base || undefined, ours: 'HEAD', theirs }
  }
  return undefined
}

/** Whether Git has conflicts in a folder that nobody has settled. */
export async function isUnmerged(root: string, folder: string): Promise<boolean> {
  return Boolean(await git(root, ['ls-files', '--unmerged', '--', `./${folder}`]))
}

/**
 * The files of a folder that both sides changed so that Git could not put them together, by their names: those that
 * wait to be resolved, and those that somebody resolved and added since.
 */
export async function changedByBoth(root: string, folder: string): Promise<Set<string>> {
  const listed = await Promise.all(['--unmerged', '--resolve-undo'].map(kind =>
    git(root, ['ls-files', '-z', kind, '--', `./${folder}`])))
  const stages = new Map<string, Set<string>>()
  for (const [, stage = '', path = ''] of listed.join('').matchAll(/\d+ \w+ (\d)\t([^\0]+)\0/g)) {
    if (posix.dirname(path) === folder)
      stages.set(posix.basename(path), new Set([...(stages.get(posix.basename(path)) ?? []), stage]))
  }
  return new Set([...stages].flatMap(([name, found]) => (found.has('2') && found.has('3') ? [name] : [])))
}

/** The Markdown files of a folder as they are in a commit, by their names; not those in folders below it. */
export async function textsInCommit(root: string, commit: string, folder: string): Promise<Map<string, string>> {
  const listed = await git(root, ['ls-tree', '-z', '--name-only', `${commit}:./${folder}`])
  const names = (listed ?? '').split('\0').filter(name => name.endsWith('.md'))
  const texts = await Promise.all(names.map(name => git(root, ['show', `${commit}:./${folder}/${name}`])))
  return new Map(names.map((name, index) => [name, texts[index] ?? '']))
}

/** Looks up earlier versions of a record, the newest first; Git is asked when the first one is looked up. */
export function recordHistory(root: string, folder: string): (record: string) => Promise<string[]> {
  let log: Promise<string | undefined> | undefined
  return async (record) => {
    log ??= git(root, [
      ...['log', '--all', '--format=', '--raw', '--no-abbrev', '--no-renames', '-m', `-n${VERSIONS}`],
      ...['--', `./${posix.join(folder, '.base')}`],
    ])
    const versions = [...((await log) ?? '').matchAll(/^:\d+ \d+ (\w+) (\w+) \w+\t(.+)$/gm)]
      .filter(([, , , path = '']) => posix.basename(path) === record)
      .flatMap(([, old = '', now = '']) => [now, old])
    const blobs = [...new Set(versions)].filter(blob => !/^0+$/.test(blob))
    const texts = await Promise.all(blobs.map(blob => git(root, ['cat-file', 'blob', blob])))
    return texts.flatMap(text => text ?? [])
  }
}

/** Git leaves the name of a commit behind when a rebase was given up; what counts is that one is going on. */
async function isUnderWay(root: string, head: string): Promise<boolean> {
  const marks = head === 'REBASE_HEAD' ? ['rebase-merge', 'rebase-apply'] : [head]
  const paths = await Promise.all(marks.map(mark => git(root, ['rev-parse', '--git-path', mark])))
  return paths.some(path => path !== undefined && existsSync(resolve(root, path)))
}

/** @returns what git prints; `undefined` if it fails, as where there is no repository, or no git */
async function git(root: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const limits = { maxBuffer: 2 ** 28, timeout: PATIENCE }
    const { stdout } = await promisify(execFile)('git', ['-C', root, ...args], limits)
    return /^(?:show|cat-file|ls-tree|ls-files|log)$/.test(args[0] ?? '') ? stdout : stdout.trim()
  }
  catch {
    return undefined
  }
}
