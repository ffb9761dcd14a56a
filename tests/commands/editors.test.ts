/** Decks that went through the tools people edit them with: Slidev's own editor in a browser, and Prettier. */

import type { Page } from 'playwright'
import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { format } from 'prettier'
import { afterEach, describe, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { READING } from '../../scripts/in-slidev/read-decks.ts'
import { mergeDecks } from '../../scripts/reconcile/merge.ts'
import { holdLock } from '../../scripts/store/lock.ts'
import { startPresenting } from '../support/presented.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

let project: Project | undefined
afterEach(() => removeProject(project))

describe('slidev’s own editor', () => {
  test('saves; what it saved stays when the data changes, and what it only reformatted is brought up to date', async () => {
    await presenting(async (page, { deck, data }) => {
      await save(page, 'alpha-conversation', slide => ({
        note: `${slide.note}\n\nNOTE FROM THE BROWSER`,
      }))
      await save(page, 'alpha-thesis', slide => ({
        frontmatter: { ...slide.frontmatter, class: 'wide' },
      }))
      await until(() => expect(deck()).toContain('NOTE FROM THE BROWSER'))
      data(text =>
        text
          .replace('评审的价值在于对话', '评审值得一做')
          .replace('写的人和读的人', '作者和读者')
          .replace('评审首先是', '评审主要是'),
      )
      await until(() => expect(deck()).toContain('作者和读者'))
      expect(deck()).toContain('# 评审值得一做')
      expect(deck()).toContain('评审主要是')
      expect(deck()).toContain('NOTE FROM THE BROWSER')
      expect(deck()).toContain('class: wide')
    })
  })

  test('saves at once, each time, and does not wait until Slidev is told of its own save', async () => {
    await presenting(async (page, { deck, origin }) => {
      const url = `${origin}/__slidev/slides/${await numberOf(page, 'alpha-thesis')}.json`
      for (const word of ['one', 'two', 'three', 'four']) {
        const started = performance.now()
        await fetch(url, { method: 'POST', body: JSON.stringify({ note: word }) })
        expect(performance.now() - started).toBeLessThan(READING.reminder)
        await until(() => expect(deck()).toContain(word))
        await page.waitForTimeout(300)
      }
    })
  })

  test('and an edit on the disk and a change in data/ within the same second all survive, whichever is first', async () => {
    const rounds = Array.from({ length: 15 }, (_, index) => index + 1)
    await presenting(async (page, { deck, edit, data }) => {
      for (const round of rounds) {
        await Promise.all([
          save(page, 'alpha-conversation', slide => ({
            content: `${slide.content}\n\n- BROWSER ${round}`,
          })),
          page.waitForTimeout(round * 37 % 60).then(() =>
            edit(text => `${text}\n---\n\n# DISK ${round}\n`)),
          page.waitForTimeout(round * 23 % 60).then(() =>
            data(text => text.replace(/评审首先是(第\d+次)?/, `评审首先是第${round}次`))),
        ])
        await until(() => {
          expect(deck()).toContain(`- BROWSER ${round}\n`)
          expect(deck()).toContain(`# DISK ${round}\n`)
          expect(deck()).toContain(`评审首先是第${round}次`)
        })
      }
      for (const round of rounds)
        expect(deck()).toMatch(new RegExp(`- BROWSER ${round}\n[^]*# DISK ${round}\n`))
    })
  })
})

describe('a save through Slidev that comes while others write', () => {
  test('waits for a run that is writing decks, and writes over nothing of it', async () => {
    await presenting(async (page, { deck, edit, folder }) => {
      const before = deck()
      const end = await holdLock(folder)
      const saved = save(page, 'alpha-conversation', ({ note }) => ({ note: `${note}\n\nSAVED` }))
      await page.waitForTimeout(1500)
      expect(deck()).toBe(before)
      edit(text => text.replace('# 评审首先是', '# WRITTEN BY THE RUN: '))
      await end()
      await saved
      expect(deck()).toContain('WRITTEN BY THE RUN')
      expect(deck()).toContain('SAVED')
    })
  })

  test('counts though it arrives slowly, and the deck changes before it is whole', async () => {
    await presenting(async (page, { deck, edit, origin }) => {
      const no = await numberOf(page, 'alpha-conversation')
      const request = httpRequest(`${origin}/__slidev/slides/${no}.json`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
      })
      const answered = once(request, 'response')
      request.write('{ "note": ')
      await page.waitForTimeout(500)
      edit(text => text.replace('# 评审首先是', '# WRITTEN BY HAND: '))
      await page.waitForFunction(async () =>
        (await (await fetch('/__slidev/slides/2.json')).text()).includes('WRITTEN BY HAND'))
      request.end('"SAVED" }')
      const [{ statusCode }] = await answered
      expect(statusCode).toBe(200)
      await until(() => expect(deck()).toContain('SAVED'))
      expect(deck()).toContain('WRITTEN BY HAND')
    })
  })

  test('is refused, and the editor says why, when its slide was deleted meanwhile', async () => {
    await presenting(async (page, { deck, edit, folder }) => {
      const no = await numberOf(page, 'alpha-conversation')
      const told = page.waitForEvent('dialog').then(async (dialog) => {
        await dialog.accept()
        return dialog.message()
      })
      const end = await holdLock(folder)
      // As Slidev's editor saves; a text, since Vitest would change the import.
      const saved = page.evaluate(`(async () => {
        const module = performance.getEntriesByType('resource').find(({ name }) => name.includes('/useSlideInfo.ts'))
        const { useSlideInfo } = await import(module.name)
        await useSlideInfo(${no}).update({ note: 'SAVED' })
      })()`)
      await page.waitForTimeout(500)
      edit(text => text.replace(/---\nrouteAlias: alpha-conversation[\s\S]*?-->\n\n/, ''))
      await end()
      expect(await told).toBe('This slide was deleted meanwhile: nothing was saved.')
      await saved
      expect(deck()).not.toContain('SAVED')
    })
  })
})

