import { EXIT, formatFault } from '../faults.ts'
import { readPanels, type Selection } from './select.ts'

/** `paneldeck check`: every fault of the summaries as `file:line:column: …` on stdout. */
export async function check(options: Selection & { json?: true | undefined }): Promise<number> {
  const { panels, faults } = await readPanels(options)
  if (options.json) process.stdout.write(`${JSON.stringify(faults, null, 2)}\n`)
  else for (const fault of faults) process.stdout.write(`${formatFault(fault)}\n`)
  process.stderr.write(faults.length > 0
    ? `${faults.length} fault${faults.length === 1 ? '' : 's'}.\n`
    : panels.map(({ id, sessions, people }) => `${id}: no faults (${sessions.length} sessions, ${people.length} people).\n`).join(''))
  return faults.length > 0 ? EXIT.faults : EXIT.done
}
