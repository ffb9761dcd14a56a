/** What the tests of the documentation read of a Markdown page. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { HOME } from '../support/project.ts'

export interface Table {
  head: string[]
  /** Cells as they are written, without the white space around them. */
  rows: string[][]
}

/** A heading, and what stands below it up to the next one. */
export interface PageSection {
  heading: string
  /** What stands in backticks in running text and in tables. */
  codes: string[]
  /** Addresses of links and pictures. */
  links: string[]
  tables: Table[]
  /** Contents of its code blocks in YAML. */
  yaml: string[]
}

/** @param file path of the page in the repository */
export function readPage(file: string): string {
  return readFileSync(join(HOME, file), 'utf8')
}

/** The sections of a page; what stands above its first heading has an empty one. */
export function pageSections(file: string): PageSection[] {
  const sections: PageSection[] = [emptySection('')]
  let inHeading = false
  for (const token of new MarkdownIt().parse(readPage(file), {})) {
    const section = sections.at(-1)
    const table = section?.tables.at(-1)
    if (token.type === 'heading_open' || token.type === 'heading_close')
      inHeading = token.type === 'heading_open'
    else if (token.type === 'inline' && inHeading)
      sections.push(emptySection(token.content))
    else if (token.type === 'table_open')
      section?.tables.push({ head: [], rows: [] })
    else if (token.type === 'tr_open')
      table?.rows.push([])
    else if (token.type === 'thead_close' && table)
      table.head = table.rows.pop() ?? []
    else if (token.type === 'fence' && token.info === 'yaml')
      section?.yaml.push(token.content)
    else if (token.type === 'td_open' || token.type === 'th_open')
      table?.rows.at(-1)?.push('')
    if (token.type !== 'inline')
      continue
    const cells = table?.rows.at(-1)
    if (cells && !inHeading && cells.at(-1) === '')
      cells[cells.length - 1] = token.content.trim()
    for (const child of token.children ?? []) {
      const current = sections.at(-1)
      if (child.type === 'code_inline')
        current?.codes.push(child.content)
      const address = child.attrGet('href') ?? child.attrGet('src')
      if (address !== null)
        current?.links.push(decodeURI(address))
    }
  }
  return sections
}

/** What stands in the first pair of backticks. */
export function firstCode(cell: string): string {
  return /`([^`]+)`/.exec(cell)?.[1] ?? ''
}

function emptySection(heading: string): PageSection {
  return { heading, codes: [], links: [], tables: [], yaml: [] }
}