test('a save that cannot be written is refused, and the talk goes on', async () => {
  await presenting(async (page, { deck, folder, origin }) => {
    const url = `${origin}/__slidev/slides/${await numberOf(page, 'alpha-conversation')}.json`
    const saved = (note: string) => fetch(url, { method: 'POST', body: JSON.stringify({ note }) })
    const before = deck()
    // Here the text would be written before it takes the place of the old one.
    mkdirSync(join(folder, '.next.tmp'))
    const refused = await saved('REFUSED')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('EISDIR')
    expect(deck()).toBe(before)
    rmdirSync(join(folder, '.next.tmp'))
    // What was refused is forgotten, and not saved along with something else.
    await save(page, 'alpha-thesis', () => ({ note: 'OF ANOTHER SLIDE' }))
    await until(() => expect(deck()).toContain('OF ANOTHER SLIDE'))
    expect(deck()).not.toContain('REFUSED')
    expect((await saved('SAVED')).status).toBe(200)
    await until(() => expect(notesIn(slideIn(deck(), 'alpha-conversation'))).toBe('SAVED'))
  })
})

test('in a talk in two languages each deck is saved alone', async () => {
  await presenting(async (page, { deck, edit, folder }) => {
    const english = () => readFileSync(join(folder, 'en', '01-alpha.md'), 'utf8')
    const before = english()
    for (const round of [1, 2, 3]) {
      edit(text => text.replace(/# 评审首先是.*/, `# 评审首先是 ${round}`))
      await save(page, 'alpha-conversation', () => ({ note: `SAVED ${round}` }))
    }
    await until(() => expect(deck()).toContain('SAVED 3'))
    expect(deck()).toContain('# 评审首先是 3')
    expect(deck()).not.toMatch(/deckEdition|^src:/m)
    expect(english()).toBe(before)
    await save(page, 'alpha-conversation', () => ({ note: 'IN ENGLISH' }), 'en')
    await until(() => expect(english()).toContain('IN ENGLISH'))
    expect(english()).not.toMatch(/deckEdition|[评审]/)
    expect(deck()).not.toContain('IN ENGLISH')
  }, '--languages')
})

describe('who types while the talk goes on', () => {
  test('saves to the slide whose text the editor shows', async () => {
    await presenting(async (page, { deck, origin }) => {
      await page.evaluate(`localStorage.setItem('slidev-show-editor', 'true')`)
      await page.goto(`${origin}/alpha-conversation`)
      const text = page.locator('textarea').first()
      await until(async () => expect(await text.inputValue()).toContain('40次评审里'))
      await text.focus()
      await page.keyboard.press('Control+End')
      await page.evaluate(`__slidev__.nav.go(__slidev__.nav.currentSlideNo + 1)`)
      const next = await page.evaluate(`__slidev__.nav.currentSlideRoute.meta.slide.frontmatter.routeAlias`)
      const before = slideIn(deck(), String(next))
      await page.waitForTimeout(500)
      await page.keyboard.type(' TYPED')
      await until(() => expect(slideIn(deck(), 'alpha-conversation')).toContain(' TYPED'))
      expect(slideIn(deck(), String(next))).toBe(before)
    })
  })

  test('goes on with a slide to which they give another address', async () => {
    await presenting(async (page, { deck, origin }) => {
      const url = `${origin}/__slidev/slides/${await numberOf(page, 'alpha-conversation')}.json`
      const meant = { routeAlias: 'alpha-conversation' }
      const saves = [
        { meant, frontmatterRaw: 'routeAlias: alpha-talk\nlayout: position' },
        { meant, frontmatterRaw: 'routeAlias: alpha-talks\nlayout: position' },
        { meant, note: 'SAVED' },
      ]
      for (const save of saves) {
        const { status } = await fetch(url, { method: 'POST', body: JSON.stringify(save) })
        expect(status).toBe(200)
      }
      await until(() => expect(notesIn(slideIn(deck(), 'alpha-talks'))).toBe('SAVED'))
    })
  })

  test('keeps each note of the page of all notes with its slide, though one is put in before', async () => {
    await presenting(async (page, { deck, edit, origin }) => {
      await page.goto(`${origin}/notes-edit`)
      const text = page.locator('textarea').first()
      await until(async () => expect(await text.inputValue()).toContain('甲一认为'))
      const before = notesIn(slideIn(deck(), 'alpha-machines'))
      edit(text => text.replace('---\nrouteAlias: alpha-thesis', '---\nrouteAlias: alpha-new\n---\n\n# NEW\n\n$&'))
      await until(async () => expect(await numberOf(page, 'alpha-new')).toBeGreaterThan(0))
      await text.fill((await text.inputValue()).replace('甲一认为，评审的价值', '甲一 TYPED，评审的价值'))
      await until(() => expect(notesIn(slideIn(deck(), 'alpha-conversation'))).toContain('TYPED'))
      await page.waitForTimeout(1500)
      expect(notesIn(slideIn(deck(), 'alpha-machines'))).toBe(before)
      expect(notesIn(slideIn(deck(), 'alpha-new'))).toBe('')
    })
  })

  test('has the notes of each slide before them, and loses none', async () => {
    await presenting(async (page, { deck, origin }) => {
      await page.goto(`${origin}/presenter/alpha-conversation`)
      await page.locator('button[title="Edit notes"], button:has-text("Edit Notes")').first().click()
      const text = page.locator('textarea').first()
      await text.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' FIRST')
      await page.evaluate(`__slidev__.nav.go(__slidev__.nav.currentSlideNo + 1)`)
      const next = String(await page.evaluate(`__slidev__.nav.currentSlideRoute.meta.slide.frontmatter.routeAlias`))
      const before = slideIn(deck(), next)
      await page.waitForTimeout(800)
      await page.locator('textarea').first().focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' SECOND')
      await until(() => expect(slideIn(deck(), next)).toContain(' SECOND'))
      expect(notesIn(slideIn(deck(), next)).replace(' SECOND', '')).toBe(notesIn(before))
      expect(slideIn(deck(), 'alpha-conversation')).toContain(' FIRST')
    })
  })
})

