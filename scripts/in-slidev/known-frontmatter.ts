/**
 * YAML for Slidev's parser. At each change it reads the settings of all slides again, which takes longer than all else
 * that it reads: what it read the last time is there already. `lend-packages.ts` puts this module into the place of the
 * package.
 */

import YAML from 'yaml'

type Document = ReturnType<typeof YAML.parseDocument>

/** Documents by their text. Slidev changes them when it saves: each is of one slide only. */
type Documents = Map<string, Document[]>

/** What is left of the last reading, and what this one has read. */
let [before, now]: [Documents, Documents] = [new Map(), new Map()]

/** All decks are read again from now on. */
export function beginReading(): void {
  [before, now] = [now, new Map()]
}

/** Documents may have been changed: none is known any more. */
export function forgetFrontmatter(): void {
  [before, now] = [new Map(), new Map()]
}

/** The document of a text. */
function parseDocument(text: string): Document {
  const document = before.get(text)?.pop() ?? YAML.parseDocument(text)
  const same = now.get(text) ?? []
  now.set(text, same)
  same.push(document)
  return document
}

export default { ...YAML, parseDocument }
