/** Slidev's own layouts and the user's, in our look; and layouts that are not there. */

import type { Page } from 'playwright'
import type { Project, Ran } from '../support/project.ts'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { removeProject } from '../support/project.ts'
import { projectWith, writeDeck } from '../support/slides.ts'
import { setMode, withStage } from '../support/stage.ts'

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#c00"/></svg>'
const OWN = '<template><div class="slidev-layout mine"><slot /></div></template>'
const TEXT = '# 标题 Headline\n\n- a point\n\n1. numbered\n2. list\n'
const PICTURE = { image: '/square.svg' }

/** Layouts with a margin, paper and a foot, as ours have. */
const AS_OURS = ['center', 'section', 'statement', 'quote', 'fact', 'intro', 'two-cols', 'two-cols-header', 'mine']
/** Those that fill the slide, or half of it, with something else. */
const FILLED = ['image', 'image-left', 'image-right', 'iframe-left', 'iframe-right', 'full', 'none', 'end']

/** What may stand on a seal: one character and several, wide and narrow, of one code point and of many. */
const SEALS = ['霖', 'JT', 'WWW', '🙂', '👩‍👩‍👧', 'ế', undefined]

let project: Project
let ran: Ran
beforeAll(async () => {
  project = await projectWith([...AS_OURS, ...FILLED].map(layout => ({
    layout,
    alias: layout,
    markdown: layout.startsWith('two-cols') ? `${TEXT}\n::right::\n\n${TEXT}` : TEXT,
    frontmatter: {
      session: '场次',
      ...(layout.startsWith('image') && PICTURE),
      ...(layout.startsWith('iframe') && { url: 'about:blank' }),
    },
  })))
  const wrong = ['sektion', 'Center', 'min', 'nothing-like-it'].map(layout => ({ layout, markdown: '# One more' }))
  const typo = await writeDeck(project, 'typo', [{ markdown: '# One' }, ...wrong])
  const folder = dirname(typo)
  await writeDeck(project, 'picture', [{ layout: 'image', frontmatter: PICTURE, markdown: '' }])
  await writeDeck(project, 'seals', SEALS.map(seal => ({
    layout: 'portrait',
    frontmatter: {
      speaker: 'E\u0301mile Zola',
      affiliation: '样例大学',
      role: ['研讨Q1', '组织'],
      to: 'picture',
      ...(seal && { seal }),
    },
    markdown: '# 标题\n\n一句话',
  })))
  await mkdir(join(folder, 'layouts'))
  await writeFile(join(folder, 'layouts', 'mine.vue'), OWN)
  await mkdir(join(folder, 'public'))
  await writeFile(join(folder, 'public', 'square.svg'), SQUARE)
  ran = await project.run(['export', '--format', 'png'])
})
afterAll(() => removeProject(project))

test('nothing is wrong with them; of a layout that is not there the message says what may be meant', async () => {
  expect(ran.stderr.match(/^ +slides.*/gm)?.map(line => line.replace(/^.*: slide /, ''))).toEqual([
    '2: there is no layout `sektion`; did you mean `section`?',
    '3: there is no layout `Center`; did you mean `center`?',
    '4: there is no layout `min`; did you mean `mine`?',
    expect.stringMatching(/^5: there is no layout `nothing-like-it`; expected one of `agenda`, .* and \d+ more$/),
  ])
  expect(ran.code).toBe(1)
})

test('a seal fills its place and does not leave it; by default it is the initials with their accents', async () => {
  const seals = await withBrowser(async start =>
    withStage(await start(), join(project.root, 'slides', 'hand', 'zh', 'seals.md'), 1, page => page.evaluate(() =>
      Array.from(document.querySelectorAll('.pd-portrait .pd-seal-large > span'), (seal) => {
        const range = document.createRange()
        range.selectNodeContents(seal)
        return {
          text: seal.textContent,
          size: Number.parseFloat(getComputedStyle(seal).fontSize),
          width: Math.floor(range.getBoundingClientRect().width),
          room: seal.parentElement?.clientWidth ?? 0,
        }
      }))))
  expect(seals.map(({ text }) => text)).toEqual(SEALS.map(seal => seal ?? 'E\u0301Z'))
  for (const { text, size, width, room } of seals) {
    expect(width, text ?? '').toBeLessThanOrEqual(room)
    expect(size, text ?? '').toBeGreaterThan(40)
  }
})

test('the picture behind the only slide of the last deck is there', async () => {
  const picture = join(project.root, 'out', 'hand', 'zh', 'picture', '1.png')
  const { data, width, height } = PNG.sync.read(await readFile(picture))
  const middle = 4 * (width * Math.floor(height / 2) + Math.floor(width / 2))
  expect([...data.subarray(middle, middle + 3)]).toEqual([204, 0, 0])
})

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  test('they have paper, ink, type and margins of ours, and where they have margins our foot', async () => {
    const seen = await withBrowser(async start =>
      withStage(await start(), join(project.root, 'slides', 'hand', 'zh', 'deck.md'), 1, async (page, aliases) => {
        await setMode(page, mode)
        return (await looks(page)).map((look, index) => ({ layout: aliases[index] ?? '', ...look }))
      }))
    expect(seen.map(({ layout }) => layout)).toEqual([...AS_OURS, ...FILLED])
    const withText = seen.filter(({ layout }) => layout !== 'end')
    for (const { layout, serif, size, left, foot, contrast, numbers } of withText) {
      expect(serif, layout).toBe(true)
      expect(size, layout).toBeGreaterThanOrEqual(20)
      expect(contrast, layout).toBeGreaterThan(layout.startsWith('image') ? 0 : 4.5)
      expect(numbers, layout).toBe('decimal')
      expect(left, layout).toBeGreaterThanOrEqual(layout === 'none' ? 0 : 40)
      expect(foot, layout).toBe(AS_OURS.includes(layout) && layout !== 'section' ? '场次' : '')
    }
  })
})

/** Of each slide: the type and place of its headline, the words of its foot, and how its list counts. */
function looks(page: Page) {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
    const luminance = (colour: string) => {
      const linear = (c: number) => (c <= 10.31 ? c / 3294 : ((c / 255 + 0.055) / 1.055) ** 2.4)
      const [r = 0, g = 0, b = 0] = channels(colour).map(linear)
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    return [...document.querySelectorAll('.print-slide-container')].map((slide) => {
      const head = slide.querySelector('h1')
      const layout = slide.querySelector('.slidev-layout')
      const list = slide.querySelector('ol')
      const style = head && getComputedStyle(head)
      const [light = 0, dark = 0] = [style?.color ?? '', layout ? getComputedStyle(layout).backgroundColor : '']
        .map(luminance).sort((a, b) => b - a)
      return {
        serif: style?.fontFamily.includes('Serif') ?? false,
        size: Number.parseFloat(style?.fontSize ?? '0'),
        left: (head?.getBoundingClientRect().left ?? 0) - slide.getBoundingClientRect().left,
        contrast: (light + 0.05) / (dark + 0.05),
        numbers: list ? getComputedStyle(list).listStyleType : '',
        foot: slide.querySelector('.pd-footer')?.textContent?.replace(/\s|\d+$/g, '') ?? '',
      }
    })
  })
}
