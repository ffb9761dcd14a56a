import type { Document } from 'yaml'
import { visit } from 'yaml'

/** What Slidev finds in the source of settings, whatever quotes stand around it. */
export const FOUND = [
  // Any hyphens like these, in the middle of a line too, end the settings (@slidev/parser, RE_FRONTMATTER).
  /-{3,}/,
  // A tag makes it load a script from elsewhere (detectFeatures).
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
