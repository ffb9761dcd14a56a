/** What stands at the beginning of a line and may say who speaks: `1.Name (Org)`, `Name:`, `[00:12] Name`. Pure. */

import type { SourceLine } from '../read/source-line.ts'
import type { NameKind } from './name-shapes.ts'
import { hasFamilyName, isOrganisation, nameKind } from './name-shapes.ts'

/**
 * How a label is written. `organisation`: with one in parentheses. `colon`: with a colon. `time`: with the time at
 * which it is spoken. `bold`: in bold before text that is not. `alone`: nothing else in its line. `voice`: where the
 * form has a place for it. `glued`: followed by the text without anything between.
 */
export type LabelForm = 'organisation' | 'colon' | 'time' | 'bold' | 'alone' | 'voice' | 'glued'

export interface Label {
  name: string
  kind: NameKind
  form: LabelForm
  organisation?: string
  /** What is said in the same line. */
  rest: string
  /** What stands before that. */
  written: string
  /** Whether a number stands before it, as in `1.Name (Org)`. */
  numbered: boolean
  start?: number
  /** Whether it says that this person moderates: `Name (moderator):`, `主持人 姓名：`. */
  moderates?: boolean
}

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`
const TIME_FIRST = new RegExp(String.raw`^[[(（【<]?(${TIME})(?: ?(?:-->?|[–—~]) ?${TIME})?[\])）】>]? ?[-–—|]? ?`)
const NUMBER = /^(?:\d{1,2} ?[.、．)）]|[（(]\d{1,2}[)）]|[-*•·▪●■◆]\s) ?/
const ORGANISATION = /^([^()（）:：]{1,40}?) ?[(（]((?:[^()（）]|[(（][^()（）]*[)）])+)[)）] ?([:：]?) ?(.*)$/
const BRACKETS = /^([^[\]:：]{1,40}?) ?\[([^[\]]{2,60})\] ?([:：]) ?(.*)$/
const COMMA = /^([^,，:：]{2,40})[,，] ?([^:：。.!?]{2,60})[:：] ?(.*)$/
/** `Ada B: [00:12] …` */
const TIME_BEHIND = new RegExp(String.raw`^[[(（](${TIME})[\])）] ?`)
/** `【甲一】…`, `[Ada B] …` */
const IN_BRACKETS = /^(?:【([^【】]{1,20})】|\[([^[\]]{1,40})\]) ?[:：]? ?(.*)$/
/** `甲一 某大学校长：…` */
const ORGANISATION_AFTER = /^(\p{Script=Han}{2,4}) ([^:：。，]{3,30})$/u
/** A time behind a name: in brackets, before a colon, or at the end of the line. A time in a sentence is none. */
const TIME_AFTER = new RegExp(
  String.raw`^(.{1,40}?)(?: ?[[(（【] ?(${TIME}) ?[\])）】] ?[:：]?| (${TIME}) ?(?:[:：]|$)) ?(.*)$`,
)
/** A colon between figures is a time. */
const COLON = /^([^:：]{1,40}?) ?(?:(?<!\d)[:：]|[:：](?!\d)) ?(?!\/\/)(.*)$/
const DASH = /^(.{1,40}?) [–—] (.*)$/
/** `主持人 甲一`, `Moderator Ada B`: a role before a name. */
const ROLE_BEFORE
  = /^(主持人|主持|嘉宾|主讲人|讲者|moderator|host|chair|panell?ist|speaker|interviewer) ?(?:[·,，–-] ?)?(.+)$/i
/** `某大学 甲一`: an organisation before a name. */
const ORGANISATION_BEFORE = /^(\S{2,30}) (\p{Script=Han}{2,4})$/u

/** @returns the label, if what stands at the beginning of the line has the shape of one */
export function labelIn(line: SourceLine): Label | undefined {
  const { text, voice } = line
  if (voice !== undefined) {
    return {
      name: voice,
      kind: nameKind(voice) ?? 'latin',
      form: 'voice',
      rest: text,
      written: '',
      numbered: false,
    }
  }
  const [before, start] = timeFirst(text)
  const number = NUMBER.exec(text.slice(before.length))?.[0] ?? ''
  const body = text.slice(before.length + number.length)
  const numbered = /\d/.test(number)
  const bold = (line.bold ?? 0) - before.length - number.length
  const found = withOrganisation(body) ?? withTime(body) ?? withColon(body) ?? inBrackets(body)
    ?? inBold(body, bold) ?? alone(body)
  if (!found)
    return undefined
  const behind = TIME_BEHIND.exec(found.rest)
  const rest = found.rest.slice(behind?.[0].length ?? 0)
  const time = found.start ?? start ?? (behind?.[1] === undefined ? undefined : secondsOf(behind[1]))
  const form = time !== undefined && found.form === 'alone' ? 'time' : found.form
  const written = text.slice(0, text.length - rest.length)
  return withoutRole({ ...found, rest, form, numbered, written, ...(time !== undefined && { start: time }) })
}

/** `Moderator (Name)` and `Name (moderator)` are both that person, who moderates. */
function withoutRole({ organisation = '', ...label }: Label): Label {
  const kind = nameKind(organisation)
  if (kind === 'role')
    return { ...label, moderates: true }
  if (label.kind === 'role' && (kind === 'han' || kind === 'latin'))
    return { ...label, name: organisation, kind, moderates: true }
  return { ...label, ...(organisation !== '' && { organisation }) }
}

type Found = Omit<Label, 'written' | 'numbered'>

function timeFirst(text: string): [string, number | undefined] {
  const match = TIME_FIRST.exec(text)
  return match?.[1] === undefined ? ['', undefined] : [match[0], secondsOf(match[1])]
}

function secondsOf(time: string): number {
  return (
    time
      .split(/[.,]/)[0]
      ?.split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0) ?? 0
  )
}

function withOrganisation(body: string): Found | undefined {
  const [, name = '', organisation = '', colon = '', rest = '']
    = ORGANISATION.exec(body) ?? BRACKETS.exec(body) ?? []
  const kind = nameKind(name)
  if (kind !== undefined && !new RegExp(`^${TIME}$`).test(organisation.trim()) && organisation.length <= 80) {
    const form = colon === '' && rest !== '' ? 'glued' : 'organisation'
    return { name: name.trim(), kind, form, organisation: organisation.trim(), rest }
  }
  const [, first = '', second = '', said = ''] = COMMA.exec(body) ?? []
  const kindOfFirst = nameKind(first)
  return (kindOfFirst === 'han' || kindOfFirst === 'latin')
    && (isOrganisation(second) || nameKind(second) === 'role')
    ? { name: first.trim(), kind: kindOfFirst, form: 'organisation', organisation: second.trim(), rest: said }
    : undefined
}

function withTime(body: string): Found | undefined {
  const [, name = '', inBrackets, plain, rest = ''] = TIME_AFTER.exec(body) ?? []
  const time = inBrackets ?? plain ?? ''
  const kind = nameKind(name)
  return kind === undefined ? undefined : { name: name.trim(), kind, form: 'time', rest, start: secondsOf(time) }
}

function withColon(body: string): Found | undefined {
  const [, name = '', rest = ''] = COLON.exec(body) ?? DASH.exec(body) ?? []
  const kind = nameKind(name)
  if (kind !== undefined)
    return { name: name.trim(), kind, form: 'colon', rest }
  const [, role = '', named = ''] = ROLE_BEFORE.exec(name) ?? []
  const kindOfNamed = nameKind(named)
  if (kindOfNamed === 'han' || kindOfNamed === 'latin') {
    return {
      name: named.trim(),
      kind: kindOfNamed,
      form: 'colon',
      rest,
      ...(nameKind(role) === 'role' && { moderates: true }),
    }
  }
  const [, organisation = '', person = ''] = ORGANISATION_BEFORE.exec(name) ?? []
  if (isOrganisation(organisation) && nameKind(person) === 'han')
    return { name: person, kind: 'han', form: 'organisation', organisation, rest }
  const [, first = '', behind = ''] = ORGANISATION_AFTER.exec(name) ?? []
  return isOrganisation(behind) && /\p{Script=Han}$/u.test(behind) && hasFamilyName(first) && nameKind(first) === 'han'
    ? { name: first, kind: 'han', form: 'organisation', organisation: behind, rest }
    : undefined
}

function inBrackets(body: string): Found | undefined {
  const [, wide, square, rest = ''] = IN_BRACKETS.exec(body) ?? []
  const name = wide ?? square ?? ''
  const kind = nameKind(name)
  const form = rest === '' ? 'alone' : 'colon'
  return kind === undefined ? undefined : { name: name.trim(), kind, form, rest }
}

function inBold(body: string, bold: number): Found | undefined {
  if (bold <= 0 || bold >= body.length)
    return undefined
  const name = body.slice(0, bold).trim()
  const kind = nameKind(name)
  return kind === undefined ? undefined : { name, kind, form: 'bold', rest: body.slice(bold).trim() }
}

function alone(body: string): Found | undefined {
  const kind = nameKind(body)
  return kind === undefined ? undefined : { name: body.trim(), kind, form: 'alone', rest: '' }
}
