/** The words and flags of the command line. What the commands do stands elsewhere. */

import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Streams } from '../command-context.ts'
import type { BriefOptions } from './brief.ts'
import type { CheckOptions } from './check.ts'
import type { DiffOptions } from './diff.ts'
import type { DraftOptions } from './draft.ts'
import type { ExportCommandOptions } from './export.ts'
import type { GenerateOptions } from './generate.ts'
import type { ImportOptions } from './import.ts'
import type { MigrateOptions } from './migrate.ts'
import type { NewOptions } from './new.ts'
import type { OutlineOptions } from './outline.ts'
import type { PresentOptions } from './present.ts'
import type { SessionOptions } from './session-sources.ts'
import type { WordsOptions } from './words.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from '@commander-js/extra-typings'
import { z } from 'zod'
import { UsageError } from '../faults.ts'
import { HOME } from '../home.ts'
import { addBrief, addDraft, addReview } from './draft-arguments.ts'
import { addExport } from './export-arguments.ts'
import { addGenerate } from './generate-arguments.ts'
import { addPresent, addRehearse } from './present-arguments.ts'
import { deckOption, jsonOption, langOption, minutesOption, panelOption, rootOption } from './shared-options.ts'

interface Rooted {
  root?: string | undefined
}

/** What each command is called with. @returns exit codes */
export interface Commands {
  build: (options: Rooted) => Promise<number>
  check: (options: CheckOptions & Rooted) => Promise<number>
  import: (files: string[], options: ImportOptions & Rooted) => Promise<number>
  new: (panel: string, options: NewOptions & Rooted) => Promise<number>
  words: (language: string, options: WordsOptions & Rooted) => Promise<number>
  brief: (options: BriefOptions & Rooted) => Promise<number>
  draft: (options: DraftOptions & Rooted) => Promise<number>
  review: (options: SessionOptions & Rooted) => Promise<number>
  migrate: (options: MigrateOptions & Rooted) => Promise<number>
  generate: (options: GenerateOptions & Rooted) => Promise<number>
  diff: (options: DiffOptions & Rooted) => Promise<number>
  outline: (options: OutlineOptions & Rooted) => Promise<number>
  present: (options: PresentOptions & Rooted) => Promise<number>
  rehearse: (options: PresentOptions & Rooted) => Promise<number>
  export: (options: ExportCommandOptions & Rooted) => Promise<number>
}

/** @param done gets the exit code of the command that was asked for */
export function createProgram(
  commands: Commands,
  { stdout, stderr }: Pick<Streams, 'stdout' | 'stderr'>,
  done: (code: number) => void,
): Command {
  const program = new Command('paneldeck')
    .description('Structured summaries of a panel discussion in, Slidev decks and PDFs out.')
    .version(version(), '--version', 'print the version')
    .exitOverride()
    .showHelpAfterError('(see --help)')
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  addBuild(program, commands, done)
  addCheck(program, commands, done)
  addNew(program, commands, done)
  addWords(program, commands, done)
  addImport(program, commands, done)
  addBrief(program, commands, done)
  addDraft(program, commands, done)
  addReview(program, commands, done)
  addMigrate(program, commands, done)
  addGenerate(program, commands, done)
  addDiff(program, commands, done)
  addOutline(program, commands, done)
  addPresent(program, commands, done)
  addRehearse(program, commands, done)
  addExport(program, commands, done)
  program.commands.forEach(refuseRepeatedFlags)
  takeRootAnywhere(program)
  return program
}

/** `--root` may also stand before the command. */
function takeRootAnywhere(program: Command): void {
  const withRoot = program.addOption(rootOption())
  refuseRepeatedFlags(program)
  withRoot.hook('preAction', (_, command) => {
    const { root } = withRoot.opts()
    if (root !== undefined)
      command.setOptionValue('root', root)
  })
}

/** A flag with a value may be given once: of two values Commander would take the last without a word. */
function refuseRepeatedFlags(command: CommandUnknownOpts): void {
  const single = command.options.filter(({ required, optional, variadic }) => (required || optional) && !variadic)
  for (const option of single) {
    let given = 0
    command.on(`option:${option.name()}`, () => {
      given++
      if (given > 1)
        throw new UsageError(`${option.long} is given twice; expected once, or run the command for each`)
    })
  }
}

