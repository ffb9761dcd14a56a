/** What the files of a new panel explain, in each language. */

import type { Language } from '../../summary/vocabulary.ts'

/** The notes of each file, and the texts that stand in it until the author writes others. */
export interface Notes {
  panel: string[]
  languages: string
  sessions: string
  /** Fields that may be added. */
  panelMore: string[]
  people: string[]
  round: string[]
  contributions: string
  roundMore: string[]
  thesis: (name: string) => string
  claim: string
  support: string
  /** What stands in a panel of which nothing is known. */
  example: { title: string, question: string, speakers: string[] }
}

const EN: Notes = {
  panel: [
    'The panel. Lines that begin with # are notes; delete them when you like.',
    '`npx paneldeck check` lists what is wrong, `npx paneldeck export` makes the PDFs.',
  ],
  languages: 'The languages of your texts; the first one counts.',
  sessions: 'A file for each session, in the order they took place. A talk goes to keynotes/.',
  panelMore: [
    'You may add:',
    'event: Where it was part of',
    'date: 2026-03-05',
    'about: [What the panel was, a sentence or two each]',
    'source: { title: Where the transcript was published, url: https://example.org/transcript }',
  ],
  people: ['Who speaks: an id, which other files use, and the name as slides show it.', 'affiliation may be left out.'],
  round: ['One session: a question, and what each person said to it.'],
  contributions: [
    'In the order spoken. thesis: the contribution in one sentence, in your own words.',
    'positions: what the person claims, one slide each, argued by supports.',
  ].join('\n'),
  roundMore: [
    'A contribution may also have: headline (the thesis in a few words), notes (what you say to the slide),',
    'and a position kind (claim, question, prediction, proposal, report) and weight (3 is what it cannot do without).',
  ],
  thesis: name => `What ${name} said, in one sentence`,
  claim: 'A claim, as a full sentence',
  support: 'A reason, or an example, for it',
  example: { title: 'My panel', question: 'What did we talk about?', speakers: ['First Speaker', 'Second Speaker'] },
}

const ZH: Notes = {
  panel: ['研讨本身。以 # 开头的是说明，可以删掉。', '`npx paneldeck check` 列出哪里不对，`npx paneldeck export` 生成 PDF。'],
  languages: '文字所用的语言，第一种为主。',
  sessions: '每一场一个文件，按先后排列。报告放在 keynotes/。',
  panelMore: [
    '还可以写：',
    'event: 属于什么活动',
    'date: 2026-03-05',
    'about: [这是一场什么研讨，每条一两句]',
    'source: { title: 实录的标题, url: https://example.org/transcript }',
  ],
  people: ['发言的人：代号（别的文件里用）和姓名。', 'affiliation 是单位，可以不写。'],
  round: ['一场讨论：一个问题，以及每个人说了什么。'],
  contributions: 'thesis 用自己的话，一句说清这次发言。\npositions 是其中的主张，每条一页；supports 是理由或例子。',
  roundMore: ['发言还可以有 headline（几个字的标题）、notes（讲这一页时说的话）；主张还可以有 kind 和 weight。'],
  thesis: name => `用一句话写${name}说了什么`,
  claim: '一条主张，写成完整的句子',
  support: '它的一个理由或例子',
  example: { title: '我的研讨', question: '我们谈了什么？', speakers: ['第一位', '第二位'] },
}

export const NOTES: Record<Language, Notes> = { zh: ZH, en: EN }
