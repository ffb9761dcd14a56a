/** A new item in a list of a YAML file: what stands around it keeps every byte. */

import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { insertItem } from '../../scripts/import/insert-item.ts'

test.each([
  ['between', 'a: 1 # one\nlist:\n  - x: 1\n    y: "2" # two\n  # about z\n  - z: 3\nb: 2\n', 1],
  ['first', 'list:\n- x: 1\n- z: 3\n', 0],
  ['last, with a blank line behind it', 'list:\n  - x: 1\n  - z: 3\n\nb: 2\n', 2],
  ['last of a file without a line end', 'list:\n  - x: 1', 1],
  ['in a flow list', 'list: [{ x: 1 }, { z: 3 }] # both\nb: 2\n', 1],
  ['first in a flow list', 'list: [ { x: 1 } ]\n', 0],
  ['in an empty list', 'list: []\nb: 2\n', 0],
  ['with Windows line ends', 'list:\r\n  - x: 1\r\n  - z: 3\r\nb: 2\r\n', 1],
])('%s', (_, text, index) => {
  const item = { id: 'new', speaker: 'somebody' }
  const changed = insertItem(text, ['list'], index, item) ?? ''
  const before: { list: unknown[] } = parse(text)
  expect(parse(changed)).toEqual({ ...before, list: before.list.toSpliced(index, 0, item) })
  // What was there is there still, in its order.
  let at = 0
  for (const line of text.split(/\r?\n/).flatMap(line => line.split(/(?<=[[,\]])/))) {
    expect(changed.indexOf(line, at)).toBeGreaterThanOrEqual(at)
    at = changed.indexOf(line, at) + line.length
  }
  expect(changed.match(/\r?\n/g)?.every(lineEnd => lineEnd === /\r?\n/.exec(text)?.[0])).toBe(true)
})

test('where there is no list, nothing', () => {
  expect(insertItem('a: 1\n', ['list'], 0, 'x')).toBeUndefined()
})
