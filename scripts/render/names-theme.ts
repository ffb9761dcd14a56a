import { readFile } from 'node:fs/promises'
import { parseSync } from '@slidev/parser'

/** Whether a deck says which theme it has. One that lost its first slide does not, and is still one of ours. */
export async function namesTheme(deck: string): Promise<boolean> {
  const { slides } = parseSync(await readFile(deck, 'utf8'), deck)
  return slides[0]?.frontmatter.theme !== undefined
}
