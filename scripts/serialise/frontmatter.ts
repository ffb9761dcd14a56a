import type { Document } from 'yaml'
import { visit } from 'yaml'

/** Texts that Slidev reacts to in the source of settings, even within quotes. */
export const FOUND = [
  // Three hyphens end the settings wherever they stand, even in the middle of a line (@slidev/parser, RE_FRONTMATTER).
  /-{3,}/,
  // Such a tag makes Slidev load a script from another host (detectFeatures).
  /<(?=Tweet|BlueSky)/,
  // … and this an editor.
  /\{(?=monaco)/,
]

/**
 * A YAML document as the frontmatter of a slide, lines not wrapped. What Slidev would find in a value is escaped, in
 * double quotes.
 */
export function frontmatterText(document: Document): string {
  const yaml = yamlOf(document)
  if (!FOUND.some(pattern => pattern.test(yaml)))
    return `---\n${yaml}---\n`
  visit(document, {
    Scalar: (_, scalar) => {
      const { value } = scalar
      if (typeof value === 'string' && FOUND.some(pattern => pattern.test(value)))
        scalar.type = 'QUOTE_DOUBLE'
    },
  })
  const escapable = yamlOf(document)
  return `---\n${FOUND.reduce((text, pattern) => text.replaceAll(new RegExp(pattern, 'g'), escaped), escapable)}---\n`
}

function yamlOf(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function escaped(found: string): string {
  return Array.from(found, character => `\\x${character.charCodeAt(0).toString(16)}`).join('')
}
