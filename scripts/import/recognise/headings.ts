/** Lines that announce a part: `Q1: …`, `## …`, `主讲嘉宾发言实录`. Pure. */

import { anyOf } from './any-of.ts'

/** What a heading announces. `other` may be anything. */
export type HeadingKind = 'question' | 'talks' | 'discussion' | 'other'

const HAN_NUMBER = '[一二三四五六七八九十\\d]{1,3}'
const NUMBER = String.raw`(?:\d{1,2}|[IVX]+|one|two|three|four|five|six)\b`
const QUESTION = new RegExp(
  [
    String.raw`^Q ?\d{1,2} ?[.:：、)）] ?`,
    String.raw`^(?:Question|Topic|Theme) ${NUMBER} ?[.:：–—-]? ?`,
    `^(?:问题|议题|话题|提问|专题|论题|主题) ?${HAN_NUMBER} ?[:：、.]? ?`,
    `^第${HAN_NUMBER}个?(?:问题|议题|话题|问|轮) ?[:：、]? ?`,
  ].join('|'),
  'i',
)
const PART = new RegExp(
  [
    `^(?:Round|Session|Part|Panel|Keynote|Talk|Block) ${NUMBER}`,
    `^第${HAN_NUMBER}(?:部分|环节|阶段|[场节篇章])`,
    `^环节${HAN_NUMBER}`,
    '^[一二三四五六七八九十]{1,3}、',
  ].join('|'),
  'i',
)
const TALKS_ZH = anyOf('主讲|引导发言|主旨|主题演讲|主题报告|特邀报告|大会报告|嘉宾演讲|嘉宾报告|^报告|^演讲')
const TALKS_EN = anyOf('keynotes?|talks?|lectures?|presentations?|invited speakers?', { as: 'words' })
const DISCUSSION_ZH = anyOf('研讨|讨论|圆桌|论坛|对话|辩论|问答|互动|交流环节')
const DISCUSSION_EN = anyOf(
  'discussion|round ?table|panel|debate|q ?& ?a|questions and answers|open floor|conversation',
  { as: 'words' },
)
/** `Panel discussion: who reviews?` */
const ANNOUNCED = new RegExp(
  String.raw`^(?:${[
    '圆桌(?:讨论|论坛|对话)?|专题研讨|研讨|自由讨论|高峰对话|主题演讲|主旨演讲',
    'panel(?: discussion)?|round ?table|keynote|open discussion|fireside chat',
  ].join('|')}) ?[:：] ?\S.{0,100}$`,
  'i',
)
const EXACT = anyOf(
  `引言|前言|开场|开场白|致辞|开幕|结语|总结|闭幕|尾声|嘉宾观点|观点分享|发言实录|文字实录|实录
introduction|opening|opening remarks|welcome|closing|closing remarks|wrap-?up|conclusion|transcript`,
  { as: 'whole' },
)
/** What may stand in a heading that says nothing but that there are talks, or a discussion. */
const WORDS_OF_PARTS_ZH = new RegExp(
  anyOf(`主讲|引导|主旨|主题|特邀|大会|嘉宾|专家|报告|演讲|发言|实录|研讨|讨论|圆桌|论坛|对话|辩论
问答|互动|交流|自由|开放|现场|观众|提问|阶段|环节|部分|会议|文字|全文|记录|精彩|观点|集锦`),
  'g',
)
const WORDS_OF_PARTS_EN = new RegExp(
  anyOf(
    `keynotes?|talks?|lectures?|presentations?|invited|speakers?|speeches|opening
closing|remarks|panel|discussions?|round ?table|debate|questions?|answers?|and|with|the|audience|open|floor|session
conversation|q ?& ?a|live|transcript`,
    { as: 'words' },
  ),
  'gi',
)
const ENDS_A_SENTENCE = /[。！.!;；,，]["'”’」』)）]?$/
const LONGEST = 120
const LONGEST_DIVIDER = 30

/** @param level where the form itself says that it is a heading */
export function headingKind(text: string, level?: number): HeadingKind | undefined {
  if (text.length > LONGEST && level === undefined)
    return undefined
  if (QUESTION.test(text) && text.replace(QUESTION, '') !== '')
    return 'question'
  if (level !== undefined || isDivider(text) || ANNOUNCED.test(text))
    return kindOfWords(text)
  return undefined
}

/** A line of plain text that is a heading by its words. */
function isDivider(text: string): boolean {
  if (text.length > LONGEST_DIVIDER * 2 || ENDS_A_SENTENCE.test(text))
    return false
  const isShort = text.length <= (/\p{Script=Han}/u.test(text) ? LONGEST_DIVIDER / 2 : LONGEST_DIVIDER)
  const plain = text.replace(/^[【[《<#=*\s-]+|[】\]》>#=*\s-]+$/g, '')
  return (
    PART.test(text)
    || (/^【.+】$/.test(text) && text.length <= LONGEST_DIVIDER)
    || EXACT.test(plain)
    || (isShort && !/[:：?？]/.test(plain) && isOnlyWordsOfParts(plain))
  )
}

/** `研讨阶段`, `Panel discussion`: nothing but such words and what goes with them. */
function isOnlyWordsOfParts(text: string): boolean {
  const left = text.replace(WORDS_OF_PARTS_ZH, '').replace(WORDS_OF_PARTS_EN, '')
  return kindOfWords(text) !== 'other' && left.replace(/[\s\d:：、]/g, '') === ''
}

function kindOfWords(text: string): HeadingKind {
  if (TALKS_ZH.test(text) || TALKS_EN.test(text))
    return 'talks'
  if (DISCUSSION_ZH.test(text) || DISCUSSION_EN.test(text))
    return 'discussion'
  return /[?？]$/.test(text) ? 'question' : 'other'
}

/** A question without the number before it. */
export function withoutNumber(heading: string): string {
  const plain = heading
    .replace(QUESTION, '')
    .replace(/^[【[]|[】\]]$/g, '')
    .trim()
  return plain === '' ? heading : plain
}

/** Headings that are no title. */
export const NO_TITLE = /^(?:(?:full )?transcript|(?:发言|文字|会议)?实录(?:全文)?|全文)$/i
