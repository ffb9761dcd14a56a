/** The flags of `paneldeck brief`, `draft` and `review`. */

import type { Command } from '@commander-js/extra-typings'
import type { Commands, WhenEnded } from './arguments.ts'
import { Option } from '@commander-js/extra-typings'
import { rootOption } from './shared-options.ts'

/** Where a local Ollama listens. */
const LOCAL_MODEL = 'http://localhost:11434/v1'

function onePanelOption() {
  return new Option('--panel <name>', 'the panel (a folder of data/); may be left out if there is only one')
}
function languageOption() {
  return new Option('--language <language>', 'the language to draft in; any but the panel’s first is translated')
}
function sourceOption() {
  return new Option('--source [files...]', 'the transcripts; by default the files that were imported')
}

/** Adds `brief` to the program. */
export function addBrief(program: Command, { brief }: Commands, done: WhenEnded): void {
  program
    .command('brief')
    .description('print a session for an assistant in a chat to draft: guide, passages, and the form of the answer')
    .addOption(rootOption())
    .addOption(onePanelOption())
    .addOption(sourceOption())
    .requiredOption('--session <name>', 'the session: its id, or its place as in q1')
    .addOption(languageOption())
    .action(async options => done(await brief(options)))
}

/** Adds `review` to the program. */
export function addReview(program: Command, { review }: Commands, done: WhenEnded): void {
  program
    .command('review')
    .description('go through drafts beside the transcript: accept, correct or reject each with one key')
    .addOption(rootOption())
    .addOption(onePanelOption())
    .addOption(sourceOption())
    .option('--session <name>', 'only this session: its id, or its place as in q1')
    .action(async options => done(await review(options)))
}

/** Adds `draft` to the program. */
export function addDraft(program: Command, { draft }: Commands, done: WhenEnded): void {
  program
    .command('draft')
    .description('draft what is not summarised yet, by a model or from a chat’s answer; checks every sentence')
    .addOption(rootOption())
    .addOption(onePanelOption())
    .addOption(sourceOption())
    .option('--session <name>', 'only this session: its id, or its place as in q1')
    .addOption(languageOption())
    .addOption(
      new Option('--model [url]', `ask this server, which speaks OpenAI’s interface; by default ${LOCAL_MODEL}`)
        .preset(LOCAL_MODEL)
        .argParser(String),
    )
    .option('--model-name <name>', 'with --model: which of its models; by default the first it lists')
    .addOption(new Option('--from <file>', 'take the answer of a chat to `brief` from this file').conflicts('model'))
    .option('--dry-run', 'only tell what would be taken and refused')
    .action(async options => done(await draft(options)))
}
