/** All that a table of words says, each phrase with names and numbers in its places. */

/** What stands in the places of the phrases that take more, or other, than names. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  'minutes': [31],
  'date': ['2021-10-05'],
  'contributions': [31],
  'agendaNote': [31],
  'answerers': [31],
  'figureShows': [['Alpha', 'Beta']],
  'drawing.fan': ['Alpha', ['Beta', 'Gamma']],
  'repliesHeadline': [31, 'Alpha', 41],
  'placeOnAxis': ['between', ['Alpha', 'Beta'], [31, 41, 51]],
  'axisHeadline': ['Alpha', [31, 41], 51],
  'map.headline': [31, 41, 41],
  'vote.people': [31],
  'cut.minutes': [31],
  'cut.plan': [31, 41],
  'cut.leftOutOf': ['Alpha', 31],
  'view': [31],
  'alsoInViews': [[31, 41]],
  'notes.cut': [['Alpha']],
  'notes.contributions': [31],
  'notes.answerers': [31],
  'notes.vote': [['Alpha', 'Beta'], 'Gamma'],
}

const NAMES = ['Alpha', 'Beta', 'Gamma']
const KINDS = ['agrees', 'disagrees', 'extends', 'answers', 'refers']

/** A phrase, and where in the table it stands: `notes.cover`. */
export type Said = readonly [path: string, text: string]

/** Every phrase of a table. */
export function saidIn(table: unknown, path = ''): Said[] {
  if (typeof table === 'function') {
    return path === 'reply'
      ? KINDS.map((kind): Said => [`reply.${kind}`, say(table, [kind, 'Alpha', 'Beta'])])
      : [[path, say(table, samplesOf(path))]]
  }
  return typeof table === 'object' && table !== null
    ? Object.entries(table).flatMap(([key, inner]) => saidIn(inner, path === '' ? key : `${path}.${key}`))
    : [[path, String(table)]]
}

/** A session is told by its number, all else by names unless the table above has other. */
function samplesOf(path: string): readonly unknown[] {
  return SAMPLES[path] ?? (path.startsWith('sessions.') ? [31] : NAMES)
}

function say(phrase: object, samples: readonly unknown[]): string {
  return typeof phrase === 'function' ? String(Reflect.apply(phrase, undefined, [...samples])) : ''
}
