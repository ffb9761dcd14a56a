/**
 * The settings of slides, parsed once. Slidev reads each deck twice, and again for each deck that imports it: of a
 * panel with its cuts, every slide some seven times.
 */

import YAML from 'yaml'

const { parseDocument } = YAML

const known = new Map<string, ReturnType<typeof parseDocument>>()

/**
 * From now on this process parses the same settings once, whichever decks have them. For processes that edit none, as
 * documents are shared; `in-slidev/known-frontmatter.ts` knows less, for a talk, in which decks are edited.
 */
export function parseFrontmatterOnce(): void {
  Object.assign(YAML, { parseDocument: parseOnce })
}

function parseOnce(...asked: Parameters<typeof parseDocument>): ReturnType<typeof parseDocument> {
  const [text, options] = asked
  if (options !== undefined)
    return parseDocument(...asked)
  const document = known.get(text) ?? parseDocument(text)
  known.set(text, document)
  return document
}