/** The notes of a slide. */
function notesIn(slide: string): string {
  return /<!--\n([\s\S]*?)\n-->/.exec(slide)?.[1] ?? ''
}

/** A slide’s text in its deck. */
function slideIn(deck: string, address: string): string {
  return deck.split(/^(?=---\nrouteAlias: )/m).find(text => text.includes(`routeAlias: ${address}\n`)) ?? ''
}

describe('prettier-plugin-slidev', () => {
  const decks = ['zh', 'en'].flatMap(language =>
    readdirSync(join(HOME, 'slides', 'racv-2023', language))
      .filter(file => file.endsWith('.md'))
      .map(file => `${language}/${file}`),
  )
  const tidy = (text: string) =>
    format(text, { parser: 'slidev', plugins: ['prettier-plugin-slidev'] })
  /** As people leave a deck, and as Prettier then finds something to do. */
  const untidy = (text: string) =>
    text
      .replace(/^(speaker|session|layout): (.+)$/gm, '$1:    \'$2\'')
      .replace(/^- /gm, '* ')
      .replace(/^# /gm, '#   ')
      .replace(/\n\n<!--/g, '\n\n\n\n<!--')

  test.each(decks)('of a reformatted deck nothing counts as edited: %s', async (deck) => {
    const text = readFileSync(join(HOME, 'slides', 'racv-2023', deck), 'utf8')
    const reformatted = await tidy(untidy(text))
    const news = text.replace(/^# (.+)$/gm, '# NEW $1').replaceAll('passages: [', 'passages: [x, ')
    const merged = mergeDecks(text, reformatted, news)
    expect(
      merged?.slides
        .map(({ status }) => status)
        .filter(status => status !== 'updated' && status !== 'current'),
    ).toEqual([])
    expect(
      mergeDecks(news, merged?.text ?? '', news)?.slides.every(
        ({ status }) => status === 'current',
      ),
    ).toBe(true)
  })
})

interface Slide {
  frontmatter: Record<string, unknown>
  content: string
  note: string
}

/** Saves a slide the way Slidev's editor does: reads it by its number, and sends back what was changed. */
async function save(
  page: Page,
  alias: string,
  change: (slide: Slide) => Partial<Slide>,
  edition?: string,
): Promise<void> {
  const no = await numberOf(page, alias, edition)
  const status = await page.evaluate(
    async ([no, body]) =>
      (
        await fetch(`/__slidev/slides/${no}.json`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
        })
      ).status,
    [no, JSON.stringify(change(await slideAt(page, no)))] as const,
  )
  expect(status).toBe(200)
}

/** @param edition the other language that a slide is in, if it is */
async function numberOf(page: Page, alias: string, edition?: string): Promise<number> {
  for (let no = 1; ; no++) {
    const { frontmatter: { routeAlias, deckEdition } } = await slideAt(page, no)
    if (routeAlias === alias && deckEdition === edition)
      return no
  }
}

async function slideAt(page: Page, no: number): Promise<Slide> {
  return await page.evaluate(
    async (no): Promise<Slide> => (await fetch(`/__slidev/slides/${no}.json`)).json(),
    no,
  )
}

interface Desk {
  /** Of the server, as in `http://localhost:34821`. */
  origin: string
  /** Of the panel's decks. */
  folder: string
  deck: () => string
  /** Reads and writes at once, as a careful editor does. */
  edit: (change: (text: string) => string) => void
  data: (change: (text: string) => string) => void
}

async function presenting(use: (page: Page, desk: Desk) => Promise<void>, ...flags: string[]): Promise<void> {
  project = await makeProject('small')
  const { root } = project
  const { origin, end } = await startPresenting(project, '--lang', 'zh', '--deck', '01-alpha', ...flags)
  const change = (path: string) => (change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  const deck = join(root, 'slides', 'small', 'zh', '01-alpha.md')
  try {
    await withBrowser(async (start) => {
      const page = await (await start()).newPage()
      await page.goto(`${origin}/4`)
      await page.waitForSelector('.pd-position', { state: 'attached' })
      await use(page, {
        origin,
        folder: join(root, 'slides', 'small'),
        deck: () => readFileSync(deck, 'utf8'),
        edit: change(deck),
        data: change(join(root, 'data', 'small', 'keynotes', 'alpha.yaml')),
      })
    })
  }
  finally {
    await end()
  }
}
