/** Settings for editors and Prettier that come with the folder of the decks. */

import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

/** Plain Prettier would take slides apart: with these it uses Slidev's plugin, or fails where that is missing. */
const PRETTIER = {
  overrides: [{ files: '*.md', options: { parser: 'slidev', plugins: ['prettier-plugin-slidev'] } }],
}

/** Editors leave alone what nobody typed. */
const EDITORS = `[*.md]
charset = utf-8
indent_style = space
indent_size = 2
trim_trailing_whitespace = false
insert_final_newline = unset
end_of_line = unset
`

/** What Prettier reads its settings from. */
const OWN = /^(?:\.prettierrc(?:\..+)?|prettier\.config\.\w+)$/

/**
 * Puts the settings beside a panel's decks before these are made for the first time. What somebody has put there, or
 * has taken away since, stays so.
 *
 * @param slides the folder `slides/` of a project
 */
export async function addFormatterSettings(slides: string, panel: string): Promise<void> {
  await mkdir(slides, { recursive: true })
  const there = await readdir(slides)
  if (there.includes(panel))
    return
  if (!there.some(name => OWN.test(name)))
    await writeWhole(join(slides, '.prettierrc'), `${JSON.stringify(PRETTIER, null, 2)}\n`)
  if (!there.includes('.editorconfig'))
    await writeWhole(join(slides, '.editorconfig'), EDITORS)
}
