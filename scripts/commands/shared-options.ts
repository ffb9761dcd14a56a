/** Flags that several commands have. */

import { InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { UsageError } from '../faults.ts'
import { IS_INSTALLED } from '../home.ts'
import { faultOfTag, isEdition } from '../summary/languages.ts'
import { CUT_MINUTES } from '../summary/schema/cuts.ts'

/** `--root`, the folder of the project. */
export function rootOption() {
  const otherwise = `by default PANELDECK_ROOT or ${IS_INSTALLED ? 'the folder you are in' : 'paneldeck’s own folder'}`
  return new Option('--root <folder>', `the project, with data/, slides/ and out/; ${otherwise}`)
}
export const panelOption = () => new Option('--panel <name>', 'only this panel (a folder of data/)')
/** `--lang`, for commands that are about decks. */
export function langOption() {
  return new Option(
    '--lang <language>',
    'only this language; `both` for the first with the second beneath its headlines',
  ).argParser((written) => {
    if (!isEdition(written))
      throw new InvalidArgumentError(faultOfTag(written) ?? '')
    return written
  })
}
export const deckOption = () => new Option('--deck <name>', 'only this deck (its file name without .md)')
export const jsonOption = () => new Option('--json', 'print the result as JSON on stdout')

/** A cut of so many minutes. */
export function minutesOption() {
  return new Option('--minutes <n>', 'with a talk of so many minutes, chosen from the sessions: cut-<n>-minutes')
    .argParser((written: string) => {
      const minutes = Number(written)
      const { least, most } = CUT_MINUTES
      if (!Number.isInteger(minutes) || minutes < least || minutes > most)
        throw new UsageError(`--minutes ${written}: expected ${least} to ${most} whole minutes, as in --minutes 60`)
      return minutes
    })
}
