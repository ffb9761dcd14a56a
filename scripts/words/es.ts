import type { Words } from './words.ts'
import { dateIn } from './dates.ts'

/** Our words in Spanish. */
export const es: Words = {
  tag: 'es',
  colon: ': ',
  listSeparator: ', ',
  citationSeparator: ', ',
  clauseSeparator: '. ',
  minutes: n => `unos ${n} min`,
  date: iso => dateIn('es-ES', iso),
  parenthesis: text => ` (${text})`,
  contributions: n => countOf(n, 'intervención', 'intervenciones'),
  continued: headline => `${headline} (continuación)`,
  sessions: {
    'keynote': n => `Ponencia ${n}`,
    'talk': n => `Charla ${n}`,
    'panel': n => `Mesa redonda ${n}`,
    'round': n => `Ronda ${n}`,
    'discussion': n => `Debate ${n}`,
    'lightning': n => `Charlas breves ${n}`,
    'q-and-a': n => `Preguntas y respuestas ${n}`,
    'break': n => `Pausa ${n}`,
  },
  roles: {
    organiser: 'organización',
    editor: 'redacción',
    publisher: 'publicación',
    moderator: 'moderación',
    panellist: 'mesa',
    audience: 'público',
  },
  roleLabels: {
    organisers: 'Organización',
    editors: 'Transcripción',
    publishers: 'Revisión y publicación',
  },
  titledByEditor: 'título puesto por quienes hicieron este resumen',
  about: 'Qué encuentro fue este',
  whoIsWho: 'Quién habla',
  agenda: 'Programa y tiempo',
  agendaNote: n => `Unos ${n} min en total, estimados por las notas; un bloque son cinco minutos`,
  guide: {
    title: 'Cómo leer estas diapositivas',
    headline: 'El titular es la tesis; debajo están las razones, las pruebas y los ejemplos que se dieron',
    foot:
      'El pie dice quién habló, dónde, y el párrafo: k1.5 es la ponencia 1, párrafo 5; q2.5.3 es la ronda 2, quinta '
      + 'intervención, párrafo 3. Un signo de interrogación en un círculo: ahí la transcripción es dudosa',
    footOfAnySession:
      'El pie dice quién habló, dónde, y el párrafo de la transcripción: el número tras el último punto',
    footWithoutPassages: 'El pie dice quién habló, y dónde',
    kinds: 'Se señalan preguntas, predicciones y propuestas; nada se hace más ni menos seguro',
    remarks: 'Lo que se llama nota es nuestro, no de quien habla',
    garbled: 'Lo que la transcripción ha deformado a todas luces no se da por tesis',
  },
  sourceHeadline: 'Fuente: dónde leer el original',
  answerers: n => `${countOf(n, 'respuesta', 'respuestas')}, cada una con su acento`,
  led: names => `moderación: ${names}`,
  digest: 'Adónde llegó esta ronda',
  digestKinds: { agreement: 'Cerca', difference: 'Distinto', open: 'Abierto' },
  kindSeparator: ' ',
  kinds: {
    'question': 'Pregunta',
    'prediction': 'Predicción',
    'proposal': 'Propuesta',
    'report': 'Informe',
    'others-work': 'Trabajo ajeno',
  },
  discuss: 'Para debatir',
  doubtful: 'transcripción dudosa',
  draft: 'Borrador de un modelo, sin revisar',
  figureShows: drawn => `Lo que muestra la figura: ${drawn.join('; ')}.`,
  drawing: {
    shape: {
      rises: line => `la línea de «${line}» sube y se mantiene alta`,
      surges: line => `la línea de «${line}» crece y retrocede`,
      jumps: line => `la línea de «${line}» da un salto`,
      saturates: line => `la línea de «${line}» sube cada vez más despacio`,
      races: line => `la línea de «${line}» corre hacia un límite`,
      falls: line => `la línea de «${line}» baja y se mantiene baja`,
      climbs: line => `la línea de «${line}» sube despacio hacia una meta`,
    },
    place: {
      'left': (thing, left) => `«${thing}» está en el extremo «${left}»`,
      'near left': (thing, left) => `«${thing}» está cerca del extremo «${left}»`,
      'middle': (thing, left, right) => `«${thing}» está entre «${left}» y «${right}»`,
      'near right': (thing, _, right) => `«${thing}» está cerca del extremo «${right}»`,
      'right': (thing, _, right) => `«${thing}» está en el extremo «${right}»`,
    },
    level: {
      below: (thing, line) => `«${thing}» está por debajo de la línea «${line}»`,
      at: (thing, line) => `«${thing}» llega a la línea «${line}»`,
      above: (thing, line) => `«${thing}» está por encima de la línea «${line}»`,
      unclear: (thing, line) => `«${thing}» está dibujado con trazo discontinuo en la línea «${line}»`,
    },
    inside: (inner, outer) => `«${inner}» está dentro de «${outer}»`,
    box: (goesIn, box, out) => `«${goesIn}» entra en «${box}», y sale «${out}»`,
    darkBox: (goesIn, box, out) => `«${goesIn}» entra en «${box}», que nadie ve por dentro, y sale «${out}»`,
    heavier: (heavy, light) => `en una balanza, «${heavy}» pesa más que «${light}»`,
    fan: (hub, branches) => `de «${hub}» salen «${branches.join('», «')}»`,
    overlap: (one, other, common) => `«${one}» y «${other}» se solapan; ahí está «${common}»`,
  },
  works: 'Modelos, artículos y datos que se nombran',
  glossary: 'Términos',
  glossaryNote: 'las explicaciones son nuestras',
  transcript: 'Erratas: lo dudoso de la transcripción',
  unrecoverable: 'irrecuperable',
  erratumKinds: {
    'not-printed': 'aquello a lo que se refiere no está impreso',
    'slip': 'al parecer un lapsus',
    'doubt': 'una duda nuestra',
  },
  quoted: text => `«${text}»`,
  confidences: { high: 'seguro', medium: 'bastante seguro', low: 'una conjetura' },
  repliesHeadline: (n, name, times) => {
    const most = name ? `, sobre todo a ${name} (${times})` : ''
    return `Quién respondió a quién: ${countOf(n, 'respuesta', 'respuestas')}${most}`
  },
  replies: 'Quién respondió a quién',
  replyKinds: {
    agrees: 'coincide con',
    disagrees: 'discrepa de',
    extends: 'amplía a',
    answers: 'responde a',
    refers: 'menciona a',
  },
  reply: (kind, to, from = '') => `${from} ${es.replyKinds[kind]} ${to}`.trim(),
  repliedBy: {
    agrees: names => `coincidencia de ${names}`,
    disagrees: names => `objeción de ${names}`,
    extends: names => `ampliación de ${names}`,
    answers: names => `respuesta de ${names}`,
    refers: names => `mención de ${names}`,
  },
  placeOnAxis: (at, [start, end], [before = 0, between = 0, after = 0]) => {
    const own = { start, between: 'en medio', end }[at]
    return `Está en: ${own}. Los demás: ${start} ${before}, en medio ${between}, ${end} ${after}`
  },
  axisHeadline: (question, [one = 0, other = 0], between) => {
    const sides = one > 0 && other > 0
      ? [`${one} frente a ${other}`]
      : [one, other].filter(n => n > 0).map(n => `${n} de un lado`)
    return [question, [...sides, ...(between > 0 ? [`${between} en medio`] : [])].join(', ')].join(' ').trim()
  },
  axisKinds: {
    'most-even': 'Debatida; de las preguntas debatidas que planteamos, la que divide con más igualdad',
    'debated': 'Debatida en esta ronda',
    'comparison': 'Una comparación: esto no se debatió',
  },
  map: {
    headline: (questions, speakers, placed) => {
      const subject = questions === 1 ? 'Una pregunta recorre' : `${questions} preguntas recorren`
      const who = placed === speakers
        ? `quienes hablan (${speakers}) están todos en el mapa`
        : `${placed} de las ${speakers} personas que hablan están en el mapa`
      return `${subject} el encuentro; ${who}`
    },
    caption: 'Un sello es una persona; quienes piensan parecido están juntos',
  },
  closing: 'Lo que nos deja el encuentro',
  closingKinds: { shared: 'Común', parting: 'Distinto', open: 'Abierto' },
  vote: {
    onStage: 'en escena',
    before: 'antes',
    after: 'después',
    people: n => countOf(n, 'persona', 'personas'),
  },
  cut: {
    minutes: n => `charla de ${n} minutos`,
    plan: (talk, discussion) =>
      [`${talk} minutos de charla`, ...(discussion > 0 ? [`${discussion} de debate`] : [])].join(', '),
    leftOut: 'Fuera de esta charla',
    leftOutOf: (names, positions) => [
      ...(names === '' ? [] : [`intervenciones de ${names}`]),
      ...(positions === 0 ? [] : [countOf(positions, 'tesis', 'tesis')]),
    ].join('; '),
  },
  matrix: 'Dónde está cada cual, pregunta por pregunta',
  speaker: 'Quién',
  view: n => `Opinión ${n}`,
  emptyCell: 'Vacío: sin situar aquí',
  withoutRow: names => `Sin situar en ninguna de ellas: ${names}`,
  alsoInViews: numbers => `también en la opinión ${numbers.join(' y ')}`,
  between: 'En medio',
  unclear: 'Habló de ello, postura poco clara',
  offEnds: { between: 'en medio', unclear: 'poco claro' },
  notAddressed: 'No habló de ello',
  notPlaced: 'Sin situar aquí',
  remark: text => `Nota: ${text}`,
  handout: { name: 'Folleto', contents: 'Índice', speakers: 'Personas', passages: 'Fuente' },
  leftOut: (passage, reason) => `El párrafo ${passage} no se resume: ${reason}`,
  notes: {
    cover: title => `Esta parte se titula «${title}».`,
    thesis: name => `Esta sola frase resume lo que sostiene ${name}. Lo que sigue la desarrolla.`,
    cut: plan => [
      ...(plan.length > 0 ? [`El plan de hoy: ${plan.join('')}.`] : []),
      'Es una parte; el resto está en las diapositivas de cada sesión.',
    ].join(' '),
    leftOut: 'Lo que dejamos fuera está en las diapositivas de cada sesión, para después.',
    contributions: n =>
      `Hay ${countOf(n, 'intervención', 'intervenciones')}. Primero una mirada a lo esencial de cada una, luego una `
      + 'persona tras otra.',
    answerers: n =>
      `En esta ronda hay ${countOf(n, 'intervención', 'intervenciones')}. Primero una mirada a lo esencial de cada `
      + 'una, luego una persona tras otra.',
    digest:
      'La ronda en conjunto: dónde se acercaron, dónde difirieron, qué quedó abierto. El resumen es nuestro; los '
      + 'nombres dicen en quién se apoya.',
    discuss:
      'Estas preguntas son nuestras, para el grupo de lectura; nadie las hizo en escena. Empiece por la que más ganas '
      + 'haya de tratar.',
    about: 'Dedique un minuto a decir qué encuentro fue este.',
    whoIsWho: 'El sello y el color junto a un nombre siguen a esa persona en todas las diapositivas.',
    agenda:
      'Cada sesión puede presentarse sola, o todas seguidas. Los tiempos se estiman por las notas, sin el debate.',
    guide:
      'Dedique un minuto a decir cómo se leen: el titular es la tesis, el pie es la fuente, las notas son nuestras.',
    guideWithoutPassages:
      'Dedique un minuto a decir cómo se leen: el titular es la tesis, el pie dice quién habló y dónde.',
    source:
      'Para leer el original, escanee el código o siga la dirección. Estas diapositivas son un resumen; lo que cuenta '
      + 'es el original.',
    works:
      'Lo que se nombró en las sesiones. Nombres, años y explicaciones son nuestros, para consultar; no hace falta '
      + 'leerlos en voz alta.',
    glossary: 'Las explicaciones son nuestras, para consultar; no hace falta leerlas en voz alta.',
    transcript:
      'Aquí están los lugares de la transcripción que son erróneos a todas luces o dudosos, la lectura probable y '
      + 'nuestra seguridad. No hace falta leerlos; vuelva aquí si alguien pregunta.',
    replies: 'Unos respondieron a otros. Aquí está quién recogió las palabras de quién.',
    axis: {
      'most-even':
        'De las preguntas debatidas, esta divide con más igualdad. Primero quién está de qué lado, luego las '
        + 'razones. La '
        + 'pregunta es nuestra, y las posturas son nuestra lectura de lo dicho.',
      'debated':
        'Aquí se recogieron las palabras de los demás y se difirió. La pregunta es nuestra, y las posturas son nuestra '
        + 'lectura; no hablar de ello y hablar sin claridad son dos cosas.',
      'comparison':
        'Esta comparación es nuestra: no se debatió. Las posturas son nuestra lectura de lo dicho; no hablar de ello y '
        + 'hablar sin claridad son dos cosas.',
    },
    matrix:
      'Cada fila es una persona, cada columna una pregunta que recorre varias sesiones. Una casilla vacía solo quiere '
      + 'decir que no situamos a nadie ahí, no que no se hablara de ello. Las palabras de las casillas son resumen '
      + 'nuestro.',
    tension:
      'Esta pregunta recorre varias sesiones. Los grupos son nuestra lectura; nadie eligió bando. Quien habló dos '
      + 'veces '
      + 'puede estar en dos lugares.',
    portraitGoesOn: name => `Otra mirada a ${name}, y a quién respondió a quién.`,
    map: others => [
      'Todo el encuentro en una imagen. Cada fila es una pregunta que recorre varias sesiones, cada sello una '
      + 'persona, y '
      + 'quienes están juntos piensan parecido. Los grupos son nuestra lectura; nadie eligió bando.',
      ...(others === '' ? [] : [`Fuera del mapa: ${others}. No quiere decir que no hablaran de ello.`]),
    ].join(' '),
    closing: {
      all:
        'Para terminar, el encuentro en conjunto: lo que varios comparten, dónde se separan y qué queda abierto. El '
        + 'resumen es nuestro, y cada línea nombra en quién se apoya.',
      shared: 'Primero, lo que varios comparten. Quien se nombra aquí lo dijo antes a su manera.',
      parting: 'Ahora, dónde se separan. Mientras escucha, pregúntese de quién está más cerca.',
      open: 'Y por último, lo que queda abierto. ¿En qué querría seguir pensando?',
    },
    vote: ([one, other], between) => [
      `Le toca a usted. Antes de debatir, a mano alzada: ¿quién se inclina por «${one}»? ¿Y por «${other}»?`,
      'Anote los números bajo «antes».',
      ...(between === '' ? [] : [`En escena, en medio: ${between}.`]),
      'Tras el debate, vuelva a preguntar, anótelos bajo «después», y pregunte a quien se movió: ¿qué le hizo cambiar?',
    ].join(' '),
  },
}

/** “1 respuesta”, “2 respuestas”. */
function countOf(n: number, one: string, several: string): string {
  return `${n} ${n === 1 ? one : several}`
}
