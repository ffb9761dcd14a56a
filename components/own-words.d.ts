/** What `scripts/in-slidev/own-words.ts` makes for the deck that is shown. */
declare module 'virtual:paneldeck/own-words' {
  import type { OwnTables } from '../scripts/words/index.ts'

  /** The tables of words that its panel brings. */
  export const OWN: OwnTables
}
