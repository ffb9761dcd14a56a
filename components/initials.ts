/** The initials of a name: the first letter of the given and of the family name, as on an avatar. */

const clusters = new Intl.Segmenter()

/** Latin letters without accents, and Han: each is a character of its own. */
const PLAIN = /^[\x20-\x7E\u4E00-\u9FFF]*$/

/** The characters of a text as people see them: a letter with its accents is one. */
export function graphemesOf(text: string): string[] {
  if (PLAIN.test(text))
    return Array.from(text)
  return Array.from(clusters.segment(text), ({ segment }) => segment)
}

const BRACKETED = /[(（[［【{〔].*?[)）\]］】}〕]/gu
const LETTER = /[\p{L}\p{N}]/u
const VISIBLE = /[^\p{C}\p{Z}]/u

/** Scripts written without spaces between family and given name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
const UNSPACED_TITLE = /(?:教授|院士|博士|老师|先生|女士|小姐|研究员|教授님|교수님?|박사님?|さん|氏)$/u

/** Titles before a name. */
const TITLES = new Set([
  'dr',
  'prof',
  'professor',
  'doctor',
  'mr',
  'mrs',
  'ms',
  'mx',
  'miss',
  'sir',
  'dame',
  'lord',
  'lady',
  'herr',
  'frau',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'др',
  'проф',
  'профессор',
  'доктор',
  'академик',
  'гн',
  'гжа',
  'δρ',
  'καθ',
  'د',
  'أد',
  'اد',
  'الدكتور',
  'الدكتورة',
  'دكتور',
  'دكتورة',
  'البروفيسور',
  'الأستاذ',
  'الأستاذة',
  'السيد',
  'السيدة',
  'דר',
  'פרופ',
  'פרופסור',
  'מר',
  'גב',
])

/** Titles only when a full stop follows: without it they are names, as in Hon Lik. */
const TITLES_WITH_STOP = new Set(['hon', 'rev', 'ing', 'mag', 'dipl', 'univ', 'priv', 'doz', 'dott', 'sra', 'κ', 'κα'])

/** Abbreviations in small letters, such as `med.` and `h.c.`. */
const ABBREVIATION = /^\p{Ll}[\p{Ll}.]+\.$/u

/** What stands behind a name. After a comma anything is, unless a family name alone stands before it. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|msc|bsc|mba|dphil|esq|obe|cbe|frs)$/u

/** In `Иванов Иван Иванович` the family name comes first, and the name of the father last. */
const PATRONYMIC = /(?:[оеё]вич|ьич|овна|евна|івна|ична|инична)$/u

/**
 * The initials of a name: two letters, of a name of one word one. A name in Han characters, or in another script
 * without spaces, is known by its last character instead, or by the first of a family name that stands apart. Titles,
 * suffixes and what stands in brackets do not count.
 */
export function initialsOf(name: string): string {
  const bare = name.replace(BRACKETED, ' ').trim()
  const known = LETTER.test(bare) ? bare : name
  if (UNSPACED.test(known))
    return familyFirst(known) ?? (lastOf(known.replace(UNSPACED_TITLE, '')) || lastOf(known))
  const words = wordsOf(known)
  const [first = '', last] = words.length > 1 ? endsOf(words) : words
  const letters = [first, ...(last === undefined ? [] : [familyOf(last)])].map(initialOf)
  return /\p{Script=Arabic}/u.test(known) ? letters.join(' ') : letters.join('') || lastOf(known)
}

/** The first character of a family name of several that a space parts from a given one of several, as in 山田 太郎. */
function familyFirst(name: string): string | undefined {
  return /^\p{L}{2,}\s+\p{L}{2,}$/u.test(name.trim()) ? graphemesOf(name.trim())[0] : undefined
}

/** The words of a name without titles and suffixes, the given name first. */
function wordsOf(name: string): string[] {
  const [before = [], ...after] = name.split(/[,،]/u)
    .map(part => part.split(/\s+/u).filter(word => LETTER.test(word)))
  const behind = after.flat().filter(word => !SUFFIX.test(plain(word)))
  const ordered = before.length === 1 ? [...behind, ...before] : before
  const start = ordered.findIndex(word => !isTitle(word))
  const named = start < 0 ? ordered : ordered.slice(start)
  const end = named.findLastIndex(word => !SUFFIX.test(plain(word)))
  return end <= 0 ? named.slice(0, 1) : named.slice(0, end + 1)
}

function isTitle(word: string): boolean {
  const parts = word.split(/[.-]+/u).map(plain).filter(part => part !== '')
  const known = (part: string) => TITLES.has(part) || (word.includes('.') && TITLES_WITH_STOP.has(part))
  return ABBREVIATION.test(word) || TITLES.has(plain(word)) || parts.every(known)
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The words for the given and for the family name. */
function endsOf(words: readonly string[]): string[] {
  const [first = '', second = ''] = words
  const last = words.at(-1) ?? ''
  return words.length === 3 && PATRONYMIC.test(last) ? [second, first] : [first, last]
}

/** A family name without its article: al-Khwarizmi, d’Alembert, الخوارزمي. */
function familyOf(word: string): string {
  return word.replace(/^\p{Ll}+['’-](?=\p{Lu})/u, '').replace(/^ال(?=\p{L}{3})/u, '')
}

/** Signs before a first letter, as in ʻAkahi, and vowels that Thai and Lao write before their consonant. */
const BEFORE_LETTERS = /^[^\p{L}\p{N}]*[\p{Lm}เแโใไເແໂໃໄ]+(?=\p{L})/u

/** Letters of another width, and several in one: Ｗ, ﬁ. */
const JOINED_LATIN = /^[\uFB00-\uFB06\uFF21-\uFF3A]/i

/** The first letter of a word, as a capital where its script has them. */
function initialOf(word: string): string {
  const [letter = ''] = graphemesOf(word.replace(BEFORE_LETTERS, '')).filter(character => LETTER.test(character))
    .map(character => (JOINED_LATIN.test(character) ? graphemesOf(character.normalize('NFKC'))[0] ?? '' : character))
  const capital = letter.toUpperCase()
  return graphemesOf(capital).length === 1 ? capital : letter
}

function lastOf(text: string): string {
  const characters = graphemesOf(text)
  return characters.findLast(character => LETTER.test(character))
    ?? characters.findLast(character => VISIBLE.test(character)) ?? ''
}
