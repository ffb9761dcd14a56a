/** Decks written by hand for a test: whatever may stand in `slides/`. */

import type { Project } from './project.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { stringify } from 'yaml'
import { HOME, makeProject } from './project.ts'

export interface TestSlide {
  layout?: string
  alias?: string
  frontmatter?: Record<string, unknown>
  markdown: string
}

/** A project with this deck at `slides/hand/<language>/<name>.md`. */
export async function projectWith(
  slides: readonly TestSlide[],
  headmatter: Record<string, unknown> = {},
): Promise<Project> {
  const project = await makeProject()
  await writeDeck(project, 'deck', slides, headmatter)
  return project
}

export async function writeDeck(
  project: Project,
  name: string,
  slides: readonly TestSlide[],
  headmatter: Record<string, unknown> = {},
  panel = 'hand',
): Promise<string> {
  const file = join(project.root, 'slides', panel, 'zh', `${name}.md`)
  const text = slides
    .map(({ layout = 'default', alias, frontmatter, markdown }, index) => {
      const settings = {
        ...(index === 0 && {
          theme: `${relative(dirname(file), HOME)}/`,
          title: 'A deck',
          lang: 'zh-CN',
          ...headmatter,
        }),
        layout,
        ...(alias !== undefined && { routeAlias: alias }),
        ...frontmatter,
      }
      return `---\n${stringify(settings)}---\n\n${markdown}\n`
    })
    .join('\n')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return file
}
