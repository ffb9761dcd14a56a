#!/usr/bin/env node
/** The command line: words and flags only. Each command is a function of `commands/` that returns its exit code. */

import { Command, CommanderError, Option } from '@commander-js/extra-typings'
import { FORMATS } from './export/formats.ts'
import { EXIT, MachineError, machineErrorOf, UsageError } from './faults.ts'
import { HANDOUTS, PAPERS } from './handout/options.ts'
import { TAKES } from './reconcile/sides.ts'
import { EDITIONS } from './summary/vocabulary.ts'

const panelOption = () => new Option('--panel <name>', 'only this panel (a folder of data/)')
function langOption() {
  return new Option(
    '--lang <language>',
    'only this language; `both` for the first with the second beneath its headlines',
  ).choices(EDITIONS)
}
const deckOption = () => new Option('--deck <name>', 'only this deck (its file name without .md)')
const jsonOption = () => new Option('--json', 'print the result as JSON on stdout')

/** Which command was asked for, done; heavy imports wait until it is known. */
let code: number = EXIT.done

const program = new Command('paneldeck')
  .description('Structured summaries of a panel discussion in, Slidev decks and PDFs out.')
  .exitOverride()
  .showHelpAfterError('(see --help)')

program
  .command('build')
  .description(
    'bring the decks up to date with the data and export them all (what `npm start` does)',
  )
  .action(async () => {
    code = await (await import('./commands/build.ts')).build()
  })

program
  .command('check')
  .description('check the summaries in data/ and list every fault')
  .addOption(panelOption())
  .addOption(langOption())
  .addOption(deckOption())
  .addOption(jsonOption())
  .addOption(
    new Option(
      '--render',
      'also look at every slide of the decks in slides/, as `export` does; writes nothing',
    ),
  )
  .addOption(
    new Option(
      '--source <file>',
      'also check against the source itself: passages, quotes, numbers, names, copied sentences',
    ),
  )
  .addOption(
    new Option('--show <position>', 'with --source: print this position beside its passages'),
  )
  .action(async (options) => {
    code = await (await import('./commands/check.ts')).check(options)
  })

program
  .command('import <source>')
  .description(
    'find the passages of a panel in its published transcript and list them in passages.json',
  )
  .addOption(new Option('--panel <name>', 'the panel (a folder of data/)').makeOptionMandatory())
  .addOption(
    new Option(
      '--passages-only',
      'list the passages, leave the summaries alone',
    ).makeOptionMandatory(),
  )
  .action(async (source, options) => {
    code = await (await import('./commands/import.ts')).importPassages(source, options)
  })

program
  .command('generate')
  .description(
    'bring the decks in slides/ up to date with the summaries; what was edited by hand is kept',
  )
  .addOption(panelOption())
  .addOption(langOption())
  .addOption(deckOption())
  .addOption(jsonOption())
  .addOption(
    new Option(
      '--take <side>',
      'settle disagreements: keep `mine`, or take the `fresh` text',
    ).choices(TAKES),
  )
  .addOption(
    new Option('--restore <slide>', 'bring back a slide that was deleted').conflicts(['take']),
  )
  .addOption(
    new Option('--discard-edits', 'give up what was changed by hand; asks first').conflicts([
      'take',
      'restore',
    ]),
  )
  .addOption(
    new Option(
      '--slide <name>',
      'with --take or --discard-edits: only this slide (its routeAlias)',
    ).conflicts('restore'),
  )
  .addOption(new Option('--yes', 'with --discard-edits: do not ask'))
  .addOption(
    new Option(
      '--undo',
      'take the last change of the decks back; again, and it is done again',
    ).conflicts(['take', 'restore', 'discardEdits', 'deck', 'lang']),
  )
  .action(async (options) => {
    code = await (await import('./commands/generate.ts')).generate(options)
  })

