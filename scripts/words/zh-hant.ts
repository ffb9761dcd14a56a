import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/** Our words in Traditional Chinese, as in Taiwan. */
export const zhHant: Words = {
  tag: 'zh-Hant',
  colon: '：',
  listSeparator: '、',
  citationSeparator: '，',
  clauseSeparator: '；',
  minutes: n => `約${n}分鐘`,
  date: iso => dateIn('zh-Hant', iso),
  parenthesis: text => `（${text}）`,
  contributions: n => `${n}次發言`,
  continued: headline => `${headline}（續）`,
  sessions: {
    'keynote': n => `主題演講${n}`,
    'talk': n => `演講${n}`,
    'panel': n => `座談${n}`,
    'round': n => `議題${n}`,
    'discussion': n => `綜合討論${n}`,
    'lightning': n => `閃電講${n}`,
    'q-and-a': n => `問答${n}`,
    'break': n => `休息${n}`,
  },
  roles: {
    organiser: '籌辦',
    editor: '文字整理',
    publisher: '審校發布',
    moderator: '主持',
    panellist: '與談人',
    audience: '聽眾',
  },
  roleLabels: { organisers: '籌辦', editors: '逐字稿', publishers: '審校發布' },
  titledByEditor: '題目為整理者所擬',
  about: '這是一場什麼樣的座談',
  whoIsWho: '誰在發言',
  agenda: '議程與時間',
  agendaNote: minutes => `總計約${minutes}分鐘，依講稿的長度估算，一格是5分鐘`,
  guide: {
    title: '怎麼讀這份簡報',
    headline: '標題就是觀點本身，下面是講者提出的理由、證據和例子',
    foot:
      '頁尾寫明誰在哪一場說的，出自逐字稿的哪一段：k1.5是主題演講1的第5段，q2.5.3是議題2第五位講者的第3段；'
      + '圓圈裡的問號，表示逐字稿在那裡存疑',
    footOfAnySession: '頁尾寫明誰在哪一場說的，出自逐字稿的哪一段；最後一點後面是段落的序號',
    footWithoutPassages: '頁尾寫明誰在哪一場說的',
    kinds: '提問、預測和建議都會標明；語氣的輕重與原話一致',
    remarks: '「註」是整理者加的，不是講者說的',
    garbled: '逐字稿裡顯然有誤的字句，不當作觀點',
  },
  sourceHeadline: '出處：在這裡讀原文',
  answerers: n => `${n}則回答，各有側重`,
  led: names => `主持：${names}`,
  digest: '這一場談到了哪裡',
  digestKinds: { agreement: '相近', difference: '不同', open: '未決' },
  kindSeparator: '',
  kinds: {
    'question': '提問',
    'prediction': '預測',
    'proposal': '建議',
    'report': '報告',
    'others-work': '他人的研究',
  },
  discuss: '留給我們討論',
  doubtful: '逐字稿存疑',
  draft: '模型草稿，未經審閱',
  figureShows: drawn => `圖中畫的是：${drawn.join('；')}。`,
  drawing: {
    shape: {
      rises: line => `「${line}」的線上升，並停在高處`,
      surges: line => `「${line}」的線湧起，又退下去`,
      jumps: line => `「${line}」的線一躍而上`,
      saturates: line => `「${line}」的線越升越慢`,
      races: line => `「${line}」的線衝向一個極限`,
      falls: line => `「${line}」的線下降，並停在低處`,
      climbs: line => `「${line}」的線慢慢升向目標`,
    },
    place: {
      'left': (thing, left) => `「${thing}」在「${left}」這一端`,
      'near left': (thing, left) => `「${thing}」靠近「${left}」這一端`,
      'middle': (thing, left, right) => `「${thing}」在「${left}」和「${right}」之間`,
      'near right': (thing, _, right) => `「${thing}」靠近「${right}」這一端`,
      'right': (thing, _, right) => `「${thing}」在「${right}」這一端`,
    },
    level: {
      below: (thing, line) => `「${thing}」在「${line}」這條線以下`,
      at: (thing, line) => `「${thing}」到了「${line}」這條線`,
      above: (thing, line) => `「${thing}」在「${line}」這條線以上`,
      unclear: (thing, line) => `「${thing}」在「${line}」這條線的地方畫成虛線`,
    },
    inside: (inner, outer) => `「${inner}」在「${outer}」裡面`,
    box: (goesIn, box, out) => `「${goesIn}」進入「${box}」，出來的是「${out}」`,
    darkBox: (goesIn, box, out) => `「${goesIn}」進入看不見內部的「${box}」，出來的是「${out}」`,
    heavier: (heavy, light) => `天平上「${heavy}」比「${light}」重`,
    fan: (hub, branches) => `「${hub}」分出「${branches.join('」「')}」`,
    overlap: (one, other, common) => `「${one}」與「${other}」有一部分重疊，那裡寫著「${common}」`,
  },
  works: '提到的模型、論文與資料',
  glossary: '名詞',
  glossaryNote: '解釋是整理者加的',
  transcript: '勘誤：逐字稿中的存疑之處',
  unrecoverable: '無法復原',
  erratumKinds: { 'not-printed': '所指的內容沒有刊出', 'slip': '似為口誤', 'doubt': '整理者存疑' },
  quoted: text => `「${text}」`,
  confidences: { high: '有把握', medium: '大致有把握', low: '推測' },
  replies: '誰回應了誰',
  repliesHeadline: (n, name, times) => {
    const most = name ? `，最常被回應的是${name}（${times}次）` : ''
    return `誰回應了誰：共${n}次${most}`
  },
  replyKinds: {
    agrees: '贊同',
    disagrees: '不同意',
    extends: '補充',
    answers: '回答',
    refers: '提到',
  },
  reply: (kind, to, from = '') => `${from}${zhHant.replyKinds[kind]}${to}`,
  repliedBy: {
    agrees: names => `${names}贊同`,
    disagrees: names => `${names}不同意`,
    extends: names => `${names}補充`,
    answers: names => `${names}回答`,
    refers: names => `${names}提到`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: '中間', end }[at]
    return `位置：${own}。其他人：${start} ${before}位，中間${between}位，${end} ${after}位`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0 ? [`${one}位對${other}位`] : [one, other].filter(n => n > 0).map(n => `${n}位在同一邊`)
    return question + [...sides, ...(between > 0 ? [`${between}位居中`] : [])].join('，')
  },
  axisKinds: {
    'most-even': '講者有過爭論；在我們所設的這類問題裡，兩邊人數最接近',
    'debated': '講者有過爭論',
    'comparison': '對照：講者沒有就此爭論',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const who = placed === speakers ? `${speakers}位講者都在圖上` : `${speakers}位講者中有${placed}位在圖上`
      return `${questions}個問題貫穿全場，${who}`
    },
    caption: '一枚印章是一位講者，看法相近的站在一處',
  },
  closing: '這場座談留下了什麼',
  closingKinds: { shared: '共通', parting: '分歧', open: '未決' },
  vote: { onStage: '台上', before: '討論前', after: '討論後', people: n => `${n}位` },
  cut: {
    minutes: n => `${n}分鐘版`,
    plan: (talk, discussion) => [`講${talk}分鐘`, ...(discussion > 0 ? [`討論${discussion}分鐘`] : [])].join('，'),
    leftOut: '這次沒有講到的',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`${names}的發言`]),
      ...(positions === 0 ? [] : [`${names === '' ? '' : '另有'}${positions}個觀點`]),
    ].join('，'),
  },
  matrix: '貫穿全場的問題，各人怎麼看',
  speaker: '講者',
  view: n => `第${n}種看法`,
  emptyCell: '空格：這裡沒有歸類',
  withoutRow: names => `在這些問題上沒有歸類的：${names}`,
  alsoInViews: numbers => `也在第${numbers.join('、')}種`,
  between: '居中',
  unclear: '談到了，但立場不明',
  offEnds: { between: '居中', unclear: '立場不明' },
  notAddressed: '沒有談到',
  notPlaced: '這裡沒有歸類',
  remark: text => `註：${text}`,
  handout: { name: '講義', contents: '目錄', speakers: '講者索引', passages: '出處' },
  leftOut: (passage, reason) => `段落${passage}未收入摘要：${reason}`,
  notes: {
    cover: title => `這一部分是「${title}」。`,
    thesis: name => `先請大家看這一句，它概括了${name}整場發言的主張。接下來逐條展開。`,
    cut: plan => [
      ...(plan.length > 0 ? [`今天的安排是：${plan.join('')}。`] : []),
      '今天講的是其中一部分，其餘的在各場的簡報裡。',
    ].join(''),
    leftOut: '沒有講到的，各場的簡報裡都有，會後可以翻閱。',
    contributions: n => `一共${n}次發言，先看一眼每個人的主要意思，再一位一位聽。`,
    answerers: n => `這一場一共${n}次發言，先看一眼每個人的主要意思，再一位一位聽。`,
    digest:
      '把這一場放在一起看：哪裡看法相近，哪裡說法不同，哪裡還沒有答案。這是整理者的歸納，名字寫明了依據的是誰。',
    discuss: '這幾個問題是整理者為讀書會準備的，不是講者提的。挑一個大家最想談的開始。',
    about: '先用一分鐘說明這是一場什麼樣的座談。',
    whoIsWho: '名字旁邊的印章和顏色，在整套簡報裡都跟著同一個人。',
    agenda: '各場可以單獨講，也可以連著講。時間是依講稿估算的，不含討論。',
    guide: '先用一分鐘說清楚怎麼讀：標題是觀點，頁尾是出處，「註」是我們加的。',
    guideWithoutPassages: '先用一分鐘說清楚怎麼讀：標題是觀點，頁尾寫著誰在哪一場說的。',
    source: '想讀原文的，請掃描QR碼，或點下面的網址。簡報是整理者的摘要，一切以原文為準。',
    works: '各場提到的都在這裡，名稱、年份和說明是整理者查的，供會後查找，不必逐條唸。',
    glossary: '名詞解釋是整理者寫的，供查閱，不必逐條唸。',
    transcript:
      '這裡列出逐字稿中明顯有誤或存疑的地方、可能的讀法和我們的把握。講的時候不必逐條唸，有人問起再翻回這裡。',
    replies: '講者之間有來有往，這裡列出誰接了誰的話。',
    axis: {
      'most-even':
        '在講者有過爭論的問題裡，這一題兩邊的人數最接近。先看兩邊是誰，再看各自的理由。'
        + '問題是整理者設的，立場是整理者依發言歸納的。',
      'debated':
        '在這一題上，講者接過彼此的話，說法不同。問題是整理者設的，立場是整理者依發言歸納的；'
        + '「沒有談到」和「立場不明」是兩回事。',
      'comparison':
        '這是整理者所作的對照，講者並沒有就這一題爭論。立場是整理者依發言歸納的；'
        + '「沒有談到」和「立場不明」是兩回事。',
    },
    matrix:
      '每一列是一位講者，每一欄是一個貫穿幾場的問題。空著的格子只表示我們沒有歸類，不等於沒有談到。'
      + '格子裡的文字是整理者歸納的。',
    tension:
      '這個問題貫穿了好幾場。分組是整理者依各人的發言歸納的，不是他們自己選的邊；有人先後發言兩次，可能出現在兩處。',
    portraitGoesOn: name => `再看一眼${name}與其他人的來往。`,
    map: others => [
      '先用一張圖看全場：一列是一個貫穿幾場的問題，一枚印章是一位講者，站在一處的人看法相近。',
      '分組是整理者依發言歸納的，不是他們自己選的邊。',
      ...(others === '' ? [] : [`沒有畫進來的是${others}，這並不等於他們沒有談到。`]),
    ].join(''),
    closing: {
      all:
        '最後把整場放在一起：哪些看法是共通的，在哪裡分歧，又留下了哪些沒有答案的問題。'
        + '這是整理者的歸納，每一條都寫明了依據的是誰。',
      shared: '先看共通的地方。這裡列名的幾位，都在前面用自己的話說過。',
      parting: '再看分歧的地方。聽的時候不妨想一想，您和誰最接近？',
      open: '最後是還沒有答案的問題。其中哪一個，您最想接著想下去？',
    },
    vote: ([one, other], between) => [
      `現在輪到大家。先不討論，請舉手：比較傾向「${one}」的有多少位？比較傾向「${other}」的呢？`,
      '把人數記在「討論前」下面。',
      ...(between === '' ? [] : [`台上居中的是${between}。`]),
      '討論過後再舉一次手，記在「討論後」下面，然後問一問改變主意的人：是什麼說服了您？',
    ].join(''),
  },
}
