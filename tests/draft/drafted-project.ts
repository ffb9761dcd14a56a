/** A project with a panel imported from a short transcript, and answers that a model may give for it. */

import type { Project } from '../support/project.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FIXTURES, makeProject } from '../support/project.ts'

export const TALK = join(FIXTURES, 'drafts', 'talk.md')

/** Nobody has written a thesis yet: two rounds, three contributions. */
export async function importedProject(): Promise<Project> {
  const project = await makeProject()
  const { code, stderr } = await project.run(['import', TALK, '--panel', 'review'])
  if (code !== 0)
    throw new Error(stderr)
  return project
}

export async function sessionText({ root }: Project, session = 'who-reviews'): Promise<string> {
  return readFile(join(root, 'data', 'review', 'rounds', `${session}.yaml`), 'utf8')
}

/** One honest answer for each contribution. */
export const ANSWERS = {
  'who-reviews/alpha-one': {
    thesis: 'Review by machines alone is no review',
    positions: [{
      kind: 'report',
      weight: 3,
      claim: 'With machine review, “silent approval” became usual in 40 projects',
      passages: ['alpha-one.1'],
      quotation: 'became the rule',
      supports: [{ kind: 'evidence', text: 'Even the authors did not read what had changed' }],
    }],
  },
  'who-reviews/beta-two': {
    thesis: 'The machine first, people for what matters',
    positions: [{
      kind: 'claim',
      weight: 2,
      claim: 'Machines take the trivial & people keep the design',
      passages: ['beta-two.1'],
      quotation: 'which is design',
      supports: [],
    }],
  },
  'who-pays/beta-two': {
    thesis: 'Somebody will pay in the end',
    positions: [{
      kind: 'prediction',
      weight: 3,
      claim: 'Insurers may demand review within 5 years',
      passages: ['beta-two-2.1'],
      quotation: 'the insurers will ask',
      supports: [],
    }],
  },
}
