/** A deck's text cut into its slides, so that putting the pieces together gives the text back to the byte. */
import { parseSync } from '@slidev/parser'

export interface Block {
  /** By what the slide is known: its `routeAlias`, or what it imports; not there for a slide that has neither. */
  key?: string
  /** Its lines, with the separator or frontmatter it begins with. */
  text: string
  /** What it says, whatever the white space, quoting and order of keys: equal for slides that say the same. */
  meaning: string
}

/** Cuts where Slidev's own parser does. */
export function blocksOf(text: string): Block[] {
  const lines = text.split(/(?<=\n)/)
  const { slides } = parseSync(text, 'deck.md')
  const starts = slides.map(({ start }, index) => index === 0 ? 0 : lines[start]?.startsWith('---') ? start : start - 1)
  const blocks = slides.map(({ frontmatter, frontmatterDoc, content, note }, index): Block => {
    const { routeAlias, src } = frontmatter
    // Frontmatter that is no YAML says nothing reliable: such a slide is the editor's own.
    const key = frontmatterDoc && frontmatterDoc.errors.length > 0 ? undefined : typeof routeAlias === 'string' ? routeAlias : typeof src === 'string' ? `src ${src}` : undefined
    return {
      ...key !== undefined && { key },
      text: lines.slice(starts[index], starts[index + 1] ?? lines.length).join(''),
      meaning: JSON.stringify([sorted(frontmatter), plain(content), plain(note ?? '')]),
    }
  })
  return withoutRepeatedKeys(blocks)
}

/** A slide that was duplicated is the editor's own, and so is its twin: nobody can tell which of them is ours. */
function withoutRepeatedKeys(blocks: readonly Block[]): Block[] {
  const count = new Map<string, number>()
  for (const { key } of blocks) if (key !== undefined) count.set(key, (count.get(key) ?? 0) + 1)
  return blocks.map(({ key, ...block }) => ({ ...block, ...key !== undefined && count.get(key) === 1 && { key } }))
}

/** White space at line ends, and how many blank lines there are, is nobody's words. */
function plain(text: string): string {
  return text.replace(/[^\S\n]+$/gm, '').replace(/\n{2,}/g, '\n\n').trim()
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => [key, sorted(inner)])
}
