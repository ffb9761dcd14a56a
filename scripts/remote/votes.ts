/**
 * Votes on slides that ask “where do you stand?”: one round before the discussion and one after it. A phone has one
 * vote a round; who votes again while it is open changes it.
 */

/** The rounds, as the presenter opens and closes them one after the other. After the last, it may be opened again. */
const STAGES = ['none', 'before', 'between', 'after', 'over'] as const
type VotingStage = (typeof STAGES)[number]

export type VotingRound = 'before' | 'after'

/** The two ends of a question, by their place on the slide. */
export type Choice = 0 | 1

/** Votes for each end. */
export type Count = readonly [number, number]

/** What is known of the votes on one slide. */
export interface Poll {
  stage: VotingStage
  before: Count
  after: Count
}

/** The votes of a talk, by the addresses of slides. */
export interface Votes {
  poll: (address: string) => Poll
  /** Opens or closes a round, whichever comes next. */
  next: (address: string) => void
  /** @param voter what tells phones apart @returns whether it counts: not while the round is closed */
  cast: (address: string, round: VotingRound, voter: string, choice: Choice) => boolean
  /** What this phone has said in the round that is open. */
  choiceOf: (address: string, voter: string) => Choice | undefined
  /** All slides on which a round was opened. */
  all: () => Record<string, Poll>
}

/** Most phones that are counted: no room with more reaches one laptop, and no liar fills its memory. */
const MOST = 500

interface Kept {
  stage: VotingStage
  before: Map<string, Choice>
  after: Map<string, Choice>
}

/** No votes yet. */
export function openVotes(): Votes {
  const kept = new Map<string, Kept>()
  const at = (address: string): Kept => kept.get(address) ?? { stage: 'none', before: new Map(), after: new Map() }
  const poll = (address: string): Poll => {
    const { stage, before, after } = at(address)
    return { stage, before: countOf(before), after: countOf(after) }
  }
  return {
    poll,
    next(address) {
      const poll = at(address)
      poll.stage = STAGES[STAGES.indexOf(poll.stage) + 1] ?? 'after'
      kept.set(address, poll)
    },
    cast(address, round, voter, choice) {
      const poll = at(address)
      if (poll.stage !== round || (poll[round].size >= MOST && !poll[round].has(voter)))
        return false
      poll[round].set(voter, choice)
      return true
    },
    choiceOf(address, voter) {
      const { stage, ...rounds } = at(address)
      return stage === 'before' || stage === 'after' ? rounds[stage].get(voter) : undefined
    },
    all: () => Object.fromEntries(Array.from(kept.keys(), address => [address, poll(address)])),
  }
}

function countOf(votes: ReadonlyMap<string, Choice>): Count {
  const second = [...votes.values()].reduce<number>((sum, choice) => sum + choice, 0)
  return [votes.size - second, second]
}
