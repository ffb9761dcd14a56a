/** Lines that list people (`Speakers: A (Org), B`, `JT: Jutta T`) or tell of the event (`Date: …`). Pure. */

import { anyOf } from './any-of.ts'
import { hasFamilyName, isOrganisation, nameKind } from './name-shapes.ts'

export type ListedRole = 'speaker' | 'moderator' | 'organiser' | 'editor' | 'publisher'

/** Somebody who is listed. */
export interface Listed {
  name: string
  organisation?: string
  /** What the text calls this person by. */
  initials?: string
  role: ListedRole
}

const ROLES: [ListedRole, RegExp][] = [
  ['moderator', /主持|moderat|^chair|^host|facilitat/i],
  ['organiser', /组织者|主办|承办|organi[sz]e/i],
  ['publisher', /校审|审核|审校|发布|publish/i],
  ['editor', /整理|记录|编辑|撰稿|撰文|采访|transcri|edit|minutes|scribe/i],
  [
    'speaker',
    anyOf(`嘉宾|发言|讲者|主讲|与会|参会|参与|对谈|对话|圆桌|专家|speaker|panell?ist|participant|attendee|guest
present|discussant|^with$|in conversation|people|who is who`),
  ],
]
const EVENT = new RegExp(
  `^(?:${[
    '.{0,6}(?:时间|日期|地点|会场|来源|作者|版权|字数)|会议(?:主题|名称|号|ID)|主题',
    'date|time|venue|location|place|recorded|duration|source|author|published|where|when|start(?:ed)?|topic|meeting',
    'datum|zeit|beginn|ort|quelle|autor|thema|fecha|hora|lugar|fuente|tema|heure|lieu|durée|sujet',
    '日時|会場|場所|出典|일시|날짜|장소|출처|תאריך|שעה|מקום|מקור',
  ].join('|')}) ?[:：]`,
  'i',
)
const LIST = /^([^:：]{1,30}?) ?(?:[(（][^()（）]{1,20}[)）] ?)?[:：] ?(.*)$/
const SEPARATORS = / ?(?:[、;；|]|[,，](?![^()（）]*[)）])|\s(?:and|[&和与])\s) ?/i
const MEMBER = /^([^()（）]{1,40}?) ?(?:[(（]((?:[^()（）]|[(（][^()（）]*[)）])+)[)）])?$/
const TABLE = /^([A-Z]{1,4}) ?(?:[:：=]|\s[-–—]\s|\s) ?(\p{Lu}.+|\p{Script=Han}.+)$/u

/** The role that a heading or the words before a colon announce. */
export function listedRole(words: string): ListedRole | undefined {
  return words.length > 30 ? undefined : ROLES.find(([, pattern]) => pattern.test(words.trim()))?.[0]
}

/** Whether a line tells when and where, and such. */
export function isAboutEvent(text: string): boolean {
  return EVENT.test(text) && text.length <= 120
}

/** Characters of a line that may list people. */
const LONGEST_LIST = 2000

/** The people of a line that lists them; `undefined` if it is none. An empty list announces lines with one each. */
export function peopleListedIn(text: string): Listed[] | undefined {
  if (text.length > LONGEST_LIST)
    return undefined
  const [, label = '', names = ''] = LIST.exec(text) ?? []
  const role = listedRole(label)
  if (role === undefined)
    return undefined
  const written = names.trim().replace(/[.。]$/, '')
  if (written === '')
    return nameKind(label) === undefined || nameKind(label) === 'latin' ? [] : undefined
  const people = written
    .split(SEPARATORS)
    .filter(part => part !== '')
    .map(part => memberOf(part, role))
  const [first] = people
  // One word behind “moderator:” may be what he says.
  if (people.length === 1 && first?.organisation === undefined && !isSurelyName(first?.name ?? '', names))
    return undefined
  return people.every(person => person !== undefined) ? people : undefined
}

function isSurelyName(name: string, written: string): boolean {
  return /\p{Script=Han}/u.test(name) ? hasFamilyName(name) && !/[。.] ?$/.test(written) : /\s/.test(name)
}

function memberOf(written: string, role: ListedRole): Listed | undefined {
  const [, name = '', extra = ''] = MEMBER.exec(written.trim()) ?? []
  const kind = nameKind(name)
  if (kind !== 'han' && kind !== 'latin' && kind !== 'numbered')
    return undefined
  if (/^[A-Z]{1,4}$/.test(extra) && isInitialsOf(extra, name))
    return { name, initials: extra, role }
  return { name, role, ...(extra !== '' && { organisation: extra }) }
}

/** A line of a list: `Ada B, Org`, `- Ada B (Org)`, `JT Jutta T`, `甲一 某大学 教授`. */
export function listedPerson(text: string, role: ListedRole): Listed | undefined {
  const plain = text.replace(/^(?:[-*•·▪●]|\d{1,2}[.、)]) ?/, '')
  const row = initialsIn(plain)
  if (row)
    return { ...row, role }
  const whole = memberOf(plain, role)
  if (whole)
    return whole
  const [, name = '', organisation = '']
    = /^([^,，:：–—(（]{2,40}?) ?(?:[,，:：]|\s[-–—]\s|\s(?=\p{Script=Han})) ?(.{2,80})$/u.exec(plain) ?? []
  const kind = nameKind(name)
  return (kind === 'han' || kind === 'latin') && !/[。！？!?]/.test(organisation)
    ? { name, organisation, role }
    : undefined
}

/** A row of a table of initials: `JT: Jutta T (Org)`. */
export function initialsIn(text: string): Omit<Listed, 'role'> | undefined {
  const [, initials = '', rest = ''] = TABLE.exec(text) ?? []
  const person = memberOf(
    rest.replace(/[,，] ?(.+)$/, (all, tail: string) => (isOrganisation(tail) ? ` (${tail})` : all)),
    'speaker',
  )
  if (!person || !isInitialsOf(initials, person.name))
    return undefined
  const { role: _, ...named } = person
  return { ...named, initials }
}

function isInitialsOf(initials: string, name: string): boolean {
  const first = name
    .split(/[\s-]+/)
    .map(word => word[0]?.toUpperCase() ?? '')
    .join('')
  return (
    /\p{Script=Han}/u.test(name)
    || first.startsWith(initials)
    || (first[0] === initials[0] && first.at(-1) === initials.at(-1))
  )
}
