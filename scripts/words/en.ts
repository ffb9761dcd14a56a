import type { WordTable } from './table-schema.ts'

/** Our words in English, as a panel writes those of a language of its own. */
export const ENGLISH_TABLE: WordTable = {
  colon: ': ',
  listSeparator: ', ',
  citationSeparator: ', ',
  clauseSeparator: '. ',
  partSeparator: '; ',
  and: ' and ',
  kindSeparator: ' ',
  parenthesis: ' ({text})',
  quoted: '“{text}”',
  minutes: 'about {count} min',
  contributions: { one: '{count} contribution', other: '{count} contributions' },
  continued: '{headline} (continued)',
  sessions: {
    'keynote': 'Keynote {number}',
    'talk': 'Talk {number}',
    'panel': 'Panel discussion {number}',
    'round': 'Round {number}',
    'discussion': 'Discussion {number}',
    'lightning': 'Lightning talks {number}',
    'q-and-a': 'Q&A {number}',
    'break': 'Break {number}',
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
  agendaNote: 'About {count} min in all, estimated from the speaker notes; a block is five minutes',
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
  answerers: '{count} answers, each with its own emphasis',
  led: 'moderated by {names}',
  digest: 'Where this round arrived',
  digestKinds: { agreement: 'Close', difference: 'Different', open: 'Open' },
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
  figureShows: 'What the figure shows: {drawn}.',
  drawing: {
    shape: {
      rises: 'the line of “{line}” rises and stays high',
      surges: 'the line of “{line}” surges and recedes',
      jumps: 'the line of “{line}” jumps',
      saturates: 'the line of “{line}” rises ever more slowly',
      races: 'the line of “{line}” races to a limit',
      falls: 'the line of “{line}” falls and stays low',
      climbs: 'the line of “{line}” climbs slowly to a goal',
    },
    place: {
      'left': '“{thing}” is at the end “{left}”',
      'near left': '“{thing}” is near the end “{left}”',
      'middle': '“{thing}” is between “{left}” and “{right}”',
      'near right': '“{thing}” is near the end “{right}”',
      'right': '“{thing}” is at the end “{right}”',
    },
    level: {
      below: '“{thing}” is below the line “{line}”',
      at: '“{thing}” reaches the line “{line}”',
      above: '“{thing}” is above the line “{line}”',
      unclear: '“{thing}” is drawn with a broken edge at the line “{line}”',
    },
    inside: '“{inner}” lies inside “{outer}”',
    box: '“{in}” goes into “{box}”, and “{out}” comes out',
    darkBox: '“{in}” goes into “{box}”, which nobody sees into, and “{out}” comes out',
    heavier: 'on a pair of scales “{heavy}” outweighs “{light}”',
    fan: 'from “{hub}” come {branches}',
    overlap: '“{one}” and “{other}” overlap; where they do stands “{common}”',
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
  confidences: { high: 'confident', medium: 'fairly confident', low: 'a guess' },
  replies: 'Who answered whom',
  repliesHeadline: 'Who answered whom: {count} replies',
  repliesHeadlineMost: 'Who answered whom: {count} replies, most often to {name} ({times})',
  replyKinds: {
    agrees: 'agrees with',
    disagrees: 'disagrees with',
    extends: 'adds to',
    answers: 'answers',
    refers: 'refers to',
  },
  reply: {
    agrees: '{from} agrees with {to}',
    disagrees: '{from} disagrees with {to}',
    extends: '{from} adds to {to}',
    answers: '{from} answers {to}',
    refers: '{from} refers to {to}',
  },
  replyTo: {
    agrees: 'agrees with {to}',
    disagrees: 'disagrees with {to}',
    extends: 'adds to {to}',
    answers: 'answers {to}',
    refers: 'refers to {to}',
  },
  repliedBy: {
    agrees: 'agreed with by {names}',
    disagrees: 'contradicted by {names}',
    extends: 'extended by {names}',
    answers: 'answered by {names}',
    refers: 'referred to by {names}',
  },
  placeOnAxis: 'Stands at: {own}. The others: {start} {before}, in between {between}, {end} {after}',
  placeBetween: 'in between',
  axisSides: '{one} to {other}',
  axisSide: '{count} on one side',
  axisBetween: '{count} between',
  axisKinds: {
    'most-even': 'Debated; of the debated questions we set, the one with the most even split',
    'debated': 'Debated in this round',
    'comparison': 'A comparison: the speakers did not debate this',
  },
  map: {
    headline: '{questions} through the panel; {speakers} are on the map',
    questions: { one: 'One question runs', other: '{count} questions run' },
    allSpeakers: 'all {count} speakers',
    someSpeakers: '{placed} of {count} speakers',
    caption: 'A seal is a speaker; those who hold similar views stand together',
  },
  closing: 'What the panel leaves us with',
  closingKinds: { shared: 'Shared', parting: 'Different', open: 'Open' },
  vote: {
    onStage: 'on stage',
    before: 'before',
    after: 'after',
    people: { one: '1 person', other: '{count} people' },
  },
  cut: {
    minutes: '{count}-minute talk',
    talk: '{count} minutes of talk',
    discussion: '{count} of discussion',
    leftOut: 'Not in this talk',
    contributions: 'contributions by {names}',
    positions: { one: '1 position', other: '{count} positions' },
  },
  matrix: 'Where each speaker stands, question by question',
  speaker: 'Speaker',
  view: 'View {number}',
  emptyCell: 'Empty: not placed here',
  withoutRow: 'Not placed on any of these: {names}',
  alsoInViews: 'also in view {numbers}',
  between: 'In between',
  unclear: 'Spoke to it, position unclear',
  offEnds: { between: 'in between', unclear: 'unclear' },
  notAddressed: 'Did not address it',
  notPlaced: 'Not placed here',
  remark: 'Note: {text}',
  handout: { name: 'Handout', contents: 'Contents', speakers: 'Speakers', passages: 'Source' },
  leftOut: 'Passage {passage} is not summarized: {reason}',
  notes: {
    cover: 'This part is “{title}”.',
    thesis: 'This one sentence sums up what {name} argues. The points that follow unpack it.',
    cutPlan: 'The plan for today: {plan}.',
    cut: 'This is a part of it; the rest is in the decks of the sessions.',
    leftOut: 'What we leave out is in the decks of the sessions, for later.',
    contributions: {
      one: 'There are {count} contribution. A glance at what each says first, then one speaker at a time.',
      other: 'There are {count} contributions. A glance at what each says first, then one speaker at a time.',
    },
    answerers:
      'There are {count} contributions to this round. A glance at what each says first, then one speaker at a time.',
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
    portraitGoesOn: 'A second look at {name}, and at who answered whom.',
    map:
      'The whole panel in one picture. Each row is a question that runs through several sessions, each seal is a '
      + 'speaker, and those who stand together hold similar views. The grouping is our reading of what each said; '
      + 'nobody chose a side.',
    mapOthers: 'Not on the map: {names}. That does not mean they said nothing about it.',
    closing: {
      all:
        'To end, the panel as a whole: what several speakers share, where they part, and what is left open. '
        + 'This summary is ours, and each line names whom it rests on.',
      shared: 'First, what several of them share. Whoever is named here says it in their own way earlier on.',
      parting: 'Now where they part. As you listen, ask yourself whom you are closest to.',
      open: 'And last, what is left open. Which of these would you like to go on thinking about?',
    },
    vote:
      'Your turn. Before we discuss anything, a show of hands: who leans towards “{one}”? And towards “{other}”? '
      + 'Write the numbers under “before”.',
    voteBetween: 'On stage, {names} stood in between.',
    voteAfter:
      'After the discussion, ask again and write them under “after”. Then ask whoever moved: what changed your mind?',
  },
  phone: {
    remote: 'Remote',
    on: 'Next',
    back: 'Back',
    then: 'Then: ',
    left: '{minutes} min left',
    over: '{minutes} min over',
    notes: 'Notes',
    noNotes: 'This slide has no notes.',
    password: 'Password',
    open: 'Open',
    wrongPassword: 'That is not the password.',
    waiting: 'The slides will be here in a moment.',
    lost: 'No connection; trying again …',
    vote: 'Vote',
    noVote: 'There is no vote now. When there is one, it appears here.',
    voteClosed: 'The vote has not begun yet, or is over.',
    voteNow: {
      before: 'Before the discussion: where do you stand?',
      after: 'After the discussion: where do you stand?',
    },
    openVote: { before: 'Open the vote: before', after: 'Open the vote: after' },
    closeVote: 'Close the vote',
  },
  site: {
    wholePanel: 'Whole panel',
    overview: 'Overview',
    talk: 'Talk',
    handout: 'Handout',
    speakers: 'Speakers',
  },
}
