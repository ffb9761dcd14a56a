import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/** Our words in English. */
export const en: Words = {
  tag: 'en',
  colon: ': ',
  listSeparator: ', ',
  citationSeparator: ', ',
  clauseSeparator: '. ',
  minutes: n => `about ${n} min`,
  date: iso => dateIn('en-US', iso),
  parenthesis: text => ` (${text})`,
  contributions: n => countOf(n, 'contribution'),
  continued: headline => `${headline} (continued)`,
  sessions: {
    'keynote': n => `Keynote ${n}`,
    'talk': n => `Talk ${n}`,
    'panel': n => `Panel discussion ${n}`,
    'round': n => `Round ${n}`,
    'discussion': n => `Discussion ${n}`,
    'lightning': n => `Lightning talks ${n}`,
    'q-and-a': n => `Q&A ${n}`,
    'break': n => `Break ${n}`,
  },
  roles: {
    organiser: 'organizer',
    editor: 'editor',
    publisher: 'publisher',
    moderator: 'moderator',
    panellist: 'panelist',
    audience: 'audience',
  },
  roleLabels: {
    organisers: 'Organizers',
    editors: 'Transcript',
    publishers: 'Review and publication',
  },
  titledByEditor: 'title given by the editors of this summary',
  about: 'About this panel',
  whoIsWho: 'Who speaks',
  agenda: 'Agenda and time',
  agendaNote: minutes => `About ${minutes} min in all, estimated from the speaker notes; a block is five minutes`,
  guide: {
    title: 'How to read these slides',
    headline: 'The headline is the position; below it the reasons, evidence and examples the speaker gave',
    foot:
      'The foot says who spoke, where, and the paragraph: k1.5 is keynote 1, paragraph 5; q2.5.3 is round 2, '
      + 'fifth speaker, paragraph 3. A question mark in a circle: the transcript is in doubt there',
    footOfAnySession:
      'The foot says who spoke, where, and the paragraph of the source: the number behind the last dot',
    footWithoutPassages: 'The foot says who spoke, and where',
    kinds: 'Questions, predictions and proposals are marked; nothing is made more or less certain',
    remarks: 'What is called a note is ours, not the words of the speaker',
    garbled: 'What is evidently garbled in the transcript is not passed on as a position',
  },
  sourceHeadline: 'Source: where to read the original',
  answerers: n => `${n} answers, each with its own emphasis`,
  led: names => `moderated by ${names}`,
  digest: 'Where this round arrived',
  digestKinds: { agreement: 'Close', difference: 'Different', open: 'Open' },
  kindSeparator: ' ',
  kinds: {
    'question': 'Question',
    'prediction': 'Prediction',
    'proposal': 'Proposal',
    'report': 'Report',
    'others-work': 'Others’ work',
  },
  discuss: 'For discussion',
  doubtful: 'transcript in doubt',
  draft: 'Draft by a model, not reviewed',
  figureShows: drawn => `What the figure shows: ${drawn.join('; ')}.`,
  drawing: {
    shape: {
      rises: line => `the line of “${line}” rises and stays high`,
      surges: line => `the line of “${line}” surges and recedes`,
      jumps: line => `the line of “${line}” jumps`,
      saturates: line => `the line of “${line}” rises ever more slowly`,
      races: line => `the line of “${line}” races to a limit`,
      falls: line => `the line of “${line}” falls and stays low`,
      climbs: line => `the line of “${line}” climbs slowly to a goal`,
    },
    place: {
      'left': (thing, left) => `“${thing}” is at the end “${left}”`,
      'near left': (thing, left) => `“${thing}” is near the end “${left}”`,
      'middle': (thing, left, right) => `“${thing}” is between “${left}” and “${right}”`,
      'near right': (thing, _, right) => `“${thing}” is near the end “${right}”`,
      'right': (thing, _, right) => `“${thing}” is at the end “${right}”`,
    },
    level: {
      below: (thing, line) => `“${thing}” is below the line “${line}”`,
      at: (thing, line) => `“${thing}” reaches the line “${line}”`,
      above: (thing, line) => `“${thing}” is above the line “${line}”`,
      unclear: (thing, line) => `“${thing}” is drawn with a broken edge at the line “${line}”`,
    },
    inside: (inner, outer) => `“${inner}” lies inside “${outer}”`,
    box: (goesIn, box, out) => `“${goesIn}” goes into “${box}”, and “${out}” comes out`,
    darkBox: (goesIn, box, out) => `“${goesIn}” goes into “${box}”, which nobody sees into, and “${out}” comes out`,
    heavier: (heavy, light) => `on a pair of scales “${heavy}” outweighs “${light}”`,
    fan: (hub, branches) => `from “${hub}” come “${branches.join('”, “')}”`,
    overlap: (one, other, common) => `“${one}” and “${other}” overlap; where they do stands “${common}”`,
  },
  works: 'Models, papers and data named here',
  glossary: 'Terms',
  glossaryNote: 'the explanations are ours',
  transcript: 'Errata: what in the transcript is in doubt',
  unrecoverable: 'cannot be recovered',
  erratumKinds: {
    'not-printed': 'what it refers to is not printed',
    'slip': 'apparently a slip of the speaker',
    'doubt': 'our doubt',
  },
  quoted: text => `“${text}”`,
  confidences: { high: 'confident', medium: 'fairly confident', low: 'a guess' },
  repliesHeadline: (n, name, times) => {
    const most = name ? `, most often to ${name} (${times})` : ''
    return `Who answered whom: ${n} replies${most}`
  },
  replies: 'Who answered whom',
  replyKinds: {
    agrees: 'agrees with',
    disagrees: 'disagrees with',
    extends: 'adds to',
    answers: 'answers',
    refers: 'refers to',
  },
  reply: (kind, to, from = '') => `${from} ${en.replyKinds[kind]} ${to}`.trim(),
  repliedBy: {
    agrees: names => `agreed with by ${names}`,
    disagrees: names => `contradicted by ${names}`,
    extends: names => `extended by ${names}`,
    answers: names => `answered by ${names}`,
    refers: names => `referred to by ${names}`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: 'in between', end }[at]
    return `Stands at: ${own}. The others: ${start} ${before}, in between ${between}, ${end} ${after}`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0
      ? [`${one} to ${other}`]
      : [one, other].filter(n => n > 0).map(n => `${n} on one side`)
    return [question, [...sides, ...(between > 0 ? [`${between} between`] : [])].join(', ')].join(' ').trim()
  },
  axisKinds: {
    'most-even': 'Debated; of the debated questions we set, the one with the most even split',
    'debated': 'Debated in this round',
    'comparison': 'A comparison: the speakers did not debate this',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const subject = questions === 1 ? 'One question runs' : `${questions} questions run`
      const who = placed === speakers ? `all ${speakers} speakers` : `${placed} of ${speakers} speakers`
      return `${subject} through the panel; ${who} are on the map`
    },
    caption: 'A seal is a speaker; those who hold similar views stand together',
  },
  closing: 'What the panel leaves us with',
  closingKinds: { shared: 'Shared', parting: 'Different', open: 'Open' },
  vote: { onStage: 'on stage', before: 'before', after: 'after', people: n => (n === 1 ? '1 person' : `${n} people`) },
  cut: {
    minutes: n => `${n}-minute talk`,
    plan: (talk, discussion) =>
      [`${talk} minutes of talk`, ...(discussion > 0 ? [`${discussion} of discussion`] : [])].join(', '),
    leftOut: 'Not in this talk',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`contributions by ${names}`]),
      ...(positions === 0 ? [] : [positions === 1 ? '1 position' : `${positions} positions`]),
    ].join('; '),
  },
  matrix: 'Where each speaker stands, question by question',
  speaker: 'Speaker',
  view: n => `View ${n}`,
  emptyCell: 'Empty: not placed here',
  withoutRow: names => `Not placed on any of these: ${names}`,
  alsoInViews: numbers => `also in view ${numbers.join(' and ')}`,
  between: 'In between',
  unclear: 'Spoke to it, position unclear',
  offEnds: { between: 'in between', unclear: 'unclear' },
  notAddressed: 'Did not address it',
  notPlaced: 'Not placed here',
  remark: text => `Note: ${text}`,
  handout: { name: 'Handout', contents: 'Contents', speakers: 'Speakers', passages: 'Source' },
  leftOut: (passage, reason) => `Passage ${passage} is not summarized: ${reason}`,
  notes: {
    cover: title => `This part is “${title}”.`,
    thesis: name => `This one sentence sums up what ${name} argues. The points that follow unpack it.`,
    cut: plan => [
      ...(plan.length > 0 ? [`The plan for today: ${plan.join('')}.`] : []),
      'This is a part of it; the rest is in the decks of the sessions.',
    ].join(' '),
    leftOut: 'What we leave out is in the decks of the sessions, for later.',
    contributions: n =>
      `There are ${countOf(n, 'contribution')}. A glance at what each says first, then one speaker at a time.`,
    answerers: n =>
      `There are ${n} contributions to this round. A glance at what each says first, then one speaker at a time.`,
    digest:
      'Looking at the round as a whole: where the speakers came close, where they differed, what stayed open. '
      + 'This summary is ours; the names say whom it rests on.',
    discuss:
      'These questions are ours, made for the reading group; the speakers did not ask them. Start with the one '
      + 'people most want to talk about.',
    about: 'Take a minute to say what kind of event this was.',
    whoIsWho: 'The seal and the color beside a name stay with that person through all the decks.',
    agenda:
      'Each session can be presented alone or all in a row. Times are estimated from the notes, without discussion.',
    guide:
      'Take a minute to say how to read the slides: the headline is the position, the foot is the source, notes '
      + 'are ours.',
    guideWithoutPassages:
      'Take a minute to say how to read the slides: the headline is the position, the foot says who spoke and where.',
    source:
      'To read the original, scan the code or follow the address. These slides are a summary made by its '
      + 'editors; the original is what counts.',
    works:
      'What was named in the sessions. Names, years and explanations are ours, to look things up afterwards; '
      + 'there is no need to read them out.',
    glossary: 'The explanations are ours, to look things up; there is no need to read them out.',
    transcript:
      'Here are the places of the transcript that are evidently wrong or in doubt, the probable reading, and '
      + 'how sure we are. No need to read them out; come back when somebody asks.',
    replies: 'The speakers answered one another. Here is who took up whose words.',
    axis: {
      'most-even':
        'Of the questions the speakers debated, this one splits them most evenly. First who stands on which side, '
        + 'then the reasons. The question is ours, and the stances are our reading of what was said.',
      'debated':
        'Here the speakers took up one another’s words and differed. The question is ours, and the stances are our '
        + 'reading of what was said; not addressing it and being unclear about it are two things.',
      'comparison':
        'This comparison is ours: the speakers did not debate the question. The stances are our reading of what was '
        + 'said; not addressing it and being unclear about it are two things.',
    },
    matrix:
      'Each row is a speaker, each column a question that runs through several sessions. An empty cell only means '
      + 'that we placed nobody there, not that the question was not addressed. The words in the cells are our summary.',
    tension:
      'This question runs through several sessions. The grouping is our reading of what each said; nobody chose '
      + 'a side. Somebody who spoke twice may stand in two places.',
    portraitGoesOn: name => `A second look at ${name}, and at who answered whom.`,
    map: others => [
      'The whole panel in one picture. Each row is a question that runs through several sessions, each seal is a '
      + 'speaker, and those who stand together hold similar views. The grouping is our reading of what each said; '
      + 'nobody chose a side.',
      ...(others === '' ? [] : [`Not on the map: ${others}. That does not mean they said nothing about it.`]),
    ].join(' '),
    closing: {
      all:
        'To end, the panel as a whole: what several speakers share, where they part, and what is left open. '
        + 'This summary is ours, and each line names whom it rests on.',
      shared: 'First, what several of them share. Whoever is named here says it in their own way earlier on.',
      parting: 'Now where they part. As you listen, ask yourself whom you are closest to.',
      open: 'And last, what is left open. Which of these would you like to go on thinking about?',
    },
    vote: ([one, other], between) => [
      `Your turn. Before we discuss anything, a show of hands: who leans towards “${one}”? And towards “${other}”?`,
      'Write the numbers under “before”.',
      ...(between === '' ? [] : [`On stage, ${between} stood in between.`]),
      'After the discussion, ask again and write them under “after”. Then ask whoever moved: what changed your mind?',
    ].join(' '),
  },
}

/** “1 minute”, “2 minutes”. */
function countOf(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}
