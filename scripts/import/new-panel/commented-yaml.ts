/** YAML with a note above each field. Pure. */

import { Document, isMap, isScalar } from 'yaml'

/** A field, with the note above it. */
export interface CommentedField {
  key: string
  value: unknown
  note?: string
}

/**
 * @param head what stands above all fields
 * @param foot fields that may be added, as notes: `date: 2026-03-05`
 */
export function commentedYaml(
  head: readonly string[],
  fields: readonly CommentedField[],
  foot: readonly string[] = [],
): string {
  const document = new Document(Object.fromEntries(fields.map(({ key, value }) => [key, value])))
  document.commentBefore = head.map(line => (line.startsWith(' ') ? line : ` ${line}`)).join('\n')
  const { contents } = document
  if (isMap(contents)) {
    contents.items.forEach(({ key }, index) => {
      const note = fields[index]?.note
      if (isScalar(key) && note !== undefined)
        key.commentBefore = note.split('\n').map(line => ` ${line}`).join('\n')
    })
  }
  const notes = foot.map(line => `# ${line}\n`).join('')
  const text = document.toString({ lineWidth: 0 })
  return notes === '' ? text : `${text}\n${notes}`
}
