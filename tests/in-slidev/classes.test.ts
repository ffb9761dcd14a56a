/** UnoCSS finds classes where people write them, and in no text. */

import { createGenerator, presetAttributify, presetWind3 } from 'unocss'
import { describe, expect, test } from 'vitest'
import { expandedGroups, textIsNoClass, withoutTexts } from '../../scripts/in-slidev/classes.ts'

const SLIDE = '/decks/a.md__slidev_3.md'
const SETTINGS = '/decks/a.md__slidev_3.frontmatter'

const uno = await createGenerator({
  presets: [presetWind3(), presetAttributify(), textIsNoClass()],
})

async function classesIn(code: string, id: string): Promise<string[]> {
  const tokens = await uno.applyExtractors(code, id)
  const known = await Promise.all([...tokens].map(async token => ((await uno.parseToken(token)) ? [token] : [])))
  return known.flat()
}

/** The code after UnoCSS has rewritten groups of classes. */
function rewritten(code: string, id: string): string {
  return expandedGroups(code, id).toReversed().reduce(
    (text, { start, end, classes }) => text.slice(0, start) + classes + text.slice(end),
    code,
  )
}

test.each([
  '<p>[&amp;,*]:hidden text-red-500 p-4</p>',
  '<KeyPosition speaker="text-red-500" accent="p-4">hidden</KeyPosition>',
  '<img alt="text-red-500 p-4" src="p-4">',
])('%s has none', async (code) => {
  expect(await classesIn(`<template>${code}</template>`, SLIDE)).toEqual([])
})

test.each([
  ['<p class="p-4 text-red-500">x</p>', ['p-4', 'text-red-500']],
  ['<p :class="[\'p-4\', x && \'hidden\']">x</p>', ['p-4', 'hidden']],
  ['<KeyPosition speaker="hidden" class="p-4">x</KeyPosition>', ['p-4']],
  ['<script setup>const big = "p-4"</script>', ['p-4']],
])('%s has %j', async (code, expected) => {
  expect((await classesIn(code, SLIDE)).sort()).toEqual([...expected].sort())
})

test('an attribute is a class as in stock Slidev', async () => {
  expect(await classesIn('<MyCard p="4" title="hidden">x</MyCard>', SLIDE)).toEqual(['[p~="4"]'])
})

test('a list of classes in settings has each of them', async () => {
  const settings = JSON.stringify({ class: ['p-4', 'flex gap-2'], title: 'italic', others: ['underline'] })
  expect((await classesIn(settings, SETTINGS)).sort()).toEqual(['flex', 'gap-2', 'p-4'])
})

test('settings that are named for classes have them, others do not', async () => {
  const title = 'hidden "class":"m-4"'
  const settings = `export const frontmatterData = ${JSON.stringify({ class: 'p-4', title, layoutClass: 'flex' })}`
  expect((await classesIn(settings, SETTINGS)).sort()).toEqual(['flex', 'p-4'])
})

test('other files are as they were', () => {
  expect(withoutTexts('anything p-4', '/components/A.vue')).toBe('anything p-4')
})

describe('groups of classes', () => {
  test.each([
    ['<p>GPT-(3.5 or 4)</p>', '<p>GPT-(3.5 or 4)</p>'],
    ['<Stance speaker="GPT-(3.5 or 4)" />', '<Stance speaker="GPT-(3.5 or 4)" />'],
    ['<p title="a-(b c)" class="x:(p-1 m-1)">x-(y z)</p>', '<p title="a-(b c)" class="x:p-1 x:m-1">x-(y z)</p>'],
  ])('%s becomes %s', (code, expected) => {
    expect(rewritten(code, SLIDE)).toBe(expected)
  })

  test('in settings and in the page around the slides, likewise', () => {
    const settings = '{"title":"GPT-(3.5 or 4)","class":"hover:(p-1 m-1)"}'
    expect(rewritten(settings, SETTINGS)).toBe('{"title":"GPT-(3.5 or 4)","class":"hover:p-1 hover:m-1"}')
    const page = '<title>GPT-(3.5 or 4)</title><meta content="GPT-(3.5 or 4)">'
    expect(rewritten(page, 'index.html')).toBe(page)
  })
})
