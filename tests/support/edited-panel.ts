/** The small panel with its Chinese decks, to be edited by hand: anew for each test. */

import type { Project } from './project.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { makeProject, removeProject } from './project.ts'

/** To be called once at the top of a test file: what it returns is about the project of the test that runs. */
export function useEditedPanel() {
  let project: Project
  beforeEach(async () => {
    project = await makeProject('small')
    await generate()
  })
  afterEach(() => removeProject(project))

  const folder = () => join(project.root, 'slides', 'small', 'zh')
  const path = (deck: string) => join(folder(), `${deck}.md`)
  const text = (deck = '01-alpha') => readFile(path(deck), 'utf8')
  const edit = async (from: string, to: string, deck = '01-alpha') =>
    writeFile(path(deck), (await text(deck)).replace(from, to))
  const dataPath = () => join(project.root, 'data', 'small', 'keynotes', 'alpha.yaml')
  const data = async (from: string, to: string) =>
    writeFile(dataPath(), (await readFile(dataPath(), 'utf8')).replace(from, to))
  const generate = (...args: string[]) => project.run(['generate', '--lang', 'zh', ...args])
  /** The claim of one position is edited and changed in the data; the thesis and a support change in the data alone. */
  const disagree = async () => {
    await edit('# 评审的价值在于对话', '# 我改过的标题')
    await data('评审的价值在于对话', '评审值得一做')
    await data('评审首先是', '评审主要是')
    await data('写的人和读的人', '作者和读者')
  }
  return { project: () => project, folder, path, text, edit, data, dataPath, generate, disagree }
}
