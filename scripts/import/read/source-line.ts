/** One line of a source, whatever its form: what the recognition works on. */

/** The forms that can be read. */
export type SourceForm = 'text' | 'markdown' | 'html' | 'captions' | 'docx' | 'pdf'

/** A line of text and what its form says about it. */
export interface SourceLine {
  /** The file's name, as it is told to a person. */
  file: string
  /** Counted from 1. A document (docx) counts its paragraphs, a PDF the lines of all pages. */
  number: number
  /** The words that a reader sees, without markup, white space at the ends, and control characters. */
  text: string
  /** Where the form says that the line is a heading: its level, 1 to 6. */
  heading?: number
  /** How many characters at its beginning are bold; only where the form has bold text. */
  bold?: number
  /** Whether the line goes on with the paragraph of the line above. */
  continues?: boolean
  /** Whether an empty line, or the edge of a block, stands above. */
  apart?: boolean
  /** Who speaks, where the form has a place for it: the `<v Name>` of a caption. */
  voice?: string
  /** When it is spoken, in seconds from the start. */
  start?: number
  end?: number
  /** Why the form itself says that this is no part of the text: `navigation of the page`. */
  leftOut?: string
}

/** A source that was read. */
export interface SourceText {
  file: string
  form: SourceForm
  /** The title that the form itself gives: that of a page, or of a Markdown file's frontmatter. */
  title?: string
  /** Every line with words, in the order of the file. */
  lines: SourceLine[]
  /** What a person should know about how it was read. */
  warnings: string[]
}

/** What cannot be seen and is no white space: byte order marks, joiners, control and bidirectional characters. */
const INVISIBLE = /[[\p{Cc}\p{Cf}]--[\t\n\v\f\r\u0085\u200C\u200D]]/gv

/** A text with one space for each run of white space, without invisible characters. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}
