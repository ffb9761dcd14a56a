import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/**
 * Our words in Korean. What follows a word of the panel is the same after a vowel and after a consonant (의, 에게, 쪽, 님),
 * since we cannot know how a word of another script is read.
 */
export const ko: Words = {
  tag: 'ko',
  colon: ': ',
  listSeparator: ', ',
  citationSeparator: ', ',
  clauseSeparator: ' / ',
  minutes: n => `약 ${n}분`,
  date: iso => dateIn('ko-KR', iso),
  parenthesis: text => `(${text})`,
  contributions: n => `발언 ${n}건`,
  continued: headline => `${headline} (계속)`,
  sessions: {
    'keynote': n => `기조 발표 ${n}`,
    'talk': n => `발표 ${n}`,
    'panel': n => `패널 토론 ${n}`,
    'round': n => `라운드 ${n}`,
    'discussion': n => `자유 토론 ${n}`,
    'lightning': n => `라이트닝 토크 ${n}`,
    'q-and-a': n => `질의응답 ${n}`,
    'break': n => `휴식 ${n}`,
  },
  roles: {
    organiser: '기획',
    editor: '편집',
    publisher: '발행',
    moderator: '사회',
    panellist: '토론자',
    audience: '청중',
  },
  roleLabels: { organisers: '기획', editors: '녹취 정리', publishers: '감수·발행' },
  titledByEditor: '제목은 엮은이가 붙임',
  about: '어떤 행사였나',
  whoIsWho: '발언자 소개',
  agenda: '순서와 시간',
  agendaNote: minutes => `모두 약 ${minutes}분, 발표자 노트의 길이로 어림함. 한 칸은 5분`,
  guide: {
    title: '이 슬라이드를 읽는 법',
    headline: '제목이 곧 주장이고, 그 아래는 발언자가 든 이유와 근거와 예',
    foot:
      '맨 아래에는 누가 어디에서 말했는지와 문단을 적음: k1.5는 기조 발표 1의 다섯째 문단, q2.5.3은 라운드 2의 다섯째 '
      + '발언자의 셋째 문단. 동그라미 안의 물음표는 그곳의 녹취록이 의심스럽다는 표시',
    footOfAnySession: '맨 아래에는 누가 어디에서 말했는지와 녹취록의 문단을 적음: 마지막 점 뒤의 숫자',
    footWithoutPassages: '맨 아래에는 누가 어디에서 말했는지를 적음',
    kinds: '질문과 예측과 제안은 따로 표시하며, 확신의 정도는 말한 그대로 둠',
    remarks: '“주”는 엮은이가 단 것으로, 발언자의 말이 아님',
    garbled: '녹취록에서 분명히 잘못된 말은 주장으로 옮기지 않음',
  },
  sourceHeadline: '출처: 원문을 읽을 수 있는 곳',
  answerers: n => `답변 ${n}건, 저마다 다른 강조점`,
  led: names => `사회: ${names}`,
  digest: '이번 토론이 다다른 곳',
  digestKinds: { agreement: '가까운 점', difference: '다른 점', open: '남은 점' },
  kindSeparator: ' ',
  kinds: {
    'question': '질문',
    'prediction': '예측',
    'proposal': '제안',
    'report': '보고',
    'others-work': '다른 사람의 작업',
  },
  discuss: '함께 이야기할 것',
  doubtful: '녹취록이 의심스러움',
  draft: '모델이 쓴 초안, 검토 전',
  figureShows: drawn => `그림의 내용: ${drawn.join('; ')}.`,
  drawing: {
    shape: {
      rises: line => `“${line}” 선은 올라가서 높은 곳에 머문다`,
      surges: line => `“${line}” 선은 솟았다가 물러난다`,
      jumps: line => `“${line}” 선은 껑충 뛰어오른다`,
      saturates: line => `“${line}” 선은 갈수록 느리게 올라간다`,
      races: line => `“${line}” 선은 한계를 향해 치솟는다`,
      falls: line => `“${line}” 선은 내려가서 낮은 곳에 머문다`,
      climbs: line => `“${line}” 선은 목표를 향해 천천히 올라간다`,
    },
    place: {
      'left': (thing, left) => `“${thing}”의 자리는 “${left}” 쪽 끝이다`,
      'near left': (thing, left) => `“${thing}”의 자리는 “${left}” 쪽 끝에 가깝다`,
      'middle': (thing, left, right) => `“${thing}”의 자리는 “${left}” 쪽과 “${right}” 쪽의 사이다`,
      'near right': (thing, _, right) => `“${thing}”의 자리는 “${right}” 쪽 끝에 가깝다`,
      'right': (thing, _, right) => `“${thing}”의 자리는 “${right}” 쪽 끝이다`,
    },
    level: {
      below: (thing, line) => `“${thing}”의 높이는 “${line}” 선보다 낮다`,
      at: (thing, line) => `“${thing}”의 높이는 “${line}” 선에 이른다`,
      above: (thing, line) => `“${thing}”의 높이는 “${line}” 선보다 높다`,
      unclear: (thing, line) => `“${thing}”의 가장자리는 “${line}” 선에서 끊긴 선으로 그려져 있다`,
    },
    inside: (inner, outer) => `“${inner}”의 자리는 “${outer}” 안이다`,
    box: (goesIn, box, out) => `“${box}”에 들어가는 것은 “${goesIn}”이고, 나오는 것은 “${out}”이다`,
    darkBox: (goesIn, box, out) =>
      `속이 보이지 않는 “${box}”에 들어가는 것은 “${goesIn}”이고, 나오는 것은 “${out}”이다`,
    heavier: (heavy, light) => `저울에서 “${heavy}” 쪽이 “${light}” 쪽보다 무겁다`,
    fan: (hub, branches) => `“${hub}”에서 갈라져 나오는 것은 “${branches.join('”, “')}”이다`,
    overlap: (one, other, common) =>
      `“${one}” 쪽과 “${other}” 쪽이 일부 겹치고, 겹친 곳에 적힌 말은 “${common}”이다`,
  },
  works: '여기서 언급된 모델, 논문, 데이터',
  glossary: '용어',
  glossaryNote: '설명은 엮은이가 씀',
  transcript: '정오표: 녹취록에서 의심스러운 곳',
  unrecoverable: '복원할 수 없음',
  erratumKinds: { 'not-printed': '가리키는 것이 실리지 않음', 'slip': '말실수로 보임', 'doubt': '엮은이의 의문' },
  quoted: text => `“${text}”`,
  confidences: { high: '확실함', medium: '꽤 확실함', low: '추측' },
  replies: '누가 누구에게 응답했나',
  repliesHeadline: (n, name, times) => {
    const most = name ? `, 가장 많이 받은 사람은 ${name}(${times}건)` : ''
    return `누가 누구에게 응답했나: 응답 ${n}건${most}`
  },
  replyKinds: {
    agrees: '동의',
    disagrees: '반대',
    extends: '보충',
    answers: '답변',
    refers: '언급',
  },
  reply: (kind, to, from) => {
    const what = {
      agrees: `${to}의 말에 동의`,
      disagrees: `${to}의 말에 반대`,
      extends: `${to}의 말에 보충`,
      answers: `${to}에게 답변`,
      refers: `${to}의 말을 언급`,
    }[kind]
    return from === undefined ? what : `${from}, ${what}`
  },
  repliedBy: {
    agrees: names => `${names}의 동의`,
    disagrees: names => `${names}의 반대`,
    extends: names => `${names}의 보충`,
    answers: names => `${names}의 답변`,
    refers: names => `${names}의 언급`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: '중간', end }[at]
    return `입장: ${own}. 다른 사람들: ${start} ${before}명, 중간 ${between}명, ${end} ${after}명`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0
      ? [`${one} 대 ${other}`]
      : [one, other].filter(n => n > 0).map(n => `한쪽에 ${n}명`)
    return [question, [...sides, ...(between > 0 ? [`중간에 ${between}명`] : [])].join(', ')].join(' ').trim()
  },
  axisKinds: {
    'most-even': '논쟁한 질문, 엮은이가 세운 그런 질문 가운데 인원이 가장 고르게 나뉜 것',
    'debated': '이번 토론에서 논쟁한 질문',
    'comparison': '비교: 발언자들이 논쟁한 것은 아님',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const who = placed === speakers ? `발언자 전원(${speakers}명)` : `발언자 ${speakers}명 가운데 ${placed}명`
      return `질문 ${questions}개가 전체를 관통하며, ${who}이 그림에 있음`
    },
    caption: '도장 하나가 발언자 한 사람이며, 생각이 비슷한 사람은 한곳에 있음',
  },
  closing: '이 토론이 남긴 것',
  closingKinds: { shared: '공통', parting: '차이', open: '미결' },
  vote: { onStage: '무대 위', before: '토론 전', after: '토론 후', people: n => `${n}명` },
  cut: {
    minutes: n => `${n}분 발표`,
    plan: (talk, discussion) => [`발표 ${talk}분`, ...(discussion > 0 ? [`토론 ${discussion}분`] : [])].join(', '),
    leftOut: '이번에 다루지 않는 것',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`${names}의 발언`]),
      ...(positions === 0 ? [] : [`${names === '' ? '' : '그 밖의 '}주장 ${positions}개`]),
    ].join('; '),
  },
  matrix: '질문마다 누가 어디에 서 있나',
  speaker: '발언자',
  view: n => `견해 ${n}`,
  emptyCell: '빈칸: 여기에 분류하지 않음',
  withoutRow: names => `어느 질문에도 분류하지 않은 사람: ${names}`,
  alsoInViews: numbers => `견해 ${numbers.join(', ')}에도 있음`,
  between: '중간',
  unclear: '다루었으나 입장이 분명하지 않음',
  offEnds: { between: '중간', unclear: '불분명' },
  notAddressed: '다루지 않음',
  notPlaced: '여기에 분류하지 않음',
  remark: text => `주: ${text}`,
  handout: { name: '배포 자료', contents: '차례', speakers: '발언자', passages: '출처' },
  leftOut: (passage, reason) => `${passage} 문단은 요약하지 않음: ${reason}`,
  notes: {
    cover: title => `이번 순서는 “${title}”입니다.`,
    thesis: name =>
      `먼저 이 한 문장을 보시겠습니다. ${withNim(name)}의 주장 전체를 요약한 문장입니다. 이어서 하나씩 풀어 보겠습니다.`,
    cut: plan => [
      ...(plan.length > 0 ? [`오늘의 계획은 ${plan.join('')}입니다.`] : []),
      '오늘은 그 일부를 다룹니다. 나머지는 세션별 슬라이드에 있습니다.',
    ].join(' '),
    leftOut: '다루지 않는 것은 세션별 슬라이드에 있으니 나중에 보시기 바랍니다.',
    contributions: n => `발언은 모두 ${n}건입니다. 먼저 저마다의 요점을 훑어본 다음, 한 사람씩 살펴보겠습니다.`,
    answerers: n =>
      `이번 라운드의 발언은 모두 ${n}건입니다. 먼저 저마다의 요점을 훑어본 다음, 한 사람씩 살펴보겠습니다.`,
    digest:
      '이번 토론을 통틀어 봅니다. 어디에서 생각이 가까웠고, 어디에서 달랐고, 무엇이 남았는지입니다. 이 정리는 엮은이가 한 '
      + '것이며, 누구의 말에 바탕을 두었는지는 이름으로 밝혔습니다.',
    discuss:
      '이 질문들은 엮은이가 독서 모임을 위해 마련한 것이며, 발언자들이 던진 것이 아닙니다. 가장 이야기하고 싶은 것부터 '
      + '시작하십시오.',
    about: '먼저 일 분쯤 어떤 행사였는지 설명하십시오.',
    whoIsWho: '이름 옆의 도장과 색은 모든 슬라이드에서 같은 사람을 나타냅니다.',
    agenda:
      '세션은 하나만 발표해도 되고 이어서 발표해도 됩니다. 시간은 노트의 길이로 어림한 것이며, 토론은 넣지 않았습니다.',
    guide:
      '먼저 일 분쯤 읽는 법을 설명하십시오. 제목은 주장이고, 맨 아래는 출처이며, “주”는 저희가 단 것입니다.',
    guideWithoutPassages:
      '먼저 일 분쯤 읽는 법을 설명하십시오. 제목은 주장이고, 맨 아래에는 누가 어디에서 말했는지 적혀 있습니다.',
    source:
      '원문을 읽으시려면 코드를 스캔하거나 주소를 여십시오. 이 슬라이드는 엮은이가 쓴 요약이며, 기준은 원문입니다.',
    works:
      '세션에서 언급된 것들입니다. 이름과 연도와 설명은 엮은이가 찾은 것으로, 나중에 찾아보기 위한 것입니다. 읽어 주지 '
      + '않아도 됩니다.',
    glossary: '설명은 엮은이가 쓴 것으로, 찾아보기 위한 것입니다. 읽어 주지 않아도 됩니다.',
    transcript:
      '녹취록에서 분명히 잘못되었거나 의심스러운 곳과, 그럴듯한 읽기, 그 확실한 정도를 적었습니다. 읽어 주지 않아도 '
      + '됩니다. 누가 물으면 여기로 돌아오십시오.',
    replies: '발언자들은 서로의 말에 응답했습니다. 누가 누구의 말을 받았는지 여기에 적었습니다.',
    axis: {
      'most-even':
        '발언자들이 논쟁한 질문 가운데 인원이 가장 고르게 나뉜 질문입니다. 먼저 누가 어느 쪽인지 보고, 다음으로 이유를 '
        + '봅니다. 질문은 엮은이가 세웠고, 입장은 엮은이가 발언에서 읽어 낸 것입니다.',
      'debated':
        '여기에서 발언자들은 서로의 말을 받으면서 다른 생각을 말했습니다. 질문은 엮은이가 세웠고, 입장은 엮은이가 발언에서 '
        + '읽어 낸 것입니다. 다루지 않은 것과 입장이 분명하지 않은 것은 다릅니다.',
      'comparison':
        '이 비교는 엮은이가 한 것이며, 발언자들이 이 질문을 두고 논쟁하지는 않았습니다. 입장은 엮은이가 발언에서 읽어 낸 '
        + '것입니다. 다루지 않은 것과 입장이 분명하지 않은 것은 다릅니다.',
    },
    matrix:
      '가로줄은 발언자이고, 세로줄은 여러 세션에 걸친 질문입니다. 빈칸은 저희가 분류하지 않았다는 뜻일 뿐, 그 질문을 다루지 '
      + '않았다는 뜻이 아닙니다. 칸 안의 말은 엮은이가 요약한 것입니다.',
    tension:
      '이 질문은 여러 세션에 걸쳐 있습니다. 무리는 엮은이가 저마다의 발언에서 읽어 낸 것이며, 스스로 편을 고른 사람은 '
      + '없습니다. 두 번 말한 사람은 두 곳에 있을 수 있습니다.',
    portraitGoesOn: name => `${withNim(name)}과 다른 사람들이 주고받은 말을 한 번 더 보겠습니다.`,
    map: others => [
      '전체를 그림 하나로 봅니다. 한 줄이 여러 세션에 걸친 질문 하나이고, 도장 하나가 발언자 한 사람이며, 한곳에 있는 '
      + '사람은 생각이 비슷합니다. 무리는 엮은이가 저마다의 발언에서 읽어 낸 것이며, 스스로 편을 고른 사람은 없습니다.',
      ...(others === ''
        ? []
        : [`그림에 없는 사람은 ${withNim(others)}입니다. 그 질문을 다루지 않았다는 뜻은 아닙니다.`]),
    ].join(' '),
    closing: {
      all:
        '끝으로 전체를 돌아봅니다. 여러 사람이 함께하는 생각, 생각이 갈리는 곳, 아직 답이 없는 물음입니다. 이 정리는 '
        + '엮은이가 한 것이며, 누구의 말에 바탕을 두었는지 하나하나 밝혔습니다.',
      shared: '먼저 여러 사람이 함께하는 생각입니다. 여기에 이름이 있는 사람은 앞에서 저마다의 말로 이야기했습니다.',
      parting: '다음은 생각이 갈리는 곳입니다. 들으시면서 나는 누구에게 가장 가까운지 생각해 보시기 바랍니다.',
      open: '마지막은 아직 답이 없는 물음입니다. 이 가운데 무엇을 더 생각해 보고 싶으십니까?',
    },
    vote: ([one, other], between) => [
      `이제 여러분 차례입니다. 토론하기 전에 손을 들어 주십시오. “${one}” 쪽에 가까운 분은? “${other}” 쪽에 가까운 분은?`,
      '인원을 “토론 전” 아래에 적으십시오.',
      ...(between === '' ? [] : [`무대에서 중간에 선 사람은 ${withNim(between)}입니다.`]),
      '토론이 끝나면 다시 손을 들게 하고 “토론 후” 아래에 적으십시오. 그리고 생각을 바꾼 분에게 물어보십시오. 무엇이 생각을 '
      + '바꾸었습니까?',
    ].join(' '),
  },
}

/** “갑일 님, 을이 님”: names of a list, as one speaks of people. */
function withNim(names: string): string {
  return names.split(ko.listSeparator).map(name => `${name} 님`).join(ko.listSeparator)
}
