/** The flags of `paneldeck export`. */

import type { Command } from '@commander-js/extra-typings'
import type { Commands, WhenEnded } from './arguments.ts'
import { Option } from '@commander-js/extra-typings'
import { FORMATS } from '../export/options.ts'
import { UsageError } from '../faults.ts'
import { HANDOUTS, PAPERS } from '../handout/options.ts'
import { deckOption, jsonOption, langOption, panelOption, rootOption } from './shared-options.ts'

/** Adds `export` to the program. */
export function addExport(program: Command, { export: exportDecks }: Commands, done: WhenEnded): void {
  program
    .command('export')
    .description('look every slide over, then print the decks to out/<panel>/<language>/<deck>.pdf')
    .addOption(rootOption())
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
    .option('--force', 'print decks that have not changed, too')
    .addOption(
      new Option('--dry-run', 'only tell which PDFs are up to date and which would be printed').conflicts('format'),
    )
    .addOption(
      new Option('--without-notes', 'with `--format html`: leave the speaker notes out').conflicts('handout'),
    )
    .option('--dark', 'light on dark, as for a screen')
    .option('--range <slides>', 'only these slides, as in 3-7,9', rangeOf)
    .option('--with-clicks', 'a page for every click')
    .addOption(
      new Option(
        '--handout [kind]',
        'also a handout for paper: `notes` (by default) under each slide, or so many slides to a page',
      )
        .choices(HANDOUTS)
        .preset('notes')
        .conflicts(['dark', 'withClicks']),
    )
    .addOption(new Option('--paper <size>', 'paper of the handout').choices(PAPERS).default('a4' as const))
    .option('--ink-saving', 'a handout without backgrounds')
    .option('--allow-overflow', 'export what does not fit on its slide as it is')
    .option('--allow-small-text', 'let text that is too small pass')
    .option('--allow-missing-glyphs', 'let characters pass that none of our fonts has')
    .option('--allow-missing-alt', 'let pictures without alternative text pass')
    .option('--drafts', 'export slides that a model drafted and nobody has reviewed')
    .action(async (options, command) => {
      const { handout, withoutNotes, format } = options
      if (handout !== undefined && format !== 'pdf' && format !== 'html')
        command.error('error: option \'--handout [kind]\' cannot be used with option \'--format <format>\'')
      if (withoutNotes && format !== 'html')
        command.error('error: option \'--without-notes\' is for \'--format html\'')
      done(await exportDecks(options))
    })
}

function rangeOf(text: string): string {
  if (/^\d+(?:-\d*)?(?:,\d+(?:-\d*)?)*$/.test(text))
    return text
  throw new UsageError(`--range ${text}: expected numbers of slides, as in --range 3-7,9`)
}
