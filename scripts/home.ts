import { fileURLToPath } from 'node:url'

/** The folder of paneldeck itself, which is the decks' theme and, unless another is named, the project. */
export const HOME = fileURLToPath(new URL('..', import.meta.url))

/** Whether paneldeck is a package that somebody installed, and not the repository: then the project is elsewhere. */
export const IS_INSTALLED = HOME.split(/[/\\]/).includes('node_modules')
