/** `paneldeck brief`: one file to paste into any chat, with which an assistant can draft a session. */

import type { Context } from '../context.ts'
import type { SessionOptions } from './session-sources.ts'
import { briefOf } from '../draft/brief.ts'
import { EXIT, UsageError } from '../faults.ts'
import { readPanelToDraft } from './session-sources.ts'
import { sourceFlag } from './source-files.ts'

/** The flags of `paneldeck brief`. */
export interface BriefOptions extends SessionOptions {
  session: string
}

export async function brief({ root, streams: { stdout, stderr } }: Context, options: BriefOptions): Promise<number> {
  const { panel: { id, languages: [language = 'en'] }, sessions } = await readPanelToDraft(root, options)
  for (const session of sessions) {
    const passages = session.contributions.flatMap(({ passages }) => passages)
    if (passages.length === 0)
      throw new UsageError(`Nothing in the transcripts was said in ${session.label} (${session.id})`)
    stdout.write(briefOf(session, language))
    stderr.write(
      `${session.id}: ${session.contributions.length} contributions, ${passages.length} passages. `
      + 'Save the answer of the chat in a file, then\n'
      + `  npx paneldeck draft --panel ${id} --session ${session.label}${sourceFlag(options.source)} `
      + '--from <file>\n',
    )
  }
  return EXIT.done
}
