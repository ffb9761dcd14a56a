import { expect, test } from 'vitest'
import { warningLines } from '../../scripts/commands/warning-lines.ts'

function at(line: number, message: string) {
  return { file: 'data/a.yaml', line, column: 9, message }
}

test('few warnings of one kind have a line each', () => {
  expect(warningLines([at(1, 'CV'), at(2, 'GPT'), at(3, 'CV'), at(4, 'CV')])).toEqual([
    'data/a.yaml:1:9: CV',
    'data/a.yaml:3:9: CV',
    'data/a.yaml:4:9: CV',
    'data/a.yaml:2:9: GPT',
  ])
})

test('many warnings of one kind are one line, with their number and the first places', () => {
  expect(warningLines([...Array.from({ length: 5 }, (_, index) => at(index + 1, 'CV')), at(9, 'GPT')])).toEqual([
    'data/a.yaml:1:9: CV (5 places, also data/a.yaml:2:9, data/a.yaml:3:9, …)',
    'data/a.yaml:9:9: GPT',
  ])
})
