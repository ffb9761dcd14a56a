/** The slide kinds, one function each: from a part of the panel to the slides that show it. */

import { closing } from './closing.ts'
import { cover, panelCover } from './cover.ts'
import { digest } from './digest.ts'
import { discuss } from './discuss.ts'
import { glossary, sources, transcript, works } from './look-up.ts'
import { map } from './map.ts'
import { matrix } from './matrix.ts'
import { about, agenda, guide, whoIsWho } from './overview.ts'
import { portrait } from './portrait.ts'
import { positionSlides } from './position.ts'
import { positions } from './positions.ts'
import { answerers, question } from './question.ts'
import { replies } from './replies.ts'
import { stances } from './stances.ts'
import { tensions } from './tensions.ts'
import { thesis } from './thesis.ts'
import { vote } from './vote.ts'

/** The functions of all slide kinds by their names. */
export const kinds = {
  about,
  agenda,
  answerers,
  closing,
  cover,
  digest,
  discuss,
  glossary,
  guide,
  map,
  matrix,
  panelCover,
  portrait,
  position: positionSlides,
  positions,
  question,
  replies,
  sources,
  stances,
  tensions,
  thesis,
  transcript,
  vote,
  whoIsWho,
  works,
}
