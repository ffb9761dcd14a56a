/** A panel of which every text is hostile: each begins with a mark of its own, by which it is found again. */

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { hostileWords } from './hostile-text.ts'

export interface PlacedText {
  /** As in `keynotes/k1.yaml positions 3 claim`. */
  place: string
  text: string
}

/** Makes a new text, as it stands in the file. @param place what it is, for whoever reads a failure */
type NewText = (place: string, more?: string) => string

/** Writes the panel into a project's `data/`. @returns every text a reader sees or hears */
export async function writeHostilePanel(root: string, id: string, seed: number): Promise<PlacedText[]> {
  const texts: PlacedText[] = []
  const samples = fc.sample(hostileWords, { seed, numRuns: 2000 })
  const write = async (file: string, content: (t: NewText) => unknown) => {
    const t: NewText = (place, more = '') => {
      const text = `T${texts.length}x ${samples[texts.length] ?? ''}${more}`
      texts.push({ place: `${file} ${place}`, text })
      return text
    }
    const path = join(root, 'data', id, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, stringify(content(t)))
  }
  for (const k of [1, 2, 3])
    await write(`keynotes/k${k}.yaml`, t => keynote(t, k))
  for (const r of [1, 2])
    await write(`rounds/r${r}.yaml`, t => round(t, r))
  await write('people.yaml', t => Object.fromEntries(each(5, n =>
    [`s${n}`, { name: t('name'), affiliation: t('affiliation'), seal: '甲乙丙丁戊'.at(n) }])))
  await write('works.yaml', t => Object.fromEntries(each(8, n =>
    [`w${n}`, { name: t('work'), kind: 'model', by: t('by'), what: t('what'), passages: [`k1.${n + 1}`] }])))
  await write('terms.yaml', t => Object.fromEntries(each(6, n =>
    [`t${n}`, { term: t('term'), explanation: t('explanation') }])))
  await write('errata.yaml', t => each(4, n => ({
    id: `e${n}`,
    passages: [`k1.${n + 1}`],
    as_printed: `{{ ${n} }}<T>`,
    probable: t('probable'),
    confidence: 'low',
    kind: 'term',
    why: t('why'),
  })))
  await write('panel.yaml', panel)
  return texts
}

function each<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n))
}

function position(t: NewText, prefix: string, of: string, n: number) {
  return {
    id: `p${n}`,
    kind: (['claim', 'question', 'prediction', 'proposal', 'report'] as const)[n % 5],
    weight: 1 + (n % 3),
    claim: t(`${prefix} claim`),
    passages: [`${of}.${n + 1}`],
    supports: each(2, () => ({ kind: 'reason', text: t(`${prefix} support`) })),
    works: [`w${n % 8}`],
    notes: t(`${prefix} notes`),
    ...(n % 2 === 0 && { remark: t(`${prefix} remark`) }),
  }
}

function keynote(t: NewText, k: number) {
  return {
    speaker: `s${k}`,
    title: t('title'),
    thesis: t('thesis'),
    passages: [`k${k}.1`],
    notes: t('notes'),
    prompts: each(4, () => t('prompt')),
    positions: each(10, n => ({
      ...position(t, `position ${n}`, `k${k}`, n),
      ...(n >= 5 && { figure: FIGURES[n - 5]?.(t) }),
    })),
  }
}

function round(t: NewText, r: number) {
  return {
    question: t('question'),
    notes: t('notes'),
    contributions: each(5, c => ({
      speaker: `s${c}`,
      headline: t('headline'),
      thesis: t('thesis'),
      passages: [`q${r}.${c + 1}.1`],
      notes: t('notes'),
      positions: each(3, n => position(t, `contribution ${c} position ${n}`, `q${r}.${c + 1}`, n)),
      replies: c === 0
        ? []
        : [{ to: `q${r}.${c}`, kind: 'agrees', text: t('reply'), about: t('about'), passages: [`q${r}.${c + 1}.1`] }],
    })),
    axes: each(2, a => ({
      id: `a${a}`,
      question: t('axis'),
      vote: a === 1,
      ends: [{ id: 'one', label: t('end') }, { id: 'other', label: t('end') }],
      stances: each(4, c => ({
        who: `q${r}.${c + 1}`,
        at: ['one', 'other', 'between', 'unclear'][(c + a) % 4],
        text: t('stance'),
        passages: [`q${r}.${c + 1}.1`],
      })),
    })),
    digest: ['agreement', 'difference', 'open'].map(kind => ({ kind, from: [`q${r}.1`], text: t('digest') })),
    prompts: each(2, () => t('prompt')),
  }
}

