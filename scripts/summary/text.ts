import type { Text } from './panel.ts'
import type { AuthoredText } from './schema.ts'
import type { Language } from './vocabulary.ts'

/**
 * How a text as people wrote it becomes one in each of these languages: a plain string is meant for the panel's one
 * language, and white space is the author's line breaks, not content.
 */
export function textIn(languages: readonly Language[]): (authored: AuthoredText) => Text {
  return authored =>
    Object.fromEntries(
      languages.map((language) => {
        const written = typeof authored === 'string' ? authored : (authored[language] ?? '')
        return [language, tidy(written)]
      }),
    )
}

function tidy(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n')
}
