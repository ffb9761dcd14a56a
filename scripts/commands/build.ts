import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../faults.ts'
import { exportCommand } from './export.ts'
import { bringUpToDate } from './generate.ts'
import { needsALook } from './report.ts'

/** `paneldeck build`, the main job: decks up to date with the data, then all of them as PDFs, and what to do next. */
export async function build(context: CommandContext): Promise<number> {
  const reports = await bringUpToDate(context, {})
  if (!reports)
    return EXIT.faults
  // A disagreement needs a look, but the decks are whole: they are printed all the same.
  const exported = await exportCommand(context, { handout: 'notes' })
  context.streams.stderr.write(
    exported === EXIT.done
      ? [
          '',
          'The PDFs are in out/, each with a handout for paper beside it; the decks are in slides/.',
          '  npm run dev                          present the whole panel',
          '  npx paneldeck present --deck <name>  present one session, or a cut',
          '  npx paneldeck generate --minutes 45  cut a talk of 45 minutes',
          '  Edit the decks by hand as you like: regenerating keeps what you changed.',
          '',
        ].join('\n')
      : '\nSome decks were not exported; the lines above say which slides to mend.\n',
  )
  return exported === EXIT.done && reports.some(needsALook) ? EXIT.faults : exported
}
