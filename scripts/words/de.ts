import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/** Our words in German. */
export const de: Words = {
  tag: 'de',
  colon: ': ',
  listSeparator: ', ',
  citationSeparator: ', ',
  clauseSeparator: '. ',
  minutes: n => `etwa ${n} Min.`,
  date: iso => dateIn('de-DE', iso),
  parenthesis: text => ` (${text})`,
  contributions: n => countOf(n, 'Beitrag', 'Beiträge'),
  continued: headline => `${headline} (Fortsetzung)`,
  sessions: {
    'keynote': n => `Hauptvortrag ${n}`,
    'talk': n => `Vortrag ${n}`,
    'panel': n => `Podiumsdiskussion ${n}`,
    'round': n => `Runde ${n}`,
    'discussion': n => `Diskussion ${n}`,
    'lightning': n => `Kurzvorträge ${n}`,
    'q-and-a': n => `Fragen und Antworten ${n}`,
    'break': n => `Pause ${n}`,
  },
  roles: {
    organiser: 'Organisation',
    editor: 'Redaktion',
    publisher: 'Herausgabe',
    moderator: 'Moderation',
    panellist: 'Podium',
    audience: 'Publikum',
  },
  roleLabels: {
    organisers: 'Organisation',
    editors: 'Mitschrift',
    publishers: 'Durchsicht und Veröffentlichung',
  },
  titledByEditor: 'Der Titel stammt von der Redaktion dieser Zusammenfassung',
  about: 'Was für eine Veranstaltung es war',
  whoIsWho: 'Wer spricht',
  agenda: 'Ablauf und Zeit',
  agendaNote: n => `Etwa ${n} Min. im Ganzen, geschätzt nach den Sprechnotizen; ein Block sind fünf Minuten`,
  guide: {
    title: 'Wie diese Folien zu lesen sind',
    headline: 'Die Überschrift ist die Aussage; darunter stehen Gründe, Belege und Beispiele, die genannt wurden',
    foot:
      'Unten steht, wer wo gesprochen hat, und der Absatz: k1.5 ist Hauptvortrag 1, Absatz 5; q2.5.3 ist Runde 2, '
      + 'fünfter Beitrag, Absatz 3. Ein Fragezeichen im Kreis: Dort ist die Mitschrift zweifelhaft',
    footOfAnySession:
      'Unten steht, wer wo gesprochen hat, und der Absatz der Mitschrift: die Zahl nach dem letzten Punkt',
    footWithoutPassages: 'Unten steht, wer wo gesprochen hat',
    kinds:
      'Fragen, Prognosen und Vorschläge sind bezeichnet; nichts ist sicherer oder unsicherer gemacht, als es klang',
    remarks: 'Was Anmerkung heißt, ist von uns und nicht von denen, die sprachen',
    garbled: 'Was in der Mitschrift offenkundig entstellt ist, wird nicht als Aussage weitergegeben',
  },
  sourceHeadline: 'Quelle: wo das Original zu lesen ist',
  answerers: n => `${countOf(n, 'Antwort', 'Antworten')}, jede mit eigenem Schwerpunkt`,
  led: names => `Moderation: ${names}`,
  digest: 'Wohin diese Runde geführt hat',
  digestKinds: { agreement: 'Nahe', difference: 'Anders', open: 'Offen' },
  kindSeparator: ' ',
  kinds: {
    'question': 'Frage',
    'prediction': 'Prognose',
    'proposal': 'Vorschlag',
    'report': 'Bericht',
    'others-work': 'Arbeit anderer',
  },
  discuss: 'Zur Diskussion',
  doubtful: 'Mitschrift zweifelhaft',
  draft: 'Entwurf eines Modells, nicht geprüft',
  figureShows: drawn => `Was die Abbildung zeigt: ${drawn.join('; ')}.`,
  drawing: {
    shape: {
      rises: line => `die Linie von „${line}“ steigt und bleibt hoch`,
      surges: line => `die Linie von „${line}“ schwillt an und geht zurück`,
      jumps: line => `die Linie von „${line}“ springt nach oben`,
      saturates: line => `die Linie von „${line}“ steigt immer langsamer`,
      races: line => `die Linie von „${line}“ eilt auf eine Grenze zu`,
      falls: line => `die Linie von „${line}“ fällt und bleibt niedrig`,
      climbs: line => `die Linie von „${line}“ steigt langsam auf ein Ziel zu`,
    },
    place: {
      'left': (thing, left) => `„${thing}“ steht am Ende „${left}“`,
      'near left': (thing, left) => `„${thing}“ steht nahe dem Ende „${left}“`,
      'middle': (thing, left, right) => `„${thing}“ steht zwischen „${left}“ und „${right}“`,
      'near right': (thing, _, right) => `„${thing}“ steht nahe dem Ende „${right}“`,
      'right': (thing, _, right) => `„${thing}“ steht am Ende „${right}“`,
    },
    level: {
      below: (thing, line) => `„${thing}“ liegt unter der Linie „${line}“`,
      at: (thing, line) => `„${thing}“ erreicht die Linie „${line}“`,
      above: (thing, line) => `„${thing}“ liegt über der Linie „${line}“`,
      unclear: (thing, line) => `„${thing}“ ist an der Linie „${line}“ gestrichelt gezeichnet`,
    },
    inside: (inner, outer) => `„${inner}“ liegt in „${outer}“`,
    box: (goesIn, box, out) => `„${goesIn}“ geht in „${box}“ hinein, und „${out}“ kommt heraus`,
    darkBox: (goesIn, box, out) =>
      `„${goesIn}“ geht in „${box}“ hinein, in das niemand sieht, und „${out}“ kommt heraus`,
    heavier: (heavy, light) => `auf einer Waage wiegt „${heavy}“ schwerer als „${light}“`,
    fan: (hub, branches) => `von „${hub}“ gehen aus: „${branches.join('“, „')}“`,
    overlap: (one, other, common) => `„${one}“ und „${other}“ überschneiden sich; dort steht „${common}“`,
  },
  works: 'Modelle, Arbeiten und Daten, die genannt wurden',
  glossary: 'Begriffe',
  glossaryNote: 'die Erläuterungen sind von uns',
  transcript: 'Errata: was in der Mitschrift zweifelhaft ist',
  unrecoverable: 'nicht wiederherzustellen',
  erratumKinds: {
    'not-printed': 'worauf es sich bezieht, ist nicht gedruckt',
    'slip': 'offenbar ein Versprecher',
    'doubt': 'unser Zweifel',
  },
  quoted: text => `„${text}“`,
  confidences: { high: 'sicher', medium: 'ziemlich sicher', low: 'eine Vermutung' },
  repliesHeadline: (n, name, times) => {
    const most = name ? `, am häufigsten an ${name} (${times})` : ''
    return `Wer wem geantwortet hat: ${countOf(n, 'Antwort', 'Antworten')}${most}`
  },
  replies: 'Wer wem geantwortet hat',
  replyKinds: {
    agrees: 'stimmt überein mit',
    disagrees: 'widerspricht',
    extends: 'ergänzt',
    answers: 'antwortet',
    refers: 'bezieht sich auf',
  },
  reply: (kind, to, from = '') => `${from} ${de.replyKinds[kind]} ${to}`.trim(),
  repliedBy: {
    agrees: names => `Zustimmung von ${names}`,
    disagrees: names => `Widerspruch von ${names}`,
    extends: names => `ergänzt von ${names}`,
    answers: names => `Antwort von ${names}`,
    refers: names => `erwähnt von ${names}`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: 'dazwischen', end }[at]
    return `Steht bei: ${own}. Die anderen: ${start} ${before}, dazwischen ${between}, ${end} ${after}`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0
      ? [`${one} zu ${other}`]
      : [one, other].filter(n => n > 0).map(n => `${n} auf einer Seite`)
    return [question, [...sides, ...(between > 0 ? [`${between} dazwischen`] : [])].join(', ')].join(' ').trim()
  },
  axisKinds: {
    'most-even': 'Umstritten; von den umstrittenen Fragen, die wir stellen, die mit der gleichmäßigsten Teilung',
    'debated': 'In dieser Runde umstritten',
    'comparison': 'Ein Vergleich: Darüber wurde nicht gestritten',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const subject = questions === 1 ? 'Eine Frage zieht' : `${questions} Fragen ziehen`
      const who = placed === speakers ? `alle ${speakers}` : `${placed} von ${speakers}`
      return `${subject} sich durch das Gespräch; ${who}, die sprachen, stehen auf der Karte`
    },
    caption: 'Ein Siegel ist eine Person; wer Ähnliches meint, steht beisammen',
  },
  closing: 'Was von diesem Gespräch bleibt',
  closingKinds: { shared: 'Gemeinsam', parting: 'Getrennt', open: 'Offen' },
  vote: {
    onStage: 'auf der Bühne',
    before: 'vorher',
    after: 'nachher',
    people: n => countOf(n, 'Person', 'Personen'),
  },
  cut: {
    minutes: n => `Vortrag von ${n} Minuten`,
    plan: (talk, discussion) =>
      [`${talk} Minuten Vortrag`, ...(discussion > 0 ? [`${discussion} Minuten Diskussion`] : [])].join(', '),
    leftOut: 'Nicht in diesem Vortrag',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`Beiträge von ${names}`]),
      ...(positions === 0 ? [] : [countOf(positions, 'Aussage', 'Aussagen')]),
    ].join('; '),
  },
  matrix: 'Wer wo steht, Frage für Frage',
  speaker: 'Wer',
  view: n => `Ansicht ${n}`,
  emptyCell: 'Leer: hier nicht eingeordnet',
  withoutRow: names => `Bei keiner dieser Fragen eingeordnet: ${names}`,
  alsoInViews: numbers => `auch in Ansicht ${numbers.join(' und ')}`,
  between: 'Dazwischen',
  unclear: 'Sprach davon, Haltung unklar',
  offEnds: { between: 'dazwischen', unclear: 'unklar' },
  notAddressed: 'Sprach nicht davon',
  notPlaced: 'Hier nicht eingeordnet',
  remark: text => `Anmerkung: ${text}`,
  handout: { name: 'Handzettel', contents: 'Inhalt', speakers: 'Personen', passages: 'Quelle' },
  leftOut: (passage, reason) => `Absatz ${passage} ist nicht zusammengefasst: ${reason}`,
  notes: {
    cover: title => `Dieser Teil heißt „${title}“.`,
    thesis: name => `Dieser eine Satz fasst zusammen, was ${name} vertritt. Das Folgende führt ihn aus.`,
    cut: plan => [
      ...(plan.length > 0 ? [`Der Plan für heute: ${plan.join('')}.`] : []),
      'Das ist ein Teil; der Rest steht in den Foliensätzen der einzelnen Teile.',
    ].join(' '),
    leftOut: 'Was wir auslassen, steht in den Foliensätzen der einzelnen Teile, zum Nachlesen.',
    contributions: n =>
      `Es sind ${countOf(n, 'Beitrag', 'Beiträge')}. Zuerst ein Blick darauf, worum es jedem geht, dann eine Person `
      + 'nach der anderen.',
    answerers: n =>
      `Zu dieser Runde gibt es ${countOf(n, 'Beitrag', 'Beiträge')}. Zuerst ein Blick darauf, worum es jedem geht, `
      + 'dann eine Person nach der anderen.',
    digest:
      'Die Runde als Ganzes: wo man einander nahekam, wo man verschieden dachte, was offenblieb. Diese '
      + 'Zusammenfassung ist von uns; die Namen sagen, auf wem sie beruht.',
    discuss:
      'Diese Fragen haben wir für das Gespräch in der Gruppe gestellt; auf dem Podium stellte sie niemand. Beginnen '
      + 'Sie mit der, über die am liebsten gesprochen wird.',
    about: 'Sagen Sie in einer Minute, was für eine Veranstaltung das war.',
    whoIsWho: 'Siegel und Farbe neben einem Namen bleiben in allen Foliensätzen bei dieser Person.',
    agenda:
      'Jeder Teil kann für sich gezeigt werden, oder alle nacheinander. Die Zeiten sind nach den Notizen geschätzt, '
      + 'ohne Diskussion.',
    guide:
      'Sagen Sie in einer Minute, wie die Folien zu lesen sind: Die Überschrift ist die Aussage, unten steht die '
      + 'Quelle, Anmerkungen sind von uns.',
    guideWithoutPassages:
      'Sagen Sie in einer Minute, wie die Folien zu lesen sind: Die Überschrift ist die Aussage, unten steht, wer wo '
      + 'gesprochen hat.',
    source:
      'Wer das Original lesen will, nimmt den Code auf oder folgt der Adresse. Diese Folien sind eine Zusammenfassung '
      + 'der Redaktion; es gilt das Original.',
    works:
      'Was in den Teilen genannt wurde. Namen, Jahre und Erläuterungen sind von uns, zum Nachschlagen; vorzulesen '
      + 'braucht man sie nicht.',
    glossary: 'Die Erläuterungen sind von uns, zum Nachschlagen; vorzulesen braucht man sie nicht.',
    transcript:
      'Hier stehen die Stellen der Mitschrift, die offenkundig falsch oder zweifelhaft sind, mit der '
      + 'wahrscheinlichen Lesart und unserer Sicherheit. Vorzulesen braucht man sie nicht; kommen Sie darauf zurück, '
      + 'wenn jemand fragt.',
    replies: 'Die Sprechenden haben einander geantwortet. Hier steht, wer wessen Worte aufgenommen hat.',
    axis: {
      'most-even':
        'Von den Fragen, um die gestritten wurde, teilt diese das Podium am gleichmäßigsten. Zuerst, wer auf welcher '
        + 'Seite steht, dann die Gründe. Die Frage ist von uns, und die Haltungen sind unsere Lesart des Gesagten.',
      'debated':
        'Hier hat man die Worte der anderen aufgenommen und war verschiedener Meinung. Die Frage ist von uns, und die '
        + 'Haltungen sind unsere Lesart; nicht davon zu sprechen und unklar zu sein sind zweierlei.',
      'comparison':
        'Dieser Vergleich ist von uns: Gestritten wurde darüber nicht. Die Haltungen sind unsere Lesart des Gesagten; '
        + 'nicht davon zu sprechen und unklar zu sein sind zweierlei.',
    },
    matrix:
      'Jede Zeile ist eine Person, jede Spalte eine Frage, die sich durch mehrere Teile zieht. Ein leeres Feld heißt '
      + 'nur, dass wir dort niemanden eingeordnet haben, nicht, dass nicht davon gesprochen wurde. Die Worte in den '
      + 'Feldern fassen wir zusammen.',
    tension:
      'Diese Frage zieht sich durch mehrere Teile. Die Gruppen sind unsere Lesart; niemand hat eine Seite gewählt. '
      + 'Wer zweimal gesprochen hat, kann an zwei Stellen stehen.',
    portraitGoesOn: name => `Ein zweiter Blick auf ${name} und darauf, wer wem geantwortet hat.`,
    map: others => [
      'Das ganze Gespräch auf einem Bild. Jede Zeile ist eine Frage, die sich durch mehrere Teile zieht, jedes Siegel '
      + 'eine Person, und wer beisammensteht, meint Ähnliches. Die Gruppen sind unsere Lesart; niemand hat eine Seite '
      + 'gewählt.',
      ...(others === '' ? [] : [`Nicht auf der Karte: ${others}. Das heißt nicht, dass sie nicht davon sprachen.`]),
    ].join(' '),
    closing: {
      all:
        'Zum Schluss das Gespräch als Ganzes: was mehrere teilen, wo sie sich trennen und was offenbleibt. Diese '
        + 'Zusammenfassung ist von uns, und jede Zeile nennt, auf wem sie beruht.',
      shared: 'Zuerst, was mehrere teilen. Wer hier genannt ist, hat es vorher in eigenen Worten gesagt.',
      parting: 'Nun, wo sie sich trennen. Fragen Sie sich beim Zuhören, wem Sie am nächsten sind.',
      open: 'Und zuletzt, was offenbleibt. Worüber davon möchten Sie weiter nachdenken?',
    },
    vote: ([one, other], between) => [
      `Jetzt Sie. Vor der Diskussion ein Handzeichen: Wer neigt zu „${one}“? Und wer zu „${other}“?`,
      'Schreiben Sie die Zahlen unter „vorher“.',
      ...(between === '' ? [] : [`Auf der Bühne stand dazwischen: ${between}.`]),
      'Fragen Sie nach der Diskussion noch einmal, schreiben Sie die Zahlen unter „nachher“, und fragen Sie, wer die '
      + 'Seite gewechselt hat: Was hat Sie umgestimmt?',
    ].join(' '),
  },
}

/** “1 Beitrag”, “2 Beiträge”. */
function countOf(n: number, one: string, several: string): string {
  return `${n} ${n === 1 ? one : several}`
}
