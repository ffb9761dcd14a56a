/** What belongs to the page and not to the panel: page numbers, “follow us”, addresses. Pure. */

import { anyOf } from './any-of.ts'

const PAGE_NUMBER = new RegExp(
  [
    String.raw`^[-–—· ]*\d{1,4}[-–—· ]*$`,
    String.raw`^第 ?\d+ ?页(?: ?[,，/]? ?共 ?\d+ ?页)?$`,
    String.raw`^page \d+(?: ?(?:of|/) ?\d+)?$`,
    String.raw`^\d+ ?/ ?\d+$`,
  ].join('|'),
  'i',
)
const ADDRESS = /^(?:(?:原文)?链接|source|link|url)? ?[:：]? ?<?(?:https?:\/\/|www\.)\S+$/i
const RULE = /^[\p{P}\p{S}\s]+$/u
const PICTURE
  = /^(?:\[?(?:图片|图像|视频|image|photo|picture|logo|video)\]? ?\d*|图 ?\d+.{0,20}|\.(?:jpg|png|gif))$/i
const SOUND = /^[[(（【♪][^\])）】]{1,40}[\])）】♪]$/
const SOUND_WORD = anyOf(
  '笑|掌声|鼓掌|音乐|沉默|听不清|applause|laugh|music|silence|inaudible|unintelligible|pause|crosstalk|cough|cheer',
)
/** What asks the reader to do something on the page. */
const CALL_ZH = anyOf(`扫码|扫描(?:下方|上方)?二维码|二维码|公众号|点赞|点个?在看|在看|转发|分享到|收藏
点击(?:进入|上方|下方|关注|查看|阅读|蓝字|原文|链接)|阅读原文|阅读全文|原文链接|相关阅读|推荐阅读|延伸阅读|往期|精彩回顾
交流群|加群|进群|微信(?:号|群|扫)|后台回复|长按|投稿|商务合作|责任编辑|版权|隐私|转载|免责|未经授权|联系我们|下载APP|新闻线索`)
const CALL_EN = anyOf(
  `subscribe|sign ?up|log ?in|follow us|share (?:this|on)|tweet|newsletter|cookies?|privacy
related (?:articles?|posts?|stories|reading)|read (?:more|next)|recommended|terms of (?:use|service)|contact us
all rights reserved|copyright|leave a (?:reply|comment)|advertisement|sponsored|download (?:the )?(?:app|pdf)
skip to (?:main )?content|back to top|click here|previous post|next post|posted (?:in|by|on)|filed under|powered by`,
  { as: 'words' },
)
const LONGEST_CALL = 60
/** The end of a page may say more in a line, but tells no story. */
const LONGEST_AT_END = 160

/** Why a line is no part of what was said, wherever it stands. */
export function furnitureReason(text: string): string | undefined {
  if (RULE.test(text))
    return 'a line without words'
  if (PAGE_NUMBER.test(text))
    return 'number of a page'
  if (ADDRESS.test(text))
    return 'an address'
  if (PICTURE.test(text))
    return 'a picture'
  return undefined
}

/** `[Applause]`, `（笑声）` alone in a line; in captions anything in brackets. */
export function isSound(text: string, isCaption: boolean): boolean {
  return SOUND.test(text) && (isCaption || SOUND_WORD.test(text))
}

/** Whether a short line asks the reader for something: it is furniture at the end of the page, elsewhere in doubt. */
export function isCall(text: string): boolean {
  return text.length <= LONGEST_CALL && calls(text)
}

/**
 * Where the furniture at the end begins, among the paragraphs of the last turn. It begins with a call to the reader.
 * What follows is furniture if no line of it is long, or most of its lines are calls.
 *
 * @returns the index of its first line; the number of lines if there is none
 */
export function endOfSpeech(texts: readonly string[]): number {
  const first = texts.findIndex(text => isCall(text))
  if (first < 0)
    return texts.length
  const rest = texts.slice(first)
  const others = rest.filter(text => !calls(text) && furnitureReason(text) === undefined)
  const isEnd = rest.every(text => text.length <= LONGEST_AT_END) || others.length <= rest.length / 2
  return isEnd ? first : texts.length
}

function calls(text: string): boolean {
  return CALL_ZH.test(text) || CALL_EN.test(text) || text.includes('©')
}
