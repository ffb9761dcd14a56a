/** `paneldeck draft`: summaries that a model or an assistant proposes, checked, and marked as drafts. */

import type { CommandContext } from '../command-context.ts'
import type { Model } from '../draft/ask-model.ts'
import type { PanelToDraft, SessionToDraft } from '../draft/session-to-draft.ts'
import type { Checked, DraftTask, DraftTasks } from '../draft/tasks.ts'
import type { Language } from '../summary/languages.ts'
import type { SessionOptions } from './session-sources.ts'
import { join } from 'node:path'
import { askModel, firstModel } from '../draft/ask-model.ts'
import { proposalLines, totalLine } from '../draft/proposal-report.ts'
import { isJsonObject, readAnswer } from '../draft/read-answer.ts'
import { tasksOf, translationsOf } from '../draft/tasks.ts'
import { EXIT, UsageError } from '../faults.ts'
import { writeWhole } from '../store/write-whole.ts'
import { readArticle } from './select.ts'
import { draftLanguage, readPanelToDraft } from './session-sources.ts'
import { sourceFlag } from './source-files.ts'

/** The flags of `paneldeck draft`. */
export interface DraftOptions extends SessionOptions {
  /** Address of the server. */
  model?: string | undefined
  modelName?: string | undefined
  /** By default the panel's first. */
  language?: string | undefined
  /** A file with the answer of a chat to `paneldeck brief`. */
  from?: string | undefined
  dryRun?: boolean | undefined
}

/** What answers: a model, or a file with the answers for all contributions. */
type Ask = (task: DraftTask) => Promise<Record<string, unknown> | undefined>

/** Drafts what nobody has summarised, and tells what was refused. @returns the exit code */
export async function draft(context: CommandContext, options: DraftOptions): Promise<number> {
  const { root, streams: { stderr } } = context
  const { panel, existing, sessions } = await readPanelToDraft(root, options)
  const language = draftLanguage(panel, options.language)
  const ask = await askingOf(context, options)
  const all: Checked[] = []
  let failed = 0
  for (const session of sessions) {
    let text = existing.texts.get(session.file) ?? ''
    const { tasks, left } = tasksIn(session, panel, language)
    stderr.write(left.map(({ id, why }) => `${id}: ${why}\n`).join(''))
    for (const task of tasks) {
      const answer = await ask(task)
      if (answer === undefined) {
        failed++
        continue
      }
      const checked = task.check(answer)
      all.push(checked)
      stderr.write(proposalLines(task.contribution, checked))
      text = checked.write(text)
      // Written at once: what a slow model has answered is kept if the next answer fails.
      if (options.dryRun !== true && text !== existing.texts.get(session.file))
        await writeWhole(join(root, 'data', panel.id, session.file), text)
    }
  }
  stderr.write(totalLine(all))
  if (all.some(({ proposed, refused }) => proposed > refused.length))
    stderr.write(nextSteps(panel, options))
  return failed > 0 ? EXIT.faults : EXIT.done
}

function tasksIn(session: SessionToDraft, { languages }: PanelToDraft, language: Language): DraftTasks {
  const [first = 'en'] = languages
  return language === first ? tasksOf(session, languages) : translationsOf(session, first, language)
}

async function askingOf(context: CommandContext, { model: url, modelName, from }: DraftOptions): Promise<Ask> {
  if (from !== undefined)
    return fromFile(from, context)
  if (url === undefined) {
    throw new UsageError(
      'who drafts? Expected --model <url> for a server, or --from <file> for the answer of a chat to `paneldeck brief`',
    )
  }
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new UsageError(`--model ${url}: expected an address, as in http://localhost:11434/v1`)
  const { env, signal, streams: { stderr } } = context
  const key = env.PANELDECK_MODEL_KEY
  const model: Model = { url, key }
  model.name = modelName ?? await firstModel(model, signal)
  stderr.write(`Asking ${model.name ?? 'the model'} at ${new URL(url).host}. The transcript is sent there.\n`)
  return async ({ contribution, question }) => {
    const asked = await askModel(model, question(), signal)
    if ('answer' in asked) {
      model.way = asked.way
      return asked.answer
    }
    if (asked.isFinal)
      throw new UsageError(asked.failed)
    stderr.write(`${contribution.id}: no answer that can be read (${asked.failed})\n`)
    return undefined
  }
}

async function fromFile(file: string, { streams: { stderr } }: CommandContext): Promise<Ask> {
  const answers = readAnswer(await readArticle(file))
  if (!answers)
    throw new UsageError(`${file} has no whole JSON object; ask the chat for the whole answer, and save it as it is`)
  return async ({ contribution: { id } }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (isJsonObject(answer))
      return answer
    stderr.write(`${id}: ${file} has no answer for it\n`)
    return undefined
  }
}

function nextSteps({ id }: PanelToDraft, { dryRun, source }: DraftOptions): string {
  if (dryRun)
    return 'Nothing was written (--dry-run).\n'
  return `What was taken is marked \`draft: true\`. Read it beside the transcript:\n`
    + `  npx paneldeck review --panel ${id}${sourceFlag(source)}\n`
}
