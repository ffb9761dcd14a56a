/** Where paneldeck itself lies, and how a project gets there. */

import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of paneldeck itself, which is the decks' theme and, unless another is named, the project. */
export const HOME = fileURLToPath(new URL('..', import.meta.url))

/** Whether paneldeck is a package that somebody installed, and not the repository: then the project is elsewhere. */
export const IS_INSTALLED = HOME.split(/[/\\]/).includes('node_modules')

/**
 * The same folder by the path that lasts: `node_modules/paneldeck` of the project or of a folder above it, where pnpm
 * puts a link to a folder whose name has the version in it.
 */
export function homeOf(project: string): string {
  const linked = join(project, 'node_modules', 'paneldeck')
  if (IS_INSTALLED && existsSync(linked) && join(realpathSync(linked), sep) === HOME)
    return linked
  const above = dirname(project)
  return above === project ? HOME : homeOf(above)
}

/** The folder of the JSON Schemas as seen from a panel’s folder, for editors. */
export function schemasFrom(panel: string): string {
  const project = dirname(dirname(panel))
  const own = join(project, 'data', 'schema')
  return relative(panel, existsSync(own) ? own : join(homeOf(project), 'data', 'schema')).replaceAll('\\', '/')
}
