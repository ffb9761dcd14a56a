import type { Document } from 'yaml'
import { visit } from 'yaml'

/**
 * A YAML document as the frontmatter of a slide, nothing wrapped. Slidev takes any `---`, in the middle of a line too, for
 * the end of the frontmatter (@slidev/parser, RE_FRONTMATTER): a value with one is written in double quotes, where
 * hyphens can be escaped.
 */
export function frontmatterText(document: Document): string {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('---'))
        scalar.type = 'QUOTE_DOUBLE'
    },
  })
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  return `---\n${yaml.replace(/-{3,}/g, hyphens => '\\x2d'.repeat(hyphens.length))}---\n`
}
