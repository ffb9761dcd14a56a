/**
 * A three-way view of one disagreement in a program such as VS Code. Tools are named and called as by `git mergetool`:
 * a command with $BASE, $LOCAL (mine), $REMOTE (fresh) and $MERGED.
 */

import type { CommandContext } from '../command-context.ts'
import type { PlacedDispute } from './dispute-report.ts'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { UsageError } from '../faults.ts'
import { runShell, withTemporaryFiles } from './edit-text.ts'

/** Commands of tools that many people have; git knows more, and `mergetool.<name>.cmd` of its settings counts. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['code', 'code --wait --merge "$LOCAL" "$REMOTE" "$BASE" "$MERGED"'],
  ['vscode', 'code --wait --merge "$LOCAL" "$REMOTE" "$BASE" "$MERGED"'],
  ['vimdiff', 'vim -d "$MERGED" "$LOCAL" "$BASE" "$REMOTE"'],
  ['nvimdiff', 'nvim -d "$MERGED" "$LOCAL" "$BASE" "$REMOTE"'],
  ['meld', 'meld "$LOCAL" "$BASE" "$REMOTE" --output="$MERGED"'],
  ['kdiff3', 'kdiff3 "$BASE" "$LOCAL" "$REMOTE" -o "$MERGED"'],
])

/**
 * The command of a tool.
 *
 * @param tool its name, or a command with $MERGED; `true` for that of PANELDECK_MERGE_TOOL or of git
 * @throws {UsageError} if there is no such tool
 */
export async function mergeToolNamed(tool: string | true, env: NodeJS.ProcessEnv): Promise<string> {
  const name = tool === true ? env.PANELDECK_MERGE_TOOL || await gitSetting('merge.tool', env) : tool
  if (name === undefined) {
    throw new UsageError(
      '--tool: no merge tool is set up; expected one as in --tool code, or PANELDECK_MERGE_TOOL, or merge.tool of git',
    )
  }
  const command = name.includes('$MERGED')
    ? name
    : await gitSetting(`mergetool.${name}.cmd`, env) ?? COMMANDS.get(name)
  if (command === undefined) {
    throw new UsageError(
      `--tool ${name}: expected one of ${[...COMMANDS.keys()].join(', ')}, `
      + `one that git knows by mergetool.${name}.cmd, `
      + 'or a command with $BASE, $LOCAL, $REMOTE and $MERGED',
    )
  }
  return command
}

/** The text that somebody made of a dispute in the tool; `undefined` if it is still open. */
export async function mergeWithTool(
  command: string,
  { base, mine, fresh }: PlacedDispute,
  { env, streams: { stderr } }: CommandContext,
): Promise<string | undefined> {
  const merged = ['<<<<<<< mine', mine, '||||||| base', base, '=======', fresh, '>>>>>>> fresh', ''].join('\n')
  const files = {
    'base.md': `${base}\n`,
    'mine.md': `${mine}\n`,
    'fresh.md': `${fresh}\n`,
    'merged.md': merged,
  }
  return await withTemporaryFiles(files, async (paths) => {
    const { 'base.md': BASE, 'mine.md': LOCAL, 'fresh.md': REMOTE, 'merged.md': MERGED = '' } = paths
    const code = await runShell(command, { ...env, BASE, LOCAL, REMOTE, MERGED })
    if (code !== 0) {
      stderr.write(`  The merge tool ended with ${code} (${command}).\n`)
      return undefined
    }
    const text = (await readFile(MERGED, 'utf8')).replaceAll('\r\n', '\n').trimEnd()
    return /^(?:<{7}|={7}|>{7})/m.test(text) ? undefined : text
  })
}

async function gitSetting(key: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  // Without git, or without such a setting, there is none.
  const asked = await promisify(execFile)('git', ['config', '--get', key], { env }).catch(() => undefined)
  return asked?.stdout.trim() || undefined
}
