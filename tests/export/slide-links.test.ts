/** Where the links of the pictures of who stands where lead, in a deck shown alone. */

import type { Project } from '../support/project.ts'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { writeCrowd } from '../support/crowd.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { withStage } from '../support/stage.ts'

let project: Project

beforeAll(async () => {
  project = await makeProject()
  await writeCrowd(project.root, 2, n => `甲${n}`)
  await project.run(['generate'])
}, 60_000)
afterAll(() => removeProject(project))

/** Addresses that the links of a deck shown alone lead to, and those its slides have. */
async function linksOf(deck: string): Promise<{ links: string[], slides: string[] }> {
  const entry = join(project.root, 'slides', 'crowd-2', 'zh', `${deck}.md`)
  return withBrowser(async start =>
    withStage(await start(), entry, 1, async (page, slides) => {
      const links = await page
        .locator('a.pd-slide-link')
        .evaluateAll(links => links.map(link => (link.getAttribute('href') ?? '').slice(1)))
      return { links, slides }
    }),
  )
}

test('in a session’s deck, marks lead to its own slides', async () => {
  const { links, slides } = await linksOf('01-who')
  expect(new Set(links)).toEqual(new Set(['who-p0-first', 'who-p1-first', 'who-p0', 'who-p1']))
  expect(links.filter(link => !slides.includes(link))).toEqual([])
})

test('in the overview by itself, they lead to slides of the session’s deck, which the export finds', async () => {
  const { links } = await linksOf('00-overview')
  const { slides } = await linksOf('01-who')
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter(link => !slides.includes(link))).toEqual([])
})
