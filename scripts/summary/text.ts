import type { Language } from './languages.ts'
import type { Text } from './panel.ts'
import type { AuthoredText } from './schema.ts'

/**
 * How a text as people wrote it becomes one in each of these languages: a plain string is meant for the panel's one
 * language, and white space is the author's line breaks, not content.
 *
 * @param tidy what is done with white space (`texts.ts`)
 */
export function translatedInto(
  languages: readonly Language[],
  tidy: (text: string) => string,
): (authored: AuthoredText) => Text {
  return authored =>
    Object.fromEntries(
      languages.map((language) => {
        const written = typeof authored === 'string' ? authored : (authored[language] ?? '')
        return [language, tidy(written)]
      }),
    )
}
