/** Languages, by their BCP 47 tags: which there are, and what a tag tells. Pure. */

/** Languages in which we have words of our own (`words/`); whoever has another writes a table in the panel's folder. */
export const OUR_LANGUAGES = ['zh', 'zh-Hant', 'en', 'ja', 'ko', 'de', 'fr', 'es', 'he'] as const
export type OurLanguage = (typeof OUR_LANGUAGES)[number]

/** A BCP 47 tag as it is usually written: `zh`, `pt-BR`. */
export type Language = string

/** What decks can be made in: a language, or `both`, the panel's first with the second beneath its headlines. */
export type Edition = Language

/** Something for each language of ours. */
export function inEachLanguage<T>(make: (language: OurLanguage) => T): Record<OurLanguage, T> {
  return {
    'zh': make('zh'),
    'zh-Hant': make('zh-Hant'),
    'en': make('en'),
    'ja': make('ja'),
    'ko': make('ko'),
    'de': make('de'),
    'fr': make('fr'),
    'es': make('es'),
    'he': make('he'),
  }
}

/** The one of ours that a tag is a form of, as `de-AT`, `zh-CN` and `zh-TW` are. */
export function ourLanguage(tag: string): OurLanguage | undefined {
  const asked = subtagsOf(tag)
  return OUR_LANGUAGES.find((ours) => {
    const { language, script } = subtagsOf(ours)
    return language === asked.language && script === asked.script
  })
}

/**
 * Language, script and region of a BCP 47 tag, also those that it leaves to be known: Traditional in Taiwan. None of
 * what is no such tag.
 */
export function subtagsOf(tag: string): Partial<Intl.Locale> {
  try {
    return new Intl.Locale(tag).maximize()
  }
  catch {
    return {}
  }
}

/** A tag as it is usually written: `pt-BR` for `pt_br`; none for what is no tag, or names no language. */
export function tagOf(written: string): Language | undefined {
  try {
    const { baseName, language } = new Intl.Locale(written.trim().replaceAll('_', '-'))
    return isKnown(language) ? baseName : undefined
  }
  catch {
    return undefined
  }
}

/** Whether it is the code of a language: every one of two letters has a name, and not all of three. */
function isKnown(language: string): boolean {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return language.length === 3 || names.of(language) !== undefined
}

/** What is wrong with the tag of a language, in words; nothing if it is right. */
export function faultOfTag(written: string): string | undefined {
  const tag = tagOf(written)
  if (tag === written)
    return undefined
  if (tag !== undefined)
    return `\`${written}\` is written \`${tag}\` here`
  const spoken = /^[a-z]{2}$/i.test(written) ? subtagsOf(`und-${written}`).language : undefined
  const meant = spoken === undefined || spoken === 'und' ? '' : `; did you mean \`${spoken}\`?`
  return `\`${written}\` is the tag of no language; expected one as in \`en\`, \`pt-BR\` or \`zh-Hant\`${meant}`
}

/** Whether a folder of decks has this name. */
export function isEdition(name: string): boolean {
  return name === 'both' || tagOf(name) === name
}

/** What the decks of a panel can be made in. */
export function editionsOf({ languages }: { languages: readonly Language[] }): Edition[] {
  return [...languages, ...(languages.length > 1 ? ['both'] : [])]
}

/** Editions in their order: those in our languages, others by the alphabet, then both. */
export function inOrder<T extends Edition>(editions: readonly T[]): T[] {
  const place = (edition: string) => {
    const own = OUR_LANGUAGES.findIndex(language => language === edition)
    if (edition === 'both')
      return OUR_LANGUAGES.length + 1
    return own < 0 ? OUR_LANGUAGES.length : own
  }
  return editions.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1))
}

/**
 * How fast it is spoken unless a panel says otherwise: Han characters a minute in Chinese, Han and kana in Japanese,
 * words a minute elsewhere. It is our assumption: presenters are commonly told to speak 200 to 250 Han characters, 300
 * characters of Japanese, or 120 to 150 words, a minute. Words of languages that join or decline them hold more, so
 * that fewer are spoken.
 */
export function usualPace(language: Language): number {
  const { language: primary = '' } = subtagsOf(language)
  return PACES[primary] ?? 120
}

const PACES: Readonly<Record<string, number>> = {
  zh: 240,
  ja: 300,
  ko: 110,
  de: 120,
  en: 140,
  fr: 140,
  es: 140,
  it: 140,
  pt: 140,
  he: 110,
  ar: 110,
}
