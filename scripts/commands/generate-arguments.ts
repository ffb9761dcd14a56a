/** The flags of `paneldeck generate`. */

import type { Command } from '@commander-js/extra-typings'
import type { Commands, WhenEnded } from './arguments.ts'
import { Option } from '@commander-js/extra-typings'
import { TAKES } from '../reconcile/sides.ts'
import { deckOption, jsonOption, langOption, minutesOption, panelOption, rootOption } from './shared-options.ts'

/** What can be decided about edits and decks: one of these in a run. */
const DECISIONS = ['take', 'restore', 'discardEdits', 'resolve', 'mend', 'keepDeck', 'into'] as const

/** Adds `generate` to the program. */
export function addGenerate(program: Command, { generate }: Commands, done: WhenEnded): void {
  program
    .command('generate')
    .description('bring the decks in slides/ up to date with the summaries; what was edited by hand is kept')
    .addOption(rootOption())
    .addOption(panelOption())
    .addOption(langOption())
    .addOption(deckOption())
    .addOption(minutesOption())
    .addOption(jsonOption())
    .addOption(decision('take', '--take <side>', 'settle disagreements: keep `mine`, or take the `fresh` text')
      .choices(TAKES))
    .addOption(decision('restore', '--restore <slide>', 'bring back a slide that was deleted'))
    .addOption(decision('discardEdits', '--discard-edits', 'give up what was changed by hand; asks first'))
    .addOption(
      new Option(
        '--slide <name>',
        'with --take, --resolve or --discard-edits: only this slide (its routeAlias)',
      ).conflicts('restore'),
    )
    .addOption(decision('resolve', '--resolve', 'go through disagreements one by one, and decide')
      .conflicts('json'))
    .option(
      '--tool [program]',
      'with --resolve: decide in a merge tool, as in --tool code; by default that of PANELDECK_MERGE_TOOL or git',
    )
    .addOption(decision(
      'mend',
      '--mend',
      'mend what a merge of branches or a formatter left: decks of two sides, and records',
    ))
    .addOption(decision(
      'keepDeck',
      '--keep-deck',
      'with --deck: a deck that the data no longer has is yours from now on',
    ))
    .addOption(decision('into', '--into <deck>', 'with --deck: a deck that the data no longer has is this one today'))
    .option('--yes', 'with --discard-edits: do not ask')
    .option('--rename <old=new>', 'the folder <old> of slides/ is that of the panel <new>, with all edits')
    .option('--verbose', 'name the slides that were deleted by hand, and show long texts whole')
    .addOption(
      new Option('--undo', 'take the last change of the decks back; again, and it is done again')
        .conflicts([...DECISIONS, 'deck', 'lang']),
    )
    .action(async options => done(await generate(options)))
}

/** An option that goes with no other decision. */
function decision<const Usage extends string>(
  name: (typeof DECISIONS)[number],
  flags: Usage,
  description: string,
): Option<Usage> {
  return new Option(flags, description).conflicts(DECISIONS.filter(other => other !== name))
}