function panel(t: NewText) {
  return {
    // Slidev puts the title of a deck into a template of its own.
    title: t('title', ' <T> {{ 1 + 1 }}'),
    event: t('event'),
    date: '2024-05-06',
    languages: ['zh'],
    about: each(3, () => t('about')),
    organisers: ['s0'],
    source: { title: t('source'), url: 'https://example.org/a', note: t('note') },
    sessions: ['keynotes/k1.yaml', 'keynotes/k2.yaml', 'keynotes/k3.yaml', 'rounds/r1.yaml', 'rounds/r2.yaml'],
    coverage: { small_talk: each(2, n => ({ passage: `k1.${n + 1}`, reason: t('reason notes') })) },
    tensions: [{
      id: 't',
      question: t('tension'),
      short: t('short'),
      camps: each(2, n => ({
        label: t('camp'),
        short: t('camp short'),
        reason: t('camp reason'),
        who: [{ short: t('short of a person'), contribution: `q1.${n + 1}`, passages: [`q1.${n + 1}.1`] }],
      })),
    }],
    closing: {
      headline: t('closing headline'),
      ...Object.fromEntries(['shared', 'parting', 'open'].map(kind =>
        [kind, each(2, () => ({ text: t(kind), from: [{ contribution: 'k1', passages: ['k1.1'] }] }))])),
    },
  }
}

/** A figure of each kind. */
const FIGURES: readonly ((t: NewText) => unknown)[] = [
  t => ({ kind: 'chain', items: each(3, () => ({ label: t('chain label'), text: t('chain text') })) }),
  t => ({
    kind: 'roads',
    goal: t('goal'),
    items: each(2, () => ({ label: t('road label'), text: t('road text') })),
  }),
  t => ({
    kind: 'comparison',
    sides: [t('side'), t('side')],
    rows: [{ about: t('about'), says: [t('says'), t('says')] }],
  }),
  t => ({
    kind: 'quadrant',
    across: [t('across'), t('across')],
    up: [t('up'), t('up')],
    items: [{ at: 'upper left', label: t('quadrant label') }, { at: 'lower right', label: t('quadrant label') }],
  }),
  t => ({
    kind: 'curve',
    across: [t('curve before'), t('curve after')],
    items: [{ shape: 'rises', label: t('curve label'), text: t('curve text'), mark: t('curve mark') }],
  }),
  t => ({
    kind: 'spectrum',
    across: [t('spectrum left'), t('spectrum right')],
    items: [{ at: 'near left', label: t('spectrum label'), text: t('spectrum text') }],
  }),
  t => ({
    kind: 'threshold',
    line: t('threshold line'),
    items: [
      { at: 'below', label: t('threshold label'), text: t('threshold text'), mark: t('threshold mark') },
      { at: 'unclear', label: t('threshold label'), mark: t('threshold mark') },
    ],
  }),
  t => ({
    kind: 'nested',
    items: [{ label: t('nested label'), text: t('nested text'), items: [{ label: t('nested label'), doubted: true }] }],
  }),
  t => ({
    kind: 'box',
    items: [{ label: t('box label'), text: t('box text'), in: t('box in'), out: t('box out'), dark: true }],
  }),
  t => ({
    kind: 'balance',
    items: [{ label: t('balance label'), text: t('balance text') }, { label: t('balance label') }],
  }),
  t => ({
    kind: 'fan',
    hub: t('fan hub'),
    items: [{ label: t('fan label'), text: t('fan text'), doubted: true }, { label: t('fan label') }],
  }),
  t => ({
    kind: 'overlap',
    items: [{ label: t('overlap label'), text: t('overlap text') }, { label: t('overlap label') }],
    common: { label: t('overlap common'), text: t('overlap text') },
  }),
]
