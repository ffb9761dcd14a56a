import type { Update } from 'vite'
import { expect, test } from 'vitest'
import { changesSlides } from '../../scripts/in-slidev/keep-place.ts'

function told(...paths: string[]) {
  const updates = paths.map((path): Update => ({ type: 'js-update', path, acceptedPath: path, timestamp: 1 }))
  return changesSlides({ type: 'update', updates })
}

test('styles of classes, as Vite tells them, change no slide', () => {
  expect(told('/__uno.css', '/__uno_shortcuts.css')).toBe(false)
  expect(told('\0/__uno.css', '/@id/__x00__/__uno.css')).toBe(false)
})

test('a slide does, also beside its styles', () => {
  expect(told('/01-alpha.md__slidev_3.md')).toBe(true)
  expect(told('\0/__uno.css', '/@slidev/slides')).toBe(true)
})
