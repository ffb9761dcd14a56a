/** Other programs that a person works on a text with: an editor, and whatever a shell command starts. */

import type { CommandContext } from '../command-context.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The text after somebody has edited it in VISUAL or EDITOR; `undefined`, as told, if that did not work.
 *
 * @param name of the file that the editor opens: its ending says what it holds
 */
export async function editText(text: string, context: CommandContext, name = 'slide.md'): Promise<string | undefined> {
  const { env, streams: { stderr } } = context
  const editor = env.VISUAL || env.EDITOR || 'vi'
  return await withTemporaryFiles({ [name]: `${text}\n` }, async ({ [name]: file = '' }) => {
    const code = await runShell(`${editor} "$FILE"`, { ...env, FILE: file })
    if (code === 0)
      return (await readFile(file, 'utf8')).trimEnd()
    stderr.write(`The editor (${editor}) ended with ${code}; nothing was changed. EDITOR says which one to use.\n`)
    return undefined
  })
}

/** Files in a folder of their own while `use` runs; it gets their paths by their names. */
export async function withTemporaryFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (paths: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'paneldeck-'))
  try {
    for (const [name, text] of Object.entries(files))
      await writeFile(join(folder, name), text)
    return await use(Object.fromEntries(Object.keys(files).map(name => [name, join(folder, name)])))
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a command of the user's in a shell, in our terminal. @returns its exit code; 127 if there is no shell */
export async function runShell(command: string, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(command, { shell: true, stdio: 'inherit', env })
  const [code] = await once(child, 'close').catch(() => [127])
  return typeof code === 'number' ? code : 1
}
