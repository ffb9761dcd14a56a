/** The words that are ours and not the panel's: labels, running heads, the guide to reading. One table a language. */
import type { Confidence, DigestKind, Language, PositionKind, ReplyKind } from '../summary/vocabulary.ts'

export interface Words {
  /** BCP 47 tag of the document. */
  tag: string
  colon: string
  listSeparator: string
  wordSeparator: string
  /** How a Slidev deck is told the planned time. */
  minutes(n: number): string
  date(iso: string): string
  parenthesis(text: string): string
  contributions(n: number): string
  continued(headline: string): string
  keynote(n: number): string
  round(n: number): string
  roles: { keynote: string, answer: string, organiser: string, editor: string, publisher: string }
  roleLabels: { organisers: string, editors: string, publishers: string }
  titledByEditor: string
  about: string
  whoIsWho: string
  agenda: string
  agendaNote: string
  guide: { title: string, points: string[] }
  source: string
  answerers(n: number): string
  digest: string
  digestKinds: Record<DigestKind, string>
  /** Between the kind of a position and its number. */
  kindSeparator: string
  /** What a position that is no plain claim is called. */
  kinds: Record<Exclude<PositionKind, 'claim'>, string>
  discuss: string
  /** On the slide of a position that rests on a doubtful passage. */
  doubtful: string
  works: string
  glossary: string
  glossaryNote: string
  transcript: string
  unrecoverable: string
  quoted(text: string): string
  confidences: Record<Confidence, string>
  replies: string
  replyKinds: Record<ReplyKind, string>
  /** Stances that are at neither end of an axis. */
  between: string
  unclear: string
  notAddressed: string
  remark(text: string): string
  notes: {
    cover(title: string, minutes: number): string
    thesis(name: string, positions: number): string
    answerers(n: number): string
    digest: string
    discuss: string
    about: string
    whoIsWho: string
    agenda: string
    guide: string
    works: string
    glossary: string
    transcript: string
    replies: string
    stances: string
    tension: string
  }
}

const zh: Words = {
  tag: 'zh-CN',
  colon: '：',
  listSeparator: '、',
  wordSeparator: '',
  minutes: n => `约${n}分钟`,
  date: iso => {
    const [year, month, day] = iso.split('-').map(Number)
    return `${year}年${month}月${day}日`
  },
  parenthesis: text => `（${text}）`,
  contributions: n => `${n}次发言`,
  continued: headline => `${headline}（续）`,
  keynote: n => `引导发言${n}`,
  round: n => `研讨Q${n}`,
  roles: { keynote: '引导发言', answer: '研讨', organiser: '专题组织', editor: '文字整理', publisher: '校审发布' },
  roleLabels: { organisers: '专题组织者', editors: '文字整理', publishers: '校审发布' },
  titledByEditor: '题目为整理者所拟',
  about: '一场关于大模型与视觉的专题研讨',
  whoIsWho: '谁在发言',
  agenda: '议程：先引导发言，再逐题研讨',
  agendaNote: '时间按讲稿的长度估算',
  guide: {
    title: '怎样读这套幻灯片',
    points: [
      '标题就是观点本身，下面是发言者给出的理由、证据和例子',
      '页脚写明谁在哪一场说的，出自实录的哪一段：k1.5是引导发言1的第5段，q2.5.3是Q2第五位发言者的第3段',
      '提问、预测和建议都会标明；语气的轻重与原话一致',
      '小字“注”是整理者加的，不是发言者说的',
      '实录由语音转写而来：显然有误、无法确认的词句不当作观点',
    ],
  },
  source: '出处',
  answerers: n => `${n}次发言，各有侧重`,
  digest: '这一轮谈到了哪里',
  digestKinds: { agreement: '相近', difference: '不同', open: '未决' },
  kindSeparator: '',
  kinds: { question: '提问', prediction: '预测', proposal: '建议', report: '所做所见' },
  discuss: '留给我们讨论',
  doubtful: '实录存疑',
  works: '谈到的模型、论文与数据',
  glossary: '术语',
  glossaryNote: '解释是整理者加的',
  transcript: '关于实录：存疑之处',
  unrecoverable: '无法复原',
  quoted: text => `“${text}”`,
  confidences: { high: '把握大', medium: '把握中等', low: '把握小' },
  replies: '谁回应了谁',
  replyKinds: { agrees: '赞同', disagrees: '不同意', extends: '补充', answers: '回答', refers: '提到' },
  between: '居中',
  unclear: '谈到了，但立场不明',
  notAddressed: '没有谈到',
  remark: text => `注：${text}`,
  notes: {
    cover: (title, minutes) => `这一部分是“${title}”，按讲稿大约需要${minutes}分钟，另留时间讨论。`,
    thesis: (name, positions) => `先请大家看这一句，它概括了${name}老师整场发言的主张。接下来的${positions}个要点逐条展开。`,
    answerers: n => `这一轮一共${n}次发言，先看一眼每个人的主要意思，再一位一位听。`,
    digest: '把这一轮放在一起看：哪里说到了一处，哪里说法不同，哪里还没有答案。这是整理者的归纳，文字和括号里写明了依据的是谁。',
    discuss: '这几个问题是整理者为读书会准备的，不是发言者提的。挑一个大家最想谈的开始。',
    about: '先用一分钟说明这是一场什么样的研讨。',
    whoIsWho: '名字旁边的印章和颜色，在整套幻灯片里都跟着同一个人。',
    agenda: '各场可以单独讲，也可以连着讲。时间是按讲稿估算的，不含讨论。',
    guide: '讲之前花一分钟说清楚怎么读：标题是观点，页脚是出处，“注”是我们加的。',
    works: '这一场提到的工作都在这里，名称、年份和说明是整理者查的，供会后查找，不必逐条念。',
    glossary: '术语解释是整理者写的，供查阅，不必逐条念。',
    transcript: '实录由语音转写整理而成，这里列出明显有误或存疑的地方、可能的读法和我们的把握。讲的时候不必逐条念，有人问起再翻到这里。',
    replies: '发言者之间有来有往，这里列出谁接了谁的话。',
    stances: '同一个问题上，各人站在哪里。立场是整理者根据发言归纳的；“没有谈到”和“立场不明”是两回事。',
    tension: '这个问题贯穿了好几场。分组是整理者根据各人的发言归纳的，不是他们自己站的队。',
  },
}

