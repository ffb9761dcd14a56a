/** `paneldeck brief`: one file to paste into any chat, with which an assistant can draft a session. */

import type { CommandContext } from '../command-context.ts'
import type { SessionOptions } from './session-sources.ts'
import { briefOf } from '../draft/brief.ts'
import { toTranslate } from '../draft/tasks.ts'
import { translationBrief } from '../draft/translation.ts'
import { EXIT, UsageError } from '../faults.ts'
import { draftLanguage, readPanelToDraft } from './session-sources.ts'
import { sourceFlag } from './source-files.ts'

/** The flags of `paneldeck brief`. */
export interface BriefOptions extends SessionOptions {
  session: string
  /** By default the panel's first. */
  language?: string | undefined
}

/** Prints the brief of a session. @returns the exit code */
export async function brief(
  { root, streams: { stdout, stderr } }: CommandContext,
  options: BriefOptions,
): Promise<number> {
  const { panel, sessions } = await readPanelToDraft(root, options)
  const { id, languages: [first = 'en'] } = panel
  const language = draftLanguage(panel, options.language)
  for (const session of sessions) {
    const passages = session.contributions.flatMap(({ passages }) => passages)
    if (passages.length === 0)
      throw new UsageError(`Nothing in the transcripts was said in ${session.label} (${session.id})`)
    const lacking = language === first ? [] : toTranslate(session, first, language)
    if (language !== first && lacking.length === 0)
      throw new UsageError(`Nothing of ${session.label} (${session.id}) that is written in ${first} lacks ${language}`)
    stdout.write(language === first ? briefOf(session, language) : translationBrief(lacking, first, language))
    const flag = language === first ? '' : ` --language ${language}`
    stderr.write(
      `${session.id}: ${session.contributions.length} contributions, ${passages.length} passages. `
      + 'Save the answer of the chat in a file, then\n'
      + `  npx paneldeck draft --panel ${id} --session ${session.label}${flag}${sourceFlag(options.source)} `
      + '--from <file>\n',
    )
  }
  return EXIT.done
}
