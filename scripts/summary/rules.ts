/** Sense, after shape: rules over a panel's files by subject. Each rule names every place where it is broken. */

import type { Rule } from './rules/rule.ts'
import { cutRules } from './rules/cuts.ts'
import { errataRules } from './rules/errata.ts'
import { listRules } from './rules/lists.ts'
import { passageRules } from './rules/passages.ts'
import { positionRules } from './rules/positions.ts'
import { referenceRules } from './rules/references.ts'
import { replyRules } from './rules/replies.ts'
import { sessionRules } from './rules/sessions.ts'
import { stanceRules } from './rules/stances.ts'
import { tensionRules } from './rules/tensions.ts'

/** All rules, each under the sentence that it enforces. */
const rules: Readonly<Record<string, Rule>> = {
  ...referenceRules,
  ...sessionRules,
  ...listRules,
  ...positionRules,
  ...passageRules,
  ...stanceRules,
  ...tensionRules,
  ...replyRules,
  ...errataRules,
  ...cutRules,
}

/** Every fault of sense in a panel's files. */
export const checkRules: Rule = sources => Object.values(rules).flatMap(rule => rule(sources))
