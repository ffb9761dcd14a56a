import { fileURLToPath } from 'node:url'

/** The folder of paneldeck itself, which is the decks' theme and, unless another is named, the project. */
export const HOME = fileURLToPath(new URL('..', import.meta.url))
