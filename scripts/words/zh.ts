import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/** Our words in Chinese. */
export const zh: Words = {
  tag: 'zh-CN',
  colon: '：',
  listSeparator: '、',
  citationSeparator: '，',
  clauseSeparator: '；',
  minutes: n => `约${n}分钟`,
  date: iso => dateIn('zh-CN', iso),
  parenthesis: text => `（${text}）`,
  contributions: n => `${n}次发言`,
  continued: headline => `${headline}（续）`,
  sessions: {
    'keynote': n => `引导发言${n}`,
    'talk': n => `报告${n}`,
    'panel': n => `圆桌讨论${n}`,
    'round': n => `研讨Q${n}`,
    'discussion': n => `自由讨论${n}`,
    'lightning': n => `闪电报告${n}`,
    'q-and-a': n => `问答${n}`,
    'break': n => `休息${n}`,
  },
  roles: {
    organiser: '专题组织',
    editor: '文字整理',
    publisher: '校审发布',
    moderator: '主持',
    panellist: '嘉宾',
    audience: '听众',
  },
  roleLabels: { organisers: '专题组织者', editors: '文字整理', publishers: '校审发布' },
  titledByEditor: '题目为整理者所拟',
  about: '这是一场什么样的研讨',
  whoIsWho: '谁在发言',
  agenda: '议程与用时',
  agendaNote: minutes => `合计约${minutes}分钟，按讲稿的长度估算，一格是5分钟`,
  guide: {
    title: '怎样读这套幻灯片',
    headline: '标题就是观点本身，下面是发言者给出的理由、证据和例子',
    foot:
      '页脚写明谁在哪一场说的，出自实录的哪一段：k1.5是引导发言1的第5段，q2.5.3是Q2第五位发言者的第3段；段落后带圈的问号，说明实录在那里存疑',
    footOfAnySession: '页脚写明谁在哪一场说的，出自实录的哪一段；最后一点后面是段落的序号',
    footWithoutPassages: '页脚写明谁在哪一场说的',
    kinds: '提问、预测和建议都会标明；语气的轻重与原话一致',
    remarks: '“注”是整理者加的，不是发言者说的',
    garbled: '实录里显然有误、无法确认的词句，不当作观点',
  },
  sourceHeadline: '出处：到这里读原文',
  answerers: n => `${n}次发言，各有侧重`,
  led: names => `主持：${names}`,
  digest: '这一轮谈到了哪里',
  digestKinds: { agreement: '相近', difference: '不同', open: '未决' },
  kindSeparator: '',
  kinds: {
    'question': '提问',
    'prediction': '预测',
    'proposal': '建议',
    'report': '所做所见',
    'others-work': '他人工作',
  },
  discuss: '留给我们讨论',
  doubtful: '实录存疑',
  draft: '模型草稿，未经审核',
  figureShows: drawn => `图里画的是：${drawn.join('；')}。`,
  drawing: {
    shape: {
      rises: line => `“${line}”的线升上去，停在高处`,
      surges: line => `“${line}”的线涌上来，又退下去`,
      jumps: line => `“${line}”的线一跃而上`,
      saturates: line => `“${line}”的线越升越慢`,
      races: line => `“${line}”的线冲到一个极限`,
      falls: line => `“${line}”的线降下来，停在低处`,
      climbs: line => `“${line}”的线慢慢升向目标`,
    },
    place: {
      'left': (thing, left) => `“${thing}”在“${left}”一端`,
      'near left': (thing, left) => `“${thing}”靠近“${left}”一端`,
      'middle': (thing, left, right) => `“${thing}”在“${left}”和“${right}”之间`,
      'near right': (thing, _, right) => `“${thing}”靠近“${right}”一端`,
      'right': (thing, _, right) => `“${thing}”在“${right}”一端`,
    },
    level: {
      below: (thing, line) => `“${thing}”在“${line}”这条线之下`,
      at: (thing, line) => `“${thing}”到了“${line}”这条线`,
      above: (thing, line) => `“${thing}”在“${line}”这条线之上`,
      unclear: (thing, line) => `“${thing}”是否高过“${line}”这条线，画成虚线`,
    },
    inside: (inner, outer) => `“${inner}”在“${outer}”里面`,
    box: (goesIn, box, out) => `“${goesIn}”进入“${box}”，出来的是“${out}”`,
    darkBox: (goesIn, box, out) => `“${goesIn}”进入看不见内部的“${box}”，出来的是“${out}”`,
    heavier: (heavy, light) => `天平上“${heavy}”重于“${light}”`,
    fan: (hub, branches) => `“${hub}”分出“${branches.join('”“')}”`,
    overlap: (one, other, common) => `“${one}”与“${other}”有一部分重叠，那里写着“${common}”`,
  },
  works: '谈到的模型、论文与数据',
  glossary: '术语',
  glossaryNote: '解释是整理者加的',
  transcript: '勘误：实录中的存疑之处',
  unrecoverable: '无法复原',
  erratumKinds: { 'not-printed': '所指没有印出', 'slip': '似为口误', 'doubt': '我们存疑' },
  quoted: text => `“${text}”`,
  confidences: { high: '把握大', medium: '把握中等', low: '把握小' },
  replies: '谁回应了谁',
  repliesHeadline: (n, name, times) => {
    const most = name ? `，被回应最多的是${name}（${times}次）` : ''
    return `谁回应了谁：共${n}次${most}`
  },
  replyKinds: {
    agrees: '赞同',
    disagrees: '不同意',
    extends: '补充',
    answers: '回答',
    refers: '提到',
  },
  reply: (kind, to, from = '') => `${from}${zh.replyKinds[kind]}${to}`,
  repliedBy: {
    agrees: names => `${names}赞同`,
    disagrees: names => `${names}不同意`,
    extends: names => `${names}补充`,
    answers: names => `${names}回答`,
    refers: names => `${names}提到`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: '中间', end }[at]
    return `站在：${own}。其他人：${start} ${before}位，中间${between}位，${end} ${after}位`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0 ? [`${one}位对${other}位`] : [one, other].filter(n => n > 0).map(n => `${n}位在同一边`)
    return question + [...sides, ...(between > 0 ? [`${between}位居中`] : [])].join('，')
  },
  axisKinds: {
    'most-even': '发言者有过争论；在我们所设的这类问题里，两边人数最接近',
    'debated': '发言者有过争论',
    'comparison': '对照：发言者没有就此争论',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const who = placed === speakers ? `${speakers}位发言者都在图上` : `${speakers}位发言者中有${placed}位在图上`
      return `${questions}个问题贯穿全场，${who}`
    },
    caption: '一枚印章是一位发言者，看法相近的站在一处',
  },
  closing: '这场研讨留下了什么',
  closingKinds: { shared: '相通', parting: '分道', open: '未决' },
  vote: { onStage: '台上', before: '讨论前', after: '讨论后', people: n => `${n}位` },
  cut: {
    minutes: n => `${n}分钟版`,
    plan: (talk, discussion) => [`讲${talk}分钟`, ...(discussion > 0 ? [`讨论${discussion}分钟`] : [])].join('，'),
    leftOut: '这次没有讲到的',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`${names}的发言`]),
      ...(positions === 0 ? [] : [`${names === '' ? '' : '另有'}${positions}个观点`]),
    ].join('，'),
  },
  matrix: '贯穿全场的问题，各人怎么看',
  speaker: '发言者',
  view: n => `第${n}种看法`,
  emptyCell: '空格：这里没有归类',
  withoutRow: names => `在这些问题上没有归类的：${names}`,
  alsoInViews: numbers => `也见第${numbers.join('、')}种`,
  between: '居中',
  unclear: '谈到了，但立场不明',
  offEnds: { between: '居中', unclear: '立场不明' },
  notAddressed: '没有谈到',
  notPlaced: '这里没有归类',
  remark: text => `注：${text}`,
  handout: { name: '讲义', contents: '目录', speakers: '发言者索引', passages: '出处' },
  leftOut: (passage, reason) => `段落${passage}未收入摘要：${reason}`,
  notes: {
    cover: title => `这一部分是“${title}”。`,
    thesis: name => `先请大家看这一句，它概括了${name}老师整场发言的主张。接下来逐条展开。`,
    cut: plan => [
      ...(plan.length > 0 ? [`今天的安排是：${plan.join('')}。`] : []),
      '今天讲的是其中一部分，其余的在各场的幻灯片里。',
    ].join(''),
    leftOut: '没有讲到的，各场的幻灯片里都有，会后可以翻看。',
    contributions: n => `一共${n}次发言，先看一眼每个人的主要意思，再一位一位听。`,
    answerers: n => `这一轮一共${n}次发言，先看一眼每个人的主要意思，再一位一位听。`,
    digest:
      '把这一轮放在一起看：哪里说到了一处，哪里说法不同，哪里还没有答案。这是整理者的归纳，文字和括号里写明了依据的是谁。',
    discuss: '这几个问题是整理者为读书会准备的，不是发言者提的。挑一个大家最想谈的开始。',
    about: '先用一分钟说明这是一场什么样的研讨。',
    whoIsWho: '名字旁边的印章和颜色，在整套幻灯片里都跟着同一个人。',
    agenda: '各场可以单独讲，也可以连着讲。时间是按讲稿估算的，不含讨论。',
    guide: '讲之前花一分钟说清楚怎么读：标题是观点，页脚是出处，“注”是我们加的。',
    guideWithoutPassages: '讲之前花一分钟说清楚怎么读：标题是观点，页脚写着谁在哪一场说的。',
    source: '想读原文的，扫这个码，或者点下面的地址。幻灯片是整理者的摘要，一切以原文为准。',
    works: '全场提到的工作都在这里，名称、年份和说明是整理者查的，供会后查找，不必逐条念。',
    glossary: '术语解释是整理者写的，供查阅，不必逐条念。',
    transcript:
      '这里列出实录中明显有误或存疑的地方、可能的读法和我们的把握。讲的时候不必逐条念，有人问起再翻到这里。',
    replies: '发言者之间有来有往，这里列出谁接了谁的话。',
    axis: {
      'most-even':
        '在发言者有过争论的问题里，这一问两边的人数最接近。先看两边是谁，再看各自的理由。问题是整理者设的，立场也是整理者根据发言归纳的。',
      'debated':
        '这一问上，发言者接过彼此的话，说法不同。问题是整理者设的，立场是整理者根据发言归纳的；“没有谈到”和“立场不明”是两回事。',
      'comparison':
        '这是整理者所作的对照，发言者并没有就这一问争论。立场是整理者根据发言归纳的；“没有谈到”和“立场不明”是两回事。',
    },
    matrix:
      '每一行是一位发言者，每一列是一个贯穿几场的问题。空着的格子只表示我们没有归类，不等于没有谈到。格子里的短语是整理者归纳的。',
    tension: '这个问题贯穿了好几场。分组是整理者根据各人的发言归纳的，不是他们自己站的队；有人先后两次发言，会在两处出现。',
    portraitGoesOn: name => `再看一眼${name}老师与其他人的来往。`,
    map: others => [
      '先用一张图看全场：一行是一个贯穿几场的问题，一枚印章是一位发言者，站在一处的人看法相近。',
      '分组是整理者根据发言归纳的，不是他们自己站的队。',
      ...(others === '' ? [] : [`没有画进来的是${others}，这并不等于他们没有谈到。`]),
    ].join(''),
    closing: {
      all:
        '最后把整场放在一起：哪些话说到了一处，在哪里分道，又留下了哪些没有答案的问题。'
        + '这是整理者的归纳，每一条都写明了依据的是谁。',
      shared: '先看说到一处的地方。括号里的几位，都能在前面找到他们自己的说法。',
      parting: '再看分道的地方。听的时候不妨想一想，您更接近哪一位？',
      open: '最后是还没有答案的问题。散会以后，您最想接着想的是哪一个？',
    },
    vote: ([one, other], between) => [
      `现在轮到大家。先不讨论，请举手：更倾向“${one}”的有多少位？更倾向“${other}”的呢？把人数记在“讨论前”下面。`,
      ...(between === '' ? [] : [`台上居中的是${between}。`]),
      '讨论过后再举一次手，记在“讨论后”下面，然后问一问改了主意的人：是哪句话说动了您？',
    ].join(''),
  },
}