program
  .command('diff')
  .description(
    'show, slide by slide, what was edited by hand, what is new in the data and what disagrees; writes nothing',
  )
  .addOption(panelOption())
  .addOption(langOption())
  .addOption(deckOption())
  .addOption(jsonOption())
  .action(async (options) => {
    code = await (await import('./commands/diff.ts')).diff(options)
  })

program
  .command('present')
  .description('open a deck in Slidev, with presenter mode and notes; it follows changes in data/')
  .addOption(panelOption())
  .addOption(langOption())
  .addOption(deckOption())
  .addOption(
    new Option(
      '--port <number>',
      'the port to serve on; by default the first free one from 3030',
    ).argParser(portOf),
  )
  .addOption(new Option('--no-open', 'do not open the browser'))
  .action(async (options) => {
    code = await (await import('./commands/present.ts')).present(options)
  })

program
  .command('export')
  .description('look every slide over, then print the decks to out/<panel>/<language>/<deck>.pdf')
  .addOption(panelOption())
  .addOption(langOption())
  .addOption(deckOption())
  .addOption(jsonOption())
  .addOption(
    new Option(
      '--format <format>',
      '`png` for a picture of each slide, `pptx` for PowerPoint (slow), `html` for a static site (slow)',
    )
      .choices(FORMATS)
      .default('pdf' as const),
  )
  .addOption(new Option('--force', 'print decks that have not changed, too'))
  .addOption(new Option('--dark', 'light on dark, as for a screen'))
  .addOption(new Option('--range <slides>', 'only these slides, as in 3-7,9').argParser(rangeOf))
  .addOption(new Option('--with-clicks', 'a page for every click'))
  .addOption(
    new Option(
      '--handout [kind]',
      'also a handout for paper: `notes` (by default) under each slide, or so many slides to a page',
    )
      .choices(HANDOUTS)
      .preset('notes')
      .conflicts(['dark', 'withClicks', 'format']),
  )
  .addOption(
    new Option('--paper <size>', 'paper of the handout').choices(PAPERS).default('a4' as const),
  )
  .addOption(new Option('--ink-saving', 'a handout without backgrounds'))
  .addOption(new Option('--allow-overflow', 'export what does not fit on its slide as it is'))
  .addOption(new Option('--allow-small-text', 'let text that is too small pass'))
  .addOption(new Option('--allow-missing-glyphs', 'let characters pass that none of our fonts has'))
  .addOption(new Option('--allow-missing-alt', 'let pictures without alternative text pass'))
  .action(async (options) => {
    code = await (await import('./commands/export.ts')).exportDecks(options)
  })

// Ctrl-C closes the browser (Playwright does) and the servers; what was under way then fails, which is nobody's fault.
let interrupted = false
process.on('SIGINT', () => {
  interrupted = true
  // Nobody else has asked to be told: nothing is open that would have to be closed.
  if (process.listenerCount('SIGINT') === 1)
    process.exit(EXIT.interrupted)
  setTimeout(() => process.exit(EXIT.interrupted), 5000).unref()
})

try {
  await program.parseAsync()
}
catch (error) {
  code = interrupted ? EXIT.interrupted : exitCodeOf(error)
}
process.exit(interrupted ? EXIT.interrupted : code)

/** What was foreseen is told in a sentence; anything else is a bug of ours and shows its trace. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? EXIT.done : EXIT.usage
  const foreseen = error instanceof UsageError ? error : machineErrorOf(error)
  if (foreseen) {
    process.stderr.write(`${foreseen.message}\n`)
    return foreseen instanceof MachineError ? EXIT.machine : EXIT.usage
  }
  process.stderr.write(
    `This is a fault of paneldeck itself; please report it.\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  return EXIT.faults
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536)
    return port
  throw new UsageError(`--port ${text}: expected a number from 1 to 65535, as in --port 3030`)
}

function rangeOf(text: string): string {
  if (/^\d+(-\d*)?(,\d+(-\d*)?)*$/.test(text))
    return text
  throw new UsageError(`--range ${text}: expected numbers of slides, as in --range 3-7,9`)
}
