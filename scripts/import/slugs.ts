/** Names and titles → ids: Chinese by its sounds, any other script by the letters that come nearest. Pure. */

import anyAscii from 'any-ascii'
import { pinyin } from 'pinyin-pro'
import { wordsFingerprint } from './normalise.ts'
import { familyName } from './recognise/name-shapes.ts'

/** Words of an id at most; a longer one is no help to whoever types it. */
const MOST_WORDS = 7
/** What could be taken for the place of a session: `q2`. */
const LIKE_A_PLACE = /^[kq]?\d+$/

/** The id of a person: the family name, then the rest in one word: `chen-xilin`, `ada-lovelace`. */
export function personId(name: string, taken: ReadonlySet<string>): string {
  const han = name.replace(/[\s·・•]/g, '')
  if (!/^\p{Script=Han}+$/u.test(han))
    return free(slugOf(name), 'speaker', name, taken)
  // A family name that we do not know has one character, as nearly all have.
  const family = familyName(han) || (han.length <= 3 ? (han[0] ?? '') : '')
  const sounds = pinyin(han, { toneType: 'none', type: 'array', surname: 'head' }).map(plain)
  const parts = [sounds.slice(0, family.length).join(''), sounds.slice(family.length).join('')]
  return free(parts.filter(part => part !== '').join('-'), 'speaker', name, taken)
}

/** The id of a session, by its title or question. */
export function sessionSlug(title: string, taken: ReadonlySet<string>): string {
  return free(slugOf(title).split('-').slice(0, MOST_WORDS).join('-'), 'session', title, taken)
}

function slugOf(text: string): string {
  const sounds = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ')
  return plain(sounds)
}

function plain(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

function free(id: string, what: string, text: string, taken: ReadonlySet<string>): string {
  const isClear = id !== '' && !LIKE_A_PLACE.test(id)
  const stem = isClear ? id : `${what}-${id || wordsFingerprint(text).slice(0, 6)}`
  let free = stem
  for (let count = 2; taken.has(free); count++) free = `${stem}-${count}`
  return free
}
