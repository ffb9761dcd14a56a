import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/** Our words in Japanese. */
export const ja: Words = {
  tag: 'ja',
  colon: '：',
  listSeparator: '、',
  citationSeparator: '、',
  clauseSeparator: '／',
  minutes: n => `約${n}分`,
  date: iso => dateIn('ja-JP', iso),
  parenthesis: text => `（${text}）`,
  contributions: n => `${n}件の発言`,
  continued: headline => `${headline}（続き）`,
  sessions: {
    'keynote': n => `基調講演${n}`,
    'talk': n => `講演${n}`,
    'panel': n => `パネル討論${n}`,
    'round': n => `ラウンド${n}`,
    'discussion': n => `自由討論${n}`,
    'lightning': n => `ライトニングトーク${n}`,
    'q-and-a': n => `質疑応答${n}`,
    'break': n => `休憩${n}`,
  },
  roles: {
    organiser: '企画',
    editor: '編集',
    publisher: '公開',
    moderator: '司会',
    panellist: 'パネリスト',
    audience: '聴衆',
  },
  roleLabels: { organisers: '企画', editors: '文字起こし', publishers: '校閲・公開' },
  titledByEditor: '題は編者による',
  about: 'どのような催しだったか',
  whoIsWho: '発言者の紹介',
  agenda: '進行と所要時間',
  agendaNote: minutes => `合計は約${minutes}分（ノートの長さから見積もり）、1マスが5分`,
  guide: {
    title: 'このスライドの読み方',
    headline: '見出しが主張そのもの。その下は、発言者が挙げた理由、根拠、例',
    foot:
      '下端は、誰がどこで話したかと、文字起こしの段落を示す。k1.5は基調講演1の第5段落、q2.5.3はラウンド2の5人目の第3段落。'
      + '丸で囲んだ疑問符は、文字起こしがそこで疑わしいしるし',
    footOfAnySession: '下端は、誰がどこで話したかと、文字起こしの段落を示す。最後の点の後の数字が段落の番号',
    footWithoutPassages: '下端は、誰がどこで話したかを示す',
    kinds: '質問、予測、提案にはそのしるしがある。確かさの度合いは元の発言のまま',
    remarks: '「注」は編者が加えたもので、発言者の言葉ではない',
    garbled: '文字起こしで明らかに崩れている箇所は、主張として扱わない',
  },
  sourceHeadline: '出典：原文はこちら',
  answerers: n => `${n}件の回答、それぞれの力点`,
  led: names => `司会：${names}`,
  digest: 'この回の到達点',
  digestKinds: { agreement: '近い点', difference: '異なる点', open: '未決の点' },
  kindSeparator: '',
  kinds: {
    'question': '質問',
    'prediction': '予測',
    'proposal': '提案',
    'report': '報告',
    'others-work': '他者の仕事',
  },
  discuss: '話し合いのために',
  doubtful: '文字起こしに疑いあり',
  draft: 'モデルによる下書き、未確認',
  figureShows: drawn => `図の内容：${drawn.join('。')}。`,
  drawing: {
    shape: {
      rises: line => `「${line}」の線は上がり、高いまま続く`,
      surges: line => `「${line}」の線は一気に高まり、やがて引く`,
      jumps: line => `「${line}」の線は跳ね上がる`,
      saturates: line => `「${line}」の線は、上がり方がしだいに緩む`,
      races: line => `「${line}」の線は限界へ向かって急上昇する`,
      falls: line => `「${line}」の線は下がり、低いまま続く`,
      climbs: line => `「${line}」の線は目標へゆっくり上がる`,
    },
    place: {
      'left': (thing, left) => `「${thing}」は「${left}」の端にある`,
      'near left': (thing, left) => `「${thing}」は「${left}」の端に近い`,
      'middle': (thing, left, right) => `「${thing}」は「${left}」と「${right}」の間にある`,
      'near right': (thing, _, right) => `「${thing}」は「${right}」の端に近い`,
      'right': (thing, _, right) => `「${thing}」は「${right}」の端にある`,
    },
    level: {
      below: (thing, line) => `「${thing}」は「${line}」の線より下にある`,
      at: (thing, line) => `「${thing}」は「${line}」の線に届く`,
      above: (thing, line) => `「${thing}」は「${line}」の線より上にある`,
      unclear: (thing, line) => `「${thing}」は「${line}」の線のところが破線で描かれている`,
    },
    inside: (inner, outer) => `「${inner}」は「${outer}」の中にある`,
    box: (goesIn, box, out) => `「${goesIn}」が「${box}」に入り、「${out}」が出てくる`,
    darkBox: (goesIn, box, out) => `「${goesIn}」が、中の見えない「${box}」に入り、「${out}」が出てくる`,
    heavier: (heavy, light) => `天秤では「${heavy}」が「${light}」より重い`,
    fan: (hub, branches) => `「${hub}」から「${branches.join('」「')}」が分かれ出る`,
    overlap: (one, other, common) => `「${one}」と「${other}」は一部が重なり、そこに「${common}」とある`,
  },
  works: 'ここで挙がったモデル、論文、データ',
  glossary: '用語',
  glossaryNote: '説明は編者による',
  transcript: '正誤表：文字起こしの疑わしい箇所',
  unrecoverable: '復元できない',
  erratumKinds: { 'not-printed': '指すものが載っていない', 'slip': '言い間違いと思われる', 'doubt': '編者の疑問' },
  quoted: text => `「${text}」`,
  confidences: { high: '確か', medium: 'ほぼ確か', low: '推測' },
  replies: '誰が誰に応じたか',
  repliesHeadline: (n, name, times) => {
    const most = name ? `、最も多いのは${name}への応答（${times}件）` : ''
    return `誰が誰に応じたか：全${n}件${most}`
  },
  replyKinds: {
    agrees: '賛成',
    disagrees: '反対',
    extends: '補足',
    answers: '回答',
    refers: '言及',
  },
  reply: (kind, to, from) => [...(from === undefined ? [] : [from, 'が']), to, 'に', ja.replyKinds[kind]].join(''),
  repliedBy: {
    agrees: names => `${names}が賛成`,
    disagrees: names => `${names}が反対`,
    extends: names => `${names}が補足`,
    answers: names => `${names}が回答`,
    refers: names => `${names}が言及`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: '中間', end }[at]
    return `立場：${own}。ほかの人：${start} ${before}人、中間 ${between}人、${end} ${after}人`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0
      ? [`${one}人対${other}人`]
      : [one, other].filter(n => n > 0).map(n => `一方に${n}人`)
    return [question, [...sides, ...(between > 0 ? [`中間に${between}人`] : [])].join('、')].join(' ').trim()
  },
  axisKinds: {
    'most-even': '議論された問い。編者が立てたそうした問いのうち、人数が最も拮抗したもの',
    'debated': 'この回で議論された問い',
    'comparison': '比較：発言者はこの点を議論していない',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const subject = questions < 10 ? `${questions}つの問い` : `${questions}の問い`
      const who = placed === speakers ? `発言者全員（${speakers}人）` : `発言者${speakers}人のうち${placed}人`
      return `${subject}が全体を貫き、${who}が図にいる`
    },
    caption: '印章一つが発言者一人。考えの近い人は同じところにいる',
  },
  closing: 'この討論が残したもの',
  closingKinds: { shared: '共通', parting: '相違', open: '未決' },
  vote: { onStage: '壇上', before: '議論前', after: '議論後', people: n => `${n}人` },
  cut: {
    minutes: n => `${n}分版`,
    plan: (talk, discussion) => [`発表${talk}分`, ...(discussion > 0 ? [`議論${discussion}分`] : [])].join('、'),
    leftOut: '今回取り上げないもの',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`${names}の発言`]),
      ...(positions === 0 ? [] : [`${names === '' ? '' : 'ほかに'}${positions}件の主張`]),
    ].join('、'),
  },
  matrix: '問いごとに見る各人の立場',
  speaker: '発言者',
  view: n => `見方${n}`,
  emptyCell: '空欄：ここでは位置づけていない',
  withoutRow: names => `どの問いでも位置づけていない人：${names}`,
  alsoInViews: numbers => `見方${numbers.join('、')}にも登場`,
  between: '中間',
  unclear: '触れたが、立場は不明',
  offEnds: { between: '中間', unclear: '不明' },
  notAddressed: '触れなかった',
  notPlaced: 'ここでは位置づけていない',
  remark: text => `注：${text}`,
  handout: { name: '配布資料', contents: '目次', speakers: '発言者索引', passages: '出典' },
  leftOut: (passage, reason) => `段落${passage}は要約していない：${reason}`,
  notes: {
    cover: title => `ここからは「${title}」です。`,
    thesis: name =>
      `まず、この一文をご覧ください。${withSan(name)}の主張全体をまとめたものです。このあと、順に見ていきます。`,
    cut: plan => [
      ...(plan.length > 0 ? [`今日の予定は、${plan.join('')}です。`] : []),
      'お話しするのは全体の一部で、残りは各セッションのスライドにあります。',
    ].join(''),
    leftOut: '取り上げなかったものは各セッションのスライドにあります。後ほどご覧ください。',
    contributions: n => `発言は全部で${n}件です。まず各自の要点を一通り見てから、一人ずつ見ていきます。`,
    answerers: n => `この回の発言は全部で${n}件です。まず各自の要点を一通り見てから、一人ずつ見ていきます。`,
    digest:
      'この回を全体として振り返ります。どこで考えが近づき、どこで分かれ、何が残ったか。'
      + 'このまとめは編者によるもので、誰の発言に基づくかは名前で示しています。',
    discuss:
      'これらの問いは、編者が読書会のために用意したもので、発言者が出したものではありません。'
      + '皆さんがいちばん話したいものから始めてください。',
    about: 'まず一分ほどで、どのような催しだったかを説明してください。',
    whoIsWho: '名前の横の印章と色は、スライド全体を通じて同じ人を表します。',
    agenda: 'セッションは、一つだけでも、続けてでも発表できます。時間はノートから見積もったもので、議論は含みません。',
    guide: 'まず一分ほどで、読み方を説明してください。見出しが主張、下端が出典で、「注」は私たちが加えたものです。',
    guideWithoutPassages:
      'まず一分ほどで、読み方を説明してください。見出しが主張で、下端は誰がどこで話したかを示します。',
    source:
      '原文を読むには、コードを読み取るか、アドレスを開いてください。スライドは編者による要約です。よりどころとなるのは原文です。',
    works:
      '各セッションで挙がったものです。名称、年、説明は編者が調べたもので、後で調べるためにあります。読み上げる必要はありません。',
    glossary: '説明は編者によるもので、調べるためにあります。読み上げる必要はありません。',
    transcript:
      '文字起こしの中で明らかに誤っている箇所や疑わしい箇所と、考えられる読み、その確かさを挙げています。'
      + '読み上げる必要はありません。質問が出たら、ここに戻ってください。',
    replies: '発言者は互いに応じ合いました。誰が誰の言葉を受けたかを、ここに示します。',
    axis: {
      'most-even':
        '発言者が議論した問いのうち、人数が最も拮抗したのがこの問いです。まず誰がどちらの側かを見て、次に理由を見ます。'
        + '問いは編者が立てたもので、立場は発言からの編者の読み取りです。',
      'debated':
        'ここでは、発言者が互いの言葉を受け、違う考えを述べました。問いは編者が立てたもので、立場は発言からの編者の読み取りです。'
        + '触れなかったことと、立場が不明であることとは別です。',
      'comparison':
        'この比較は編者によるもので、発言者がこの問いを議論したわけではありません。立場は発言からの編者の読み取りです。'
        + '触れなかったことと、立場が不明であることとは別です。',
    },
    matrix:
      '行は発言者、列は複数のセッションにまたがる問いです。空欄は、編者がそこに位置づけていないというだけで、'
      + '触れなかったという意味ではありません。欄の中の言葉は編者のまとめです。',
    tension:
      'この問いは複数のセッションにまたがっています。分け方は各人の発言からの編者の読み取りで、本人が側を選んだわけではありません。'
      + '二度発言した人は、二か所に出ることがあります。',
    portraitGoesOn: name => `${withSan(name)}と、ほかの人とのやりとりを、もう一度見てみます。`,
    map: others => [
      '全体を一枚の図で見ます。一行が、複数のセッションにまたがる一つの問いです。印章一つが発言者一人で、'
      + '同じところにいる人は考えが近い人です。',
      '分け方は各人の発言からの編者の読み取りで、本人が側を選んだわけではありません。',
      ...(others === '' ? [] : [`図にいないのは${withSan(others)}です。触れなかったという意味ではありません。`]),
    ].join(''),
    closing: {
      all:
        '最後に全体を振り返ります。何人かに共通すること、考えが分かれること、まだ答えのない問いです。'
        + 'このまとめは編者によるもので、一つひとつに、誰の発言に基づくかを記しています。',
      shared: 'まず、何人かに共通することです。ここに名前のある人は、それぞれの言葉で前に述べています。',
      parting: '次に、考えが分かれることです。ご自分は誰に近いか、考えながらお聞きください。',
      open: '最後に、まだ答えのない問いです。この先も考え続けたいのは、どれでしょうか。',
    },
    vote: ([one, other], between) => [
      `ここからは皆さんの番です。議論の前に、挙手をお願いします。「${one}」に近い方は？ 「${other}」に近い方は？`,
      'それぞれの人数を「議論前」の下に書いてください。',
      ...(between === '' ? [] : [`壇上で中間だったのは${withSan(between)}です。`]),
      '議論の後にもう一度挙手をお願いし、「議論後」の下に書いてください。そして、考えを変えた方に聞いてみてください。'
      + '何が決め手でしたか。',
    ].join(''),
  },
}

/** “甲一さん、乙二さん”: names of a list, as one speaks of people. */
function withSan(names: string): string {
  return names.split(ja.listSeparator).map(name => `${name}さん`).join(ja.listSeparator)
}
