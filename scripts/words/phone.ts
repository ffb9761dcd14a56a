/** Our words on the pages for phones (`scripts/remote/`), a table a language. */

/** What these pages say themselves. */
export interface PhoneWords {
  /** Of the presenter's page. */
  remote: string
  on: string
  back: string
  /** Before the title of the next slide. */
  then: string
  /** Time of the talk that is left or overdrawn, in minutes. */
  left: (minutes: string) => string
  over: (minutes: string) => string
  notes: string
  noNotes: string
  password: string
  open: string
  wrongPassword: string
  waiting: string
  lost: string
}

const zh: PhoneWords = {
  remote: '遥控',
  on: '下一步',
  back: '上一步',
  then: '接下来：',
  left: minutes => `还剩 ${minutes} 分钟`,
  over: minutes => `超时 ${minutes} 分钟`,
  notes: '讲稿',
  noNotes: '这一页没有讲稿。',
  password: '密码',
  open: '打开',
  wrongPassword: '密码不对。',
  waiting: '幻灯片马上就来。',
  lost: '连接断了，正在重试……',
}

const en: PhoneWords = {
  remote: 'Remote',
  on: 'Next',
  back: 'Back',
  then: 'Then: ',
  left: minutes => `${minutes} min left`,
  over: minutes => `${minutes} min over`,
  notes: 'Notes',
  noNotes: 'This slide has no notes.',
  password: 'Password',
  open: 'Open',
  wrongPassword: 'That is not the password.',
  waiting: 'The slides will be here in a moment.',
  lost: 'No connection; trying again …',
}

/** @param tag BCP 47 tag of the deck */
export function phoneWords(tag: string): PhoneWords {
  return tag.startsWith('zh') ? zh : en
}
