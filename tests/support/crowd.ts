/** A made-up panel of any size, for what no real one shows: two people or forty, with short names or the longest. */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { CLOSING_KINDS, REPLY_KINDS } from '../../scripts/summary/vocabulary.ts'

/** A text in both languages. */
const both = (zh: string, en: string) => ({ zh, en })

const REASON = both(
  '要紧的不是谁先看一遍，而是看完以后有没有人愿意把话说清楚',
  'What matters is not who looks first, but whether anybody will then say clearly what they saw',
)

/**
 * Writes `data/crowd-<people>/` into a project: a round in which all speak, each answers the one before and some the
 * first, axes on which they stand everywhere, of which one is voted on, tensions, and a closing.
 *
 * @param questions how many axes and tensions there are, two at least
 */
export async function writeCrowd(
  root: string,
  people: number,
  nameOf: (n: number) => string,
  questions = 2,
): Promise<string[]> {
  const everyone = Array.from({ length: people }, (_, n) => n)
  const more = Array.from({ length: questions - 2 }, (_, n) => n + 3)
  const files = {
    'people.yaml': Object.fromEntries(
      everyone.map(n => [`p${n}`, { name: both(nameOf(n), nameOf(n)) }]),
    ),
    'panel.yaml': {
      title: both('人群', 'Crowd'),
      event: both('研讨', 'Panel'),
      date: '2024-05-01',
      languages: ['zh', 'en'],
      about: [both('很多人的研讨', 'A panel of many')],
      source: { title: both('记录', 'Minutes'), url: 'https://example.org/crowd' },
      sessions: ['rounds/who.yaml'],
      tensions: tensionsOf(everyone, more),
      closing: Object.fromEntries(CLOSING_KINDS.map(kind =>
        [kind, [{ text: REASON, from: [member(0)] }, { text: REASON, from: everyone.slice(0, 9).map(member) }]])),
    },
    'rounds/who.yaml': {
      question: both('谁来评审？', 'Who reviews?'),
      notes: both('很多人。', 'Many people.'),
      contributions: everyone.map(contribution),
      axes: axesOf(everyone, more),
    },
  }
  const folder = join(root, 'data', `crowd-${people}`)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await writeFile(join(folder, file), stringify(content, { aliasDuplicateObjects: false }))
  }
  return everyone.map(nameOf)
}

/** A member of a camp. */
function member(n: number) {
  return { contribution: `q1.${n + 1}`, passages: [`q1.${n + 1}.1`], position: 'first' }
}

/** No two camps have the same label; all are as long. */
function labelOf(side: number) {
  return both(
    REASON.zh.replace('要紧', ['要紧', '重要', '关键', '难得'][side] ?? ''),
    REASON.en.replace('matters', ['matters', 'decides', 'remains', 'is open'][side] ?? ''),
  )
}

/** @param more numbers of the questions beside the first two */
function tensionsOf(everyone: readonly number[], more: readonly number[]) {
  return [
    {
      id: 'two',
      question: REASON,
      camps: [0, 1].map(side => ({
        label: labelOf(side),
        who: everyone.filter(n => n % 2 === side).map(member),
      })),
    },
    {
      id: 'four',
      question: REASON,
      // Nobody is in two camps.
      camps: [0, 1, 2, 3].filter(side => side < everyone.length).map(side => ({
        label: labelOf(side),
        who: [
          member(side),
          ...everyone
            .slice(4)
            .filter(n => n % 4 === side)
            .map(member),
        ],
      })),
    },
    ...more.map(number => ({
      id: `question-${number}`,
      question: REASON,
      short: both('人还是机器', 'People or machines?'),
      camps: [0, 1].map(side => ({
        label: labelOf(side),
        short: side === 0 ? both('人', 'people') : both('机器', 'machines'),
        who: everyone.filter(n => n % 2 === side).map(member),
      })),
    })),
  ]
}

function contribution(n: number) {
  return {
    speaker: `p${n}`,
    headline: both('说清楚', 'Say it clearly'),
    thesis: both('要说清楚', 'It has to be said clearly'),
    passages: [`q1.${n + 1}.1`],
    notes: both('无', 'None'),
    positions: [
      {
        id: 'first',
        kind: 'claim',
        weight: 3,
        claim: both('要说清楚', 'It has to be said clearly'),
        passages: [`q1.${n + 1}.1`],
        notes: both('无', 'None'),
      },
    ],
    replies: [...(n > 0 ? [n - 1] : []), ...(n > 2 && n % 3 === 0 ? [0] : [])].map(to => ({
      to: `q1.${to + 1}`,
      kind: REPLY_KINDS[n % REPLY_KINDS.length],
      text: REASON,
      passages: [`q1.${n + 1}.1`],
    })),
  }
}

/** @param more numbers of the questions beside the first two */
function axesOf(everyone: readonly number[], more: readonly number[]) {
  const ends = [
    { id: 'machines', label: both('先让机器把所有的稿子看一遍', 'Machines look at every paper first') },
    { id: 'people', label: both('从头到尾都由人来看', 'People look from the first to the last') },
  ]
  const stances = (places: readonly string[]) =>
    everyone.flatMap((n) => {
      const at = places[n % places.length]
      return at === undefined || at === 'silent'
        ? []
        : [{ who: `q1.${n + 1}`, at, text: REASON, passages: [`q1.${n + 1}.1`], position: 'first' }]
    })
  return [
    {
      id: 'even',
      question: REASON,
      vote: true,
      ends,
      stances: stances([
        'machines',
        'people',
        'people',
        'machines',
        'between',
        'unclear',
        'silent',
      ]),
    },
    {
      id: 'uneven',
      question: REASON,
      ends,
      stances: stances([
        'machines',
        'machines',
        'between',
        'unclear',
        'silent',
        'people',
        'machines',
      ]),
    },
    ...more.map(number => ({
      id: `question-${number}`,
      question: REASON,
      ends,
      stances: stances(['people', 'between', 'machines']),
    })),
  ]
}