const en: Words = {
  tag: 'en',
  colon: ': ',
  listSeparator: ', ',
  wordSeparator: ' ',
  minutes: n => `about ${n} min`,
  date: iso => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
  parenthesis: text => ` (${text})`,
  contributions: n => `${n} contributions`,
  continued: headline => `${headline} (continued)`,
  keynote: n => `Keynote ${n}`,
  round: n => `Round ${n}`,
  roles: { keynote: 'keynote', answer: 'round', organiser: 'organizer', editor: 'editor', publisher: 'publisher' },
  roleLabels: { organisers: 'Organizers', editors: 'Transcript', publishers: 'Review and publication' },
  titledByEditor: 'title given by the editors of this summary',
  about: 'What this panel was',
  whoIsWho: 'Who speaks',
  agenda: 'Agenda: keynotes first, then one question at a time',
  agendaNote: 'Times are estimated from the speaker notes',
  guide: {
    title: 'How to read these slides',
    points: [
      'The headline is the position; below it the reasons, evidence and examples the speaker gave',
      'The foot says who spoke, where, and the paragraph: k1.5 is keynote 1, paragraph 5; q2.5.3 is round 2, fifth speaker, paragraph 3',
      'Questions, predictions and proposals are marked; nothing is made more or less certain',
      'A note in small type is ours, not the speaker’s',
      'What speech recognition evidently garbled is not passed on as a position',
    ],
  },
  source: 'Source',
  answerers: n => `${n} answers, each with its own emphasis`,
  digest: 'Where this round arrived',
  digestKinds: { agreement: 'Close', difference: 'Different', open: 'Open' },
  kindSeparator: ' ',
  kinds: { question: 'Question', prediction: 'Prediction', proposal: 'Proposal', report: 'Report' },
  discuss: 'For us to discuss',
  doubtful: 'transcript in doubt',
  works: 'Models, papers and data named here',
  glossary: 'Terms',
  glossaryNote: 'The explanations are ours',
  transcript: 'About the transcript: what is in doubt',
  unrecoverable: 'cannot be recovered',
  quoted: text => `“${text}”`,
  confidences: { high: 'confident', medium: 'fairly confident', low: 'a guess' },
  replies: 'Who answered whom',
  replyKinds: { agrees: 'agrees with', disagrees: 'disagrees with', extends: 'adds to', answers: 'answers', refers: 'refers to' },
  between: 'In between',
  unclear: 'Spoke to it, position unclear',
  notAddressed: 'Did not address it',
  remark: text => `Note: ${text}`,
  notes: {
    cover: (title, minutes) => `This part is “${title}”. Reading the notes takes about ${minutes} minutes; leave time to discuss.`,
    thesis: (name, positions) => `This one sentence sums up what ${name} argues. The next ${positions} points take it apart.`,
    answerers: n => `There are ${n} contributions to this round. A glance at what each says first, then one speaker at a time.`,
    digest: 'Looking at the round as a whole: where the speakers came close, where they differed, what stayed open. This summary is ours; the names say whom it rests on.',
    discuss: 'These questions are ours, made for the reading group; the speakers did not ask them. Start with the one people most want to talk about.',
    about: 'Take a minute to say what kind of event this was.',
    whoIsWho: 'The seal and the color beside a name stay with that person through all the decks.',
    agenda: 'Each session can be presented alone or all in a row. Times are estimated from the notes, without discussion.',
    guide: 'Take a minute to say how to read the slides: the headline is the position, the foot is the source, notes are ours.',
    works: 'What was named in this session. Names, years and explanations are ours, to look things up afterwards; there is no need to read them out.',
    glossary: 'The explanations are ours, to look things up; there is no need to read them out.',
    transcript: 'The transcript was made by speech recognition and edited. Here are the places that are evidently wrong or in doubt, the probable reading, and how sure we are. No need to read them out; come back when somebody asks.',
    replies: 'The speakers answered one another. Here is who took up whose words.',
    stances: 'Where each stands on one question. The stances are our reading of what was said; not addressing it and being unclear about it are two things.',
    tension: 'This question runs through several sessions. The grouping is our reading of what each said; nobody chose a side.',
  },
}

export const WORDS: Record<Language, Words> = { zh, en }