/** Called with the exit code of a command when it has ended. */
export type WhenEnded = (code: number) => void

function addBuild(program: Command, { build }: Commands, done: WhenEnded): void {
  program
    .command('build')
    .description('bring the decks up to date with the data and export them all (what `npm start` does)')
    .addOption(rootOption())
    .action(async options => done(await build(options)))
}

function addCheck(program: Command, { check }: Commands, done: WhenEnded): void {
  program
    .command('check')
    .description('check the summaries in data/ and list every fault')
    .addOption(rootOption())
    .addOption(panelOption())
    .addOption(langOption())
    .addOption(deckOption())
    .addOption(jsonOption())
    .option('--render', 'also look at every slide of the decks in slides/, as `export` does; writes nothing')
    .option(
      '--source [files...]',
      'also check against the sources themselves, by default the files that were imported: '
      + 'passages, quotes, numbers, names, copied sentences',
    )
    .option('--show <position>', 'with --source: print this position beside its passages')
    .action(async options => done(await check(options)))
}

function addNew(program: Command, { new: makeNew }: Commands, done: WhenEnded): void {
  program
    .command('new <panel>')
    .description('write a small panel to begin with; asks in a terminal for what no flag says')
    .addOption(rootOption())
    .option('--title <text>', 'the title of the panel')
    .option('--language <language>', 'the language of its texts, by its BCP 47 tag: en, pt-BR')
    .option('--speaker <names...>', 'who speaks: "Name (Organisation)"')
    .option('--question <text>', 'what they were asked')
    .action(async (panel, options) => done(await makeNew(panel, options)))
}

function addWords(program: Command, { words }: Commands, done: WhenEnded): void {
  program
    .command('words <language>')
    .description('write a table of the words that slides say themselves, to fill in for a language that has none')
    .addOption(rootOption())
    .requiredOption('--panel <name>', 'the panel (a folder of data/)')
    .action(async (language, options) => done(await words(language, options)))
}

function addImport(program: Command, { import: importFiles }: Commands, done: WhenEnded): void {
  program
    .command('import <files...>')
    .description(
      'draft a panel from its transcripts (text, Markdown, HTML, WebVTT, SubRip, docx, PDF), or add what is new',
    )
    .addOption(rootOption())
    .requiredOption('--panel <name>', 'the panel (a folder of data/)')
    .option('--title <text>', 'the panel’s title, where the files do not give it')
    .option('--speaker <names...>', 'who speaks: "Name (Organisation)", "JT=Name", or "talk.txt=Name" for a whole file')
    .option('--not-speaker <words...>', 'words that look like a speaker and are none')
    .option('--line <rules...>', 'what a line is: 12=heading, 12=text, 12=skip, or 12=Name for who begins to speak')
    .option('--with-moderator', 'what moderators say is a contribution, too')
    .option('--passages-only', 'list the passages of a panel that is written already, leave the summaries alone')
    .option('--dry-run', 'only tell what would be written')
    .addOption(jsonOption())
    .action(async (files, options) => done(await importFiles(files, options)))
}

function addMigrate(program: Command, { migrate }: Commands, done: WhenEnded): void {
  program
    .command('migrate')
    .description('write the ids of contributions and passages where data/ refers to them by places, as in q2.7')
    .addOption(rootOption())
    .addOption(panelOption())
    .addOption(jsonOption())
    .option('--dry-run', 'only tell what would change')
    .action(async options => done(await migrate(options)))
}

function addDiff(program: Command, { diff }: Commands, done: WhenEnded): void {
  program
    .command('diff')
    .description(
      'show, slide by slide, what was edited by hand, what is new in the data and what disagrees; writes nothing',
    )
    .addOption(rootOption())
    .addOption(panelOption())
    .addOption(langOption())
    .addOption(deckOption())
    .addOption(jsonOption())
    .action(async options => done(await diff(options)))
}

function addOutline(program: Command, { outline }: Commands, done: WhenEnded): void {
  program
    .command('outline')
    .description('list the slides and the minutes they take, by deck and in all; writes nothing')
    .addOption(rootOption())
    .addOption(panelOption())
    .addOption(langOption())
    .addOption(deckOption())
    .addOption(minutesOption())
    .addOption(jsonOption())
    .action(async options => done(await outline(options)))
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}
