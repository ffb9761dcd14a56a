/** Flags that several commands have. */

import { Option } from '@commander-js/extra-typings'
import { EDITIONS } from '../summary/vocabulary.ts'

export function rootOption() {
  const otherwise = 'by default PANELDECK_ROOT or paneldeck’s own folder'
  return new Option('--root <folder>', `the project, with data/, slides/ and out/; ${otherwise}`)
}
export const panelOption = () => new Option('--panel <name>', 'only this panel (a folder of data/)')
export function langOption() {
  return new Option(
    '--lang <language>',
    'only this language; `both` for the first with the second beneath its headlines',
  ).choices(EDITIONS)
}
export const deckOption = () => new Option('--deck <name>', 'only this deck (its file name without .md)')
export const jsonOption = () => new Option('--json', 'print the result as JSON on stdout')
