/** The talk in several languages: whose slides a window shows, and where it goes. */

import type { EditionSlide } from '../../scripts/in-slidev/editions.ts'
import { describe, expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { byEdition, openEditions } from '../../scripts/in-slidev/editions.ts'
import { importLanguageDecks } from '../../scripts/in-slidev/language-decks.ts'

function slide(routeAlias: string | undefined, more: Record<string, unknown> = {}): EditionSlide {
  return { no: 0, meta: { slide: { frontmatter: { ...(routeAlias !== undefined && { routeAlias }), ...more } } } }
}

const en = { deckEdition: 'en', lang: 'en', title: 'Talk', duration: '9min' }

/** A deck in Chinese with one slide more than the one in English. */
function mixed(): EditionSlide[] {
  return [slide('cover'), slide(undefined), slide('thesis'), slide('cover', en), slide('thesis', en)]
    .map((slide, index) => ({ ...slide, no: index + 1 }))
}

async function windowAt(path: string | undefined, no: number) {
  const component = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { name: 'play', path: '/:no', component },
      { name: 'presenter', path: '/presenter/:no', component },
    ],
  })
  if (path !== undefined)
    await router.push(path)
  const slides = shallowRef(mixed())
  const configs: Record<string, unknown> = { title: '谈话', lang: 'zh-CN', duration: '10min' }
  const document = { documentElement: { lang: '' }, title: '' }
  const editions = openEditions({ slides, currentSlideNo: shallowRef(no), configs, router, document })
  const address = async () => {
    await new Promise(resolve => setTimeout(resolve))
    return router.currentRoute.value.fullPath
  }
  return { slides, configs, document, editions, address }
}

test('slides of each language are numbered from 1, and keep their number on the server', () => {
  const numbers = Array.from(byEdition(mixed()), ([name, list]) =>
    [name, list.map(({ no, meta }) => [no, meta.slide.no, meta.slide.serverNo])])
  expect(numbers).toEqual([['', [[1, 1, 1], [2, 2, 2], [3, 3, 3]]], ['en', [[1, 1, 4], [2, 2, 5]]]])
})

describe('another language', () => {
  test('shows the same slide and click, with that deck’s settings; the next time it is the first again', async () => {
    const { slides, configs, document, editions, address } = await windowAt('/presenter/thesis?clicks=2', 3)
    expect(slides.value).toHaveLength(3)
    editions.show(editions.next())
    expect(slides.value).toHaveLength(2)
    expect(configs).toEqual({ title: 'Talk', lang: 'en', duration: '9min' })
    expect(document).toEqual({ documentElement: { lang: 'en' }, title: 'Talk' })
    expect(await address()).toBe('/presenter/thesis?clicks=2')
    editions.show(editions.next())
    expect(configs).toEqual({ title: '谈话', lang: 'zh-CN', duration: '10min' })
  })

  test('shows the nearest slide where it does not have this one', async () => {
    const { editions, address } = await windowAt('/2', 2)
    editions.show('en')
    expect(await address()).toBe('/cover')
  })

  test('that the other windows show already leaves a window that is being loaded at its address', async () => {
    const { editions, slides, address } = await windowAt(undefined, 1)
    editions.show('en')
    expect(slides.value).toHaveLength(2)
    expect(await address()).toBe('/')
  })

  test('stays when Slidev reads the deck anew', async () => {
    const { slides, editions } = await windowAt('/cover', 1)
    editions.show('en')
    slides.value = [...mixed(), slide('new', en)]
    expect(slides.value.map(({ no }) => no)).toEqual([1, 2, 3])
  })
})

test('decks in other languages are imported behind the deck that is shown, and behind no deck that it imports', async () => {
  const { transformRawLines } = importLanguageDecks('/p/slides/x/zh/a.md', [{ edition: 'en', path: '/p/slides/x/en/a.md' }])
  const [entry, imported] = [['# One'], ['# Two']]
  await transformRawLines?.(entry)
  await transformRawLines?.(imported)
  expect(entry.join('\n')).toBe('# One\n\n---\nsrc: "../en/a.md"\ndeckEdition: en\n---\n')
  expect(imported).toEqual(['# Two'])
})
