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
  visit(document, {
    Scalar: (_, scalar) => {
      const { value } = scalar
      if (typeof value === 'string' && FOUND.some(pattern => pattern.test(value)))
        scalar.type = 'QUOTE_DOUBLE'
    },
  })
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  return `---\n${FOUND.reduce((text, pattern) => text.replaceAll(new RegExp(pattern, 'g'), escaped), yaml)}---\n`
}

function escaped(found: string): string {
  return Array.from(found, character => `\\x${character.charCodeAt(0).toString(16)}`).join('')
}
