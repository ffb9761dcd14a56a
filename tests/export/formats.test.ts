/** Other things than PDFs that a deck becomes. */

import type { Server } from 'node:http'
import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
const languages = ['zh', 'en']

beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate'])
})
afterAll(() => removeProject(project))

test('--format pptx is Slidev’s PowerPoint with text to edit', { timeout: 300_000 }, async () => {
  const { code, stderr } = await project.run([
    'export',
    '--lang',
    'zh',
    '--deck',
    '01-alpha',
    '--format',
    'pptx',
  ])
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringContaining('01-alpha.pptx  5 pages'),
  })
  const file = await readFile(join(project.root, 'out', 'small', 'zh', '01-alpha.pptx'))
  const names = file.toString('latin1').match(/ppt\/slides\/slide\d+\.xml/g)
  expect(new Set(names).size).toBe(5)
})

test(
  '--format html is a site that works in any folder, with a page to begin with and the PDFs',
  { timeout: 600_000 },
  async () => {
    const { code, stderr } = await project.run(['export', '--deck', '01-alpha', '--format', 'html'])
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('out/site/index.html'),
    })
    const site = join(project.root, 'out', 'site')
    expect((await readdir(join(site, 'small', 'zh'))).sort()).toEqual(['01-alpha', '01-alpha.pdf'])
    const server = await serve(site)
    try {
      const address = server.address()
      if (!address || typeof address === 'string')
        throw new Error('there is no free port')
      await withBrowser(async (start) => {
        const page = await (await start()).newPage()
        const failed: string[] = []
        page.on('response', (response) => {
          if (response.status() >= 400)
            failed.push(response.url())
        })
        // As it would lie in somebody's folder.
        await page.goto(`http://127.0.0.1:${address.port}/some/folder/index.html`)
        expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
          '代码评审还要不要人 / Does code review still need people?',
        ])
        expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
          '中文',
          'English',
        ])
        expect(
          await page
            .getByRole('link', { name: 'PDF' })
            .evaluateAll(links => links.map(link => link.getAttribute('href'))),
        ).toEqual(languages.map(language => `small/${language}/01-alpha.pdf`))
        await page.getByRole('link').first().click()
        await page.locator('.slidev-page-1 h1').waitFor()
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        expect(
          await page.evaluate(() =>
            [...document.fonts].some(
              ({ family, status }) => family.includes('Noto Serif SC') && status === 'loaded',
            ),
          ),
        ).toBe(true)
        expect(failed).toEqual([])
      })
    }
    finally {
      server.close()
    }
  },
)

/** A plain file server, with the site in a folder of it. */
async function serve(site: string): Promise<Server> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.woff2': 'font/woff2',
  }
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(
      /^\/some\/folder\//,
      '',
    )
    const content = await readFile(join(site, decodeURIComponent(path))).catch(() => undefined)
    if (content) {
      response
        .setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
        .end(content)
    }
    else {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
