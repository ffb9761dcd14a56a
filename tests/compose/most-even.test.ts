import type { Axis } from '../../scripts/summary/panel.ts'
import { describe, expect, test } from 'vitest'
import { kindOf, mostEven } from '../../scripts/compose/kinds/stances.ts'
import { racv } from '../support/racv.ts'

const panel = await racv()
const rounds = panel.sessions.filter(session => session.type === 'round')

describe('the most evenly split axis', () => {
  const [round] = rounds
  const axis = (id: string, first: number, second: number, between = 0, debated = true): Axis => {
    const placeOf = (n: number) => {
      if (n < first)
        return 'a'
      return n < first + second ? 'b' : 'between'
    }
    return {
      id,
      question: {},
      debated,
      notAddressed: [],
      vote: false,
      ends: [
        { id: 'a', label: {} },
        { id: 'b', label: {} },
      ],
      stances: (round?.contributions ?? [])
        .slice(0, first + second + between)
        .map((who, n) => ({ who, at: placeOf(n), text: {} })),
    }
  }

  test('is the one with the most even split, then with most people at its ends, then with fewest between', () => {
    expect(mostEven([axis('4-1', 4, 1), axis('2-2', 2, 2)])?.id).toBe('2-2')
    expect(mostEven([axis('2-2', 2, 2), axis('3-2', 3, 2)])?.id).toBe('3-2')
    expect(mostEven([axis('2-2-1', 2, 2, 1), axis('2-2', 2, 2)])?.id).toBe('2-2')
    expect(mostEven([axis('first', 2, 2), axis('second', 2, 2)])?.id).toBe('first')
  })

  test('is none where all lean to one end', () => {
    expect(mostEven([axis('5-0', 5, 0)])).toBeUndefined()
  })

  test('is never one that nobody debated: that is called a comparison', () => {
    const [even, debated] = [axis('2-2', 2, 2, 0, false), axis('3-1', 3, 1)]
    expect(mostEven([even])).toBeUndefined()
    expect(mostEven([even, debated])?.id).toBe('3-1')
    expect(kindOf(even, [even, debated])).toBe('comparison')
  })

  test('is called so only where several debated axes divide the round', () => {
    const [even, uneven, oneSided] = [axis('2-2', 2, 2), axis('3-1', 3, 1), axis('4-0', 4, 0)]
    expect(kindOf(even, [uneven, even, oneSided])).toBe('most-even')
    expect(kindOf(uneven, [uneven, even])).toBe('debated')
    expect(kindOf(even, [even, oneSided])).toBe('debated')
  })
})
