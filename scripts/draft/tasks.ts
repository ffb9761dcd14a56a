/** What is to be drafted of a session: a task for each contribution, in the panel's first language or another. Pure. */

import type { Language } from '../summary/languages.ts'
import type { Question } from './ask-model.ts'
import type { Refusal } from './check-proposal.ts'
import type { ContributionToDraft, SessionToDraft } from './session-to-draft.ts'
import type { ToTranslate } from './translation.ts'
import { questionFor } from './brief.ts'
import { checkProposal } from './check-proposal.ts'
import { lackingTexts } from './lacking-texts.ts'
import { checkTranslation, translationQuestion } from './translation.ts'
import { withDraft } from './write-draft.ts'
import { withTranslations } from './write-translation.ts'

/** How many sentences an answer has, which of them are refused, and the text of the file with the others. */
export interface Checked {
  proposed: number
  refused: Refusal[]
  write: (text: string) => string
}

/** A contribution that somebody is asked about. */
export interface DraftTask {
  contribution: ContributionToDraft
  question: () => Question
  check: (answer: Record<string, unknown>) => Checked
}

/** What is to do, and why there is nothing to do of other contributions. */
export interface DraftTasks {
  tasks: DraftTask[]
  left: { id: string, why: string }[]
}

/** The contributions that nobody has summarised. @param languages of the panel */
export function tasksOf(session: SessionToDraft, languages: readonly Language[]): DraftTasks {
  const [language = 'en'] = languages
  const why = ({ isWritten, passages }: ContributionToDraft) => {
    if (isWritten)
      return 'is written already, and left as it is'
    return passages.length === 0 ? 'the transcript has no passage of it' : undefined
  }
  const tasks = session.contributions.filter(contribution => why(contribution) === undefined).map(contribution => ({
    contribution,
    question: () => questionFor(contribution, session, language),
    check(answer: Record<string, unknown>): Checked {
      const proposal = checkProposal(answer, contribution, language)
      return { ...proposal, write: text => withDraft(text, contribution, proposal, languages) }
    },
  }))
  const left = session.contributions.flatMap(one => [why(one) ?? []].flat().map(why => ({ id: one.id, why })))
  return { tasks, left }
}

/** The contributions that lack a language. */
export function translationsOf(session: SessionToDraft, from: Language, into: Language): DraftTasks {
  const tasks = toTranslate(session, from, into).map(one => ({
    contribution: one.contribution,
    question: () => translationQuestion(one, from, into),
    check(answer: Record<string, unknown>): Checked {
      const checked = checkTranslation(answer, one, into)
      return { ...checked, write: text => withTranslations(text, checked.taken, from, into) }
    },
  }))
  const asked = new Set(tasks.map(({ contribution }) => contribution))
  const left = session.contributions.filter(one => !asked.has(one)).map(({ id, isWritten }) =>
    ({ id, why: isWritten ? `has all of its texts in ${into}` : `is not written in ${from} yet` }))
  return { tasks, left }
}

/** What each contribution of a session lacks in a language. */
export function toTranslate({ contributions }: SessionToDraft, from: Language, into: Language): ToTranslate[] {
  return contributions
    .map(contribution => ({ contribution, texts: lackingTexts(contribution.written, contribution.path, from, into) }))
    .filter(({ texts }) => texts.length > 0)
}
