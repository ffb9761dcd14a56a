/** How to write a good summary, in short: what `brief` and `draft` tell whoever writes one. */

/** The rules; docs/writing-summaries.md explains each. */
export const RULES = [
  'Say what the person claims, not what they talked about: “Review is a conversation”, not “About review”.',
  'One claim a position, as a full sentence. What argues for it are supports, at best two or three.',
  'Keep the hedges: “may”, “in our data”, “I suspect”. A question stays a question, a prediction a prediction.',
  'Use your own words. Quote only coined terms, letter by letter, in quotation marks.',
  'Cite the passages in which it was said, and no others.',
  'Give weight 3 to what the summary is wrong without, 2 to what belongs, 1 to what is good to have.',
  'Write no number and no name that the passages do not have.',
  'Leave out what you are not sure of. Fewer positions are better than a doubtful one.',
] as const

/** The rules as a list in Markdown. */
export function rulesAsList(): string {
  return RULES.map(rule => `- ${rule}\n`).join('')
}

/** What each kind of position is. */
export const KINDS_EXPLAINED = [
  'claim: what the speaker holds to be so',
  'question: what the speaker asks',
  'prediction: what the speaker expects',
  'proposal: what the speaker says should be done',
  'report: what the speaker did or saw',
  'others-work: what others did, as the speaker tells it',
] as const
