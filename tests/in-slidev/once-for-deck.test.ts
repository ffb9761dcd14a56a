import { expect, test } from 'vitest'
import { reactive } from 'vue'
import { onceForDeck } from '../../scripts/in-slidev/once-for-deck.ts'

test('what all slides show is worked out once, and again when something of it changes', () => {
  let times = 0
  const titles = onceForDeck((slides: readonly { title: string }[]) => {
    times++
    return slides.map(({ title }) => title)
  })
  const slides = reactive([{ title: 'a' }, { title: 'b' }])
  expect([titles(slides), titles(slides), times]).toEqual([['a', 'b'], ['a', 'b'], 1])
  slides.push({ title: 'c' })
  expect(titles(slides)).toEqual(['a', 'b', 'c'])
  expect(titles([{ title: 'd' }])).toEqual(['d'])
})
