/** What windows are told of slides that changed, without Slidev. */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { Plugin, ViteDevServer } from 'vite'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from '@slidev/parser/fs'
import { createServer } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tellSlides } from '../../scripts/in-slidev/tell-slides.ts'
import { required } from '../support/required.ts'
import { until } from '../support/until.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paneldeck-tell-'))
})
afterEach(() => rm(folder, { recursive: true }))

const slide = (name: string, note: string) => `---\nrouteAlias: ${name}\n---\n\n# ${name}\n\n<!-- ${note} -->\n\n`

/** The slides of a deck that imports them from another file. */
async function read(own: string): Promise<ResolvedSlidevOptions['data']['slides']> {
  await writeFile(join(folder, 'own.md'), own)
  await writeFile(join(folder, 'main.md'), '---\nsrc: ./own.md\n---\n')
  return (await load({ roots: [folder], userRoot: folder }, join(folder, 'main.md'))).slides
}

/**
 * What a server tells windows when Slidev has new slides. Slidev tells it first, and keeps the slides then.
 *
 * @param tell what Slidev sends
 */
async function toldOf(before: SlideInfo[], now: SlideInfo[], tell: (send: ViteDevServer['hot']['send']) => void) {
  const data = { slides: before }
  const told: unknown[][] = []
  const listener: Plugin = {
    name: 'listener',
    configureServer({ hot }) {
      hot.send = (...args: unknown[]) => void (String(args[0]).startsWith('slidev:') && told.push(args))
    },
  }
  const slidev: Plugin = {
    name: 'slidev',
    handleHotUpdate({ server }) {
      tell(server.hot.send.bind(server.hot))
      data.slides = now
      return []
    },
  }
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [listener, slidev, tellSlides({ data })],
  })
  try {
    server.watcher.emit('change', join(folder, 'own.md'))
    await until(() => expect(told).not.toEqual([]))
    return told
  }
  finally {
    await server.close()
  }
}

test('a slide is told as it is read, with how many there are, and without the file that imports it', async () => {
  const before = await read(slide('one', 'One’s') + slide('two', 'Two’s'))
  const now = await read(slide('one', 'One’s') + slide('mine', 'Mine’s') + slide('two', 'Two’s'))
  const told = await toldOf(before, now, (send) => {
    send('slidev:update-slide', { no: 2, data: { ...required(now[1]), noteHTML: '<p>Mine’s</p>' } })
    send('slidev:update-note', { no: 3, note: 'New', noteHTML: '<p>New</p>' })
  })
  expect(told).toEqual([
    ['slidev:update-slide', { no: 2, data: expect.objectContaining({ note: 'Mine’s', noteHTML: '<p>Mine’s</p>', total: 3 }) }],
    ['slidev:update-slide', { no: 3, data: expect.objectContaining({ note: 'New', noteHTML: '<p>New</p>', total: 3 }) }],
  ])
  expect(told.map(each => JSON.parse(JSON.stringify(each))[1].data.frontmatter.routeAlias)).toEqual(['mine', 'two'])
  expect(JSON.stringify(told)).not.toContain('importChain')
})

test('with several languages each deck has its own slides', async () => {
  const own = await read(slide('one', ''))
  const other = await read(slide('one\ndeckEdition: en', '') + slide('two\ndeckEdition: en', ''))
  const told = await toldOf([], [...own, ...other], send =>
    send('slidev:update-slide', { no: 2, data: { ...required(other[0]), noteHTML: '' } }))
  expect(told).toEqual([['slidev:update-slide', { no: 2, data: expect.objectContaining({ total: 2 }) }]])
})
