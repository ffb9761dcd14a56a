import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/** Our words in French. Before `: ; ? !` and inside « » stands a space at which no line breaks (U+00A0). */
export const fr: Words = {
  tag: 'fr',
  colon: '\u00A0: ',
  listSeparator: ', ',
  citationSeparator: ', ',
  clauseSeparator: '. ',
  minutes: n => `environ ${n} min`,
  date: iso => dateIn('fr-FR', iso),
  parenthesis: text => ` (${text})`,
  contributions: n => countOf(n, 'intervention', 'interventions'),
  continued: headline => `${headline} (suite)`,
  sessions: {
    'keynote': n => `Conférence ${n}`,
    'talk': n => `Exposé ${n}`,
    'panel': n => `Table ronde ${n}`,
    'round': n => `Tour ${n}`,
    'discussion': n => `Discussion ${n}`,
    'lightning': n => `Exposés éclair ${n}`,
    'q-and-a': n => `Questions et réponses ${n}`,
    'break': n => `Pause ${n}`,
  },
  roles: {
    organiser: 'organisation',
    editor: 'rédaction',
    publisher: 'publication',
    moderator: 'modération',
    panellist: 'table ronde',
    audience: 'public',
  },
  roleLabels: {
    organisers: 'Organisation',
    editors: 'Transcription',
    publishers: 'Relecture et publication',
  },
  titledByEditor: 'titre donné par les auteurs de ce résumé',
  about: 'De quelle rencontre il s’agit',
  whoIsWho: 'Qui parle',
  agenda: 'Déroulement et durée',
  agendaNote: n =>
    `Environ ${n} min en tout, durée estimée d’après les notes\u00A0; un bloc représente cinq minutes`,
  guide: {
    title: 'Comment lire ces diapositives',
    headline: 'Le titre est la thèse\u00A0; dessous, les raisons, les preuves et les exemples qui ont été donnés',
    foot:
      'Le pied dit qui a parlé, où, et le paragraphe\u00A0: k1.5 est la conférence 1, paragraphe 5\u00A0; q2.5.3 est '
      + 'le tour 2, '
      + 'cinquième intervention, paragraphe 3. Un point d’interrogation cerclé\u00A0: la transcription y est douteuse',
    footOfAnySession:
      'Le pied dit qui a parlé, où, et le paragraphe de la transcription\u00A0: le nombre après le dernier point',
    footWithoutPassages: 'Le pied dit qui a parlé, et où',
    kinds: 'Questions, prévisions et propositions sont signalées\u00A0; rien n’est rendu plus ou moins certain',
    remarks: 'Ce qui est appelé remarque est de nous, et non de la personne qui parle',
    garbled: 'Ce que la transcription a manifestement déformé n’est pas donné pour une thèse',
  },
  sourceHeadline: 'Source\u00A0: où lire l’original',
  answerers: n => `${countOf(n, 'réponse', 'réponses')}, chacune avec son accent`,
  led: names => `modération\u00A0: ${names}`,
  digest: 'Où ce tour a mené',
  digestKinds: { agreement: 'Proche', difference: 'Différent', open: 'Ouvert' },
  kindSeparator: ' ',
  kinds: {
    'question': 'Question',
    'prediction': 'Prévision',
    'proposal': 'Proposition',
    'report': 'Compte rendu',
    'others-work': 'Travaux d’autrui',
  },
  discuss: 'À discuter',
  doubtful: 'transcription douteuse',
  draft: 'Brouillon d’un modèle, non relu',
  figureShows: drawn => `Ce que montre la figure\u00A0: ${drawn.join('\u00A0; ')}.`,
  drawing: {
    shape: {
      rises: line => `la ligne de «\u00A0${line}\u00A0» monte et reste haute`,
      surges: line => `la ligne de «\u00A0${line}\u00A0» enfle puis reflue`,
      jumps: line => `la ligne de «\u00A0${line}\u00A0» bondit`,
      saturates: line => `la ligne de «\u00A0${line}\u00A0» monte de moins en moins vite`,
      races: line => `la ligne de «\u00A0${line}\u00A0» court vers une limite`,
      falls: line => `la ligne de «\u00A0${line}\u00A0» descend et reste basse`,
      climbs: line => `la ligne de «\u00A0${line}\u00A0» monte lentement vers un but`,
    },
    place: {
      'left': (thing, left) => `«\u00A0${thing}\u00A0» est au bout «\u00A0${left}\u00A0»`,
      'near left': (thing, left) => `«\u00A0${thing}\u00A0» est près du bout «\u00A0${left}\u00A0»`,
      'middle': (thing, left, right) =>
        `«\u00A0${thing}\u00A0» est entre «\u00A0${left}\u00A0» et «\u00A0${right}\u00A0»`,
      'near right': (thing, _, right) => `«\u00A0${thing}\u00A0» est près du bout «\u00A0${right}\u00A0»`,
      'right': (thing, _, right) => `«\u00A0${thing}\u00A0» est au bout «\u00A0${right}\u00A0»`,
    },
    level: {
      below: (thing, line) => `«\u00A0${thing}\u00A0» est sous la ligne «\u00A0${line}\u00A0»`,
      at: (thing, line) => `«\u00A0${thing}\u00A0» atteint la ligne «\u00A0${line}\u00A0»`,
      above: (thing, line) => `«\u00A0${thing}\u00A0» est au-dessus de la ligne «\u00A0${line}\u00A0»`,
      unclear: (thing, line) => `«\u00A0${thing}\u00A0» est tracé en pointillé à la ligne «\u00A0${line}\u00A0»`,
    },
    inside: (inner, outer) => `«\u00A0${inner}\u00A0» est dans «\u00A0${outer}\u00A0»`,
    box: (goesIn, box, out) =>
      `«\u00A0${goesIn}\u00A0» entre dans «\u00A0${box}\u00A0», et «\u00A0${out}\u00A0» en sort`,
    darkBox: (goesIn, box, out) =>
      `«\u00A0${goesIn}\u00A0» entre dans «\u00A0${box}\u00A0», dont personne ne voit l’intérieur, et `
      + `«\u00A0${out}\u00A0» en sort`,
    heavier: (heavy, light) => `sur une balance, «\u00A0${heavy}\u00A0» pèse plus que «\u00A0${light}\u00A0»`,
    fan: (hub, branches) => `de «\u00A0${hub}\u00A0» partent «\u00A0${branches.join('\u00A0», «\u00A0')}\u00A0»`,
    overlap: (one, other, common) =>
      `«\u00A0${one}\u00A0» et «\u00A0${other}\u00A0» se recoupent\u00A0; là se trouve «\u00A0${common}\u00A0»`,
  },
  works: 'Modèles, articles et données cités',
  glossary: 'Termes',
  glossaryNote: 'les explications sont de nous',
  transcript: 'Errata\u00A0: ce qui est douteux dans la transcription',
  unrecoverable: 'irrécupérable',
  erratumKinds: {
    'not-printed': 'ce à quoi cela renvoie n’est pas imprimé',
    'slip': 'apparemment un lapsus',
    'doubt': 'notre doute',
  },
  quoted: text => `«\u00A0${text}\u00A0»`,
  confidences: { high: 'sûr', medium: 'assez sûr', low: 'une supposition' },
  repliesHeadline: (n, name, times) => {
    const most = name ? `, le plus souvent à ${name} (${times})` : ''
    return `Qui a répondu à qui\u00A0: ${countOf(n, 'réponse', 'réponses')}${most}`
  },
  replies: 'Qui a répondu à qui',
  replyKinds: {
    agrees: 'approuve',
    disagrees: 'contredit',
    extends: 'complète',
    answers: 'répond à',
    refers: 'mentionne',
  },
  reply: (kind, to, from = '') => `${from} ${fr.replyKinds[kind]} ${to}`.trim(),
  repliedBy: {
    agrees: names => `approbation de ${names}`,
    disagrees: names => `objection de ${names}`,
    extends: names => `complément de ${names}`,
    answers: names => `réponse de ${names}`,
    refers: names => `mention par ${names}`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: 'entre les deux', end }[at]
    return `Se situe à\u00A0: ${own}. Les autres\u00A0: ${start} ${before}, entre les deux ${between}, ${end} ${after}`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0
      ? [`${one} contre ${other}`]
      : [one, other].filter(n => n > 0).map(n => `${n} d’un même côté`)
    return [question, [...sides, ...(between > 0 ? [`${between} entre les deux`] : [])].join(', ')].join(' ').trim()
  },
  axisKinds: {
    'most-even': 'Débattue\u00A0; des questions débattues que nous posons, celle qui partage le plus également',
    'debated': 'Débattue pendant ce tour',
    'comparison': 'Une comparaison\u00A0: personne n’en a débattu',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const subject = questions === 1 ? 'Une question traverse' : `${questions} questions traversent`
      const who = placed === speakers
        ? `toutes les personnes qui parlent (${speakers}) sont sur la carte`
        : `${placed} des ${speakers} personnes qui parlent sont sur la carte`
      return `${subject} la rencontre\u00A0; ${who}`
    },
    caption: 'Un sceau est une personne\u00A0; celles dont les vues sont proches se tiennent ensemble',
  },
  closing: 'Ce que la rencontre nous laisse',
  closingKinds: { shared: 'Commun', parting: 'Écart', open: 'Ouvert' },
  vote: {
    onStage: 'sur scène',
    before: 'avant',
    after: 'après',
    people: n => countOf(n, 'personne', 'personnes'),
  },
  cut: {
    minutes: n => `exposé de ${n} minutes`,
    plan: (talk, discussion) =>
      [`${talk} minutes d’exposé`, ...(discussion > 0 ? [`${discussion} de discussion`] : [])].join(', '),
    leftOut: 'Absent de cet exposé',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`interventions de ${names}`]),
      ...(positions === 0 ? [] : [countOf(positions, 'thèse', 'thèses')]),
    ].join('\u00A0; '),
  },
  matrix: 'Où chacun se situe, question par question',
  speaker: 'Qui',
  view: n => `Point de vue ${n}`,
  emptyCell: 'Vide\u00A0: non situé ici',
  withoutRow: names => `Sans place dans aucune de ces questions\u00A0: ${names}`,
  alsoInViews: numbers => `aussi au point de vue ${numbers.join(' et ')}`,
  between: 'Entre les deux',
  unclear: 'En a parlé, position peu claire',
  offEnds: { between: 'entre les deux', unclear: 'peu clair' },
  notAddressed: 'N’en a pas parlé',
  notPlaced: 'Non situé ici',
  remark: text => `Remarque\u00A0: ${text}`,
  handout: { name: 'Document', contents: 'Sommaire', speakers: 'Personnes', passages: 'Source' },
  leftOut: (passage, reason) => `Le paragraphe ${passage} n’est pas résumé\u00A0: ${reason}`,
  notes: {
    cover: title => `Cette partie s’intitule «\u00A0${title}\u00A0».`,
    thesis: name => `Cette seule phrase résume ce que soutient ${name}. La suite la développe.`,
    cut: plan => [
      ...(plan.length > 0 ? [`Le programme d’aujourd’hui\u00A0: ${plan.join('')}.`] : []),
      'C’en est une partie\u00A0; le reste est dans les diapositives de chaque séance.',
    ].join(' '),
    leftOut: 'Ce que nous laissons de côté est dans les diapositives de chaque séance, à relire plus tard.',
    contributions: n =>
      `Il y a ${countOf(n, 'intervention', 'interventions')}. D’abord un coup d’œil sur l’essentiel de chacune, puis `
      + 'une personne après l’autre.',
    answerers: n =>
      `Ce tour compte ${countOf(n, 'intervention', 'interventions')}. D’abord un coup d’œil sur l’essentiel de `
      + 'chacune, puis une personne après l’autre.',
    digest:
      'Le tour dans son ensemble\u00A0: où l’on s’est rapproché, où l’on a différé, ce qui reste en suspens. Ce '
      + 'résumé est '
      + 'de nous\u00A0; les noms disent sur qui il repose.',
    discuss:
      'Ces questions sont de nous, pour le groupe de lecture\u00A0; personne ne les a posées sur scène. Commencez '
      + 'par celle '
      + 'dont on a le plus envie de parler.',
    about: 'Prenez une minute pour dire de quelle rencontre il s’agit.',
    whoIsWho: 'Le sceau et la couleur à côté d’un nom restent à cette personne dans toutes les diapositives.',
    agenda:
      'Chaque séance peut être présentée seule, ou toutes à la suite. Les durées sont estimées d’après les notes, sans '
      + 'la discussion.',
    guide:
      'Prenez une minute pour dire comment lire\u00A0: le titre est la thèse, le pied est la source, les remarques '
      + 'sont de '
      + 'nous.',
    guideWithoutPassages:
      'Prenez une minute pour dire comment lire\u00A0: le titre est la thèse, le pied dit qui a parlé et où.',
    source:
      'Pour lire l’original, prenez le code en photo ou suivez l’adresse. Ces diapositives sont un résumé fait par ses '
      + 'auteurs\u00A0; c’est l’original qui compte.',
    works:
      'Ce qui a été cité pendant les séances. Noms, années et explications sont de nous, pour s’y reporter\u00A0; il '
      + 'n’est '
      + 'pas utile de les lire à voix haute.',
    glossary:
      'Les explications sont de nous, pour s’y reporter\u00A0; il n’est pas utile de les lire à voix haute.',
    transcript:
      'Voici les passages de la transcription manifestement faux ou douteux, la lecture probable et notre degré de '
      + 'certitude. Il n’est pas utile de les lire\u00A0; revenez-y si quelqu’un pose la question.',
    replies: 'On s’est répondu. Voici qui a repris les paroles de qui.',
    axis: {
      'most-even':
        'Des questions débattues, c’est celle qui partage le plus également. D’abord qui est de quel côté, puis les '
        + 'raisons. La question est de nous, et les positions sont notre lecture de ce qui a été dit.',
      'debated':
        'Ici on a repris les paroles des autres, et différé. La question est de nous, et les positions sont notre '
        + 'lecture\u00A0; ne pas en parler et en parler peu clairement sont deux choses.',
      'comparison':
        'Cette comparaison est de nous\u00A0: personne n’en a débattu. Les positions sont notre lecture de ce qui a '
        + 'été '
        + 'dit\u00A0; ne pas en parler et en parler peu clairement sont deux choses.',
    },
    matrix:
      'Chaque ligne est une personne, chaque colonne une question qui traverse plusieurs séances. Une case vide veut '
      + 'seulement dire que nous n’y avons situé personne, non que la question n’a pas été abordée. Les mots des cases '
      + 'sont notre résumé.',
    tension:
      'Cette question traverse plusieurs séances. Les groupes sont notre lecture\u00A0; personne n’a choisi de camp. '
      + 'Qui a '
      + 'parlé deux fois peut se trouver à deux endroits.',
    portraitGoesOn: name => `Un second regard sur ${name}, et sur qui a répondu à qui.`,
    map: others => [
      'Toute la rencontre en une image. Chaque ligne est une question qui traverse plusieurs séances, chaque sceau une '
      + 'personne, et celles qui se tiennent ensemble ont des vues proches. Les groupes sont notre lecture\u00A0; '
      + 'personne '
      + 'n’a choisi de camp.',
      ...(others === ''
        ? []
        : [`Absents de la carte\u00A0: ${others}. Cela ne veut pas dire qu’ils n’en ont rien `
          + `dit.`]),
    ].join(' '),
    closing: {
      all:
        'Pour finir, la rencontre dans son ensemble\u00A0: ce que plusieurs partagent, où ils se séparent, ce qui '
        + 'reste en '
        + 'suspens. Ce résumé est de nous, et chaque ligne nomme sur qui elle repose.',
      shared: 'D’abord, ce que plusieurs partagent. Qui est nommé ici l’a dit plus haut à sa façon.',
      parting: 'Maintenant, où ils se séparent. En écoutant, demandez-vous de qui vous êtes le plus proche.',
      open: 'Et enfin, ce qui reste en suspens. À quoi voudriez-vous continuer de penser\u00A0?',
    },
    vote: ([one, other], between) => [
      `À vous. Avant toute discussion, à main levée\u00A0: qui penche pour «\u00A0${one}\u00A0»\u00A0? Et pour `
      + `«\u00A0${other}\u00A0»\u00A0?`,
      'Notez les nombres sous «\u00A0avant\u00A0».',
      ...(between === '' ? [] : [`Sur scène, entre les deux\u00A0: ${between}.`]),
      'Après la discussion, reposez la question, notez sous «\u00A0après\u00A0», et demandez à qui a changé\u00A0: '
      + 'qu’est-ce qui vous '
      + 'a convaincu\u00A0?',
    ].join(' '),
  },
}

/** “1 réponse”, “2 réponses”. */
function countOf(n: number, one: string, several: string): string {
  return `${n} ${n < 2 ? one : several}`
}
