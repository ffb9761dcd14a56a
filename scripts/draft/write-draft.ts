/** What was taken of proposals → the text of the session's file with it, marked as a draft. Pure. */

import type { Language } from '../summary/languages.ts'
import type { CheckedProposal } from './check-proposal.ts'
import type { ContributionToDraft } from './session-to-draft.ts'
import { addKeys } from './add-keys.ts'

/** @returns the new text of the file; the same text if nothing was taken */
export function withDraft(
  text: string,
  { path }: ContributionToDraft,
  { thesis, positions }: Pick<CheckedProposal, 'thesis' | 'positions'>,
  languages: readonly Language[],
): string {
  if (thesis === undefined && positions.length === 0)
    return text
  const [first = 'en'] = languages
  const written = (sentence: string) => (languages.length > 1 ? { [first]: sentence } : sentence)
  return addKeys(text, path, {
    ...(thesis !== undefined && { thesis: written(thesis), draft: true }),
    ...(positions.length > 0 && {
      positions: positions.map(({ kind, weight, claim, passages, supports }) => ({
        ...(kind !== 'claim' && { kind }),
        ...(weight !== 2 && { weight }),
        claim: written(claim),
        draft: true,
        passages,
        ...(supports.length > 0 && {
          supports: supports.map(({ kind, text }) => ({ ...(kind !== 'reason' && { kind }), text: written(text) })),
        }),
      })),
    }),
  }) ?? text
}
