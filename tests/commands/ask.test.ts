/** Answers may be typed before they are asked for. */

import { PassThrough, Readable, Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ask } from '../../scripts/commands/ask.ts'

const stderr = new Writable({ write: (_, __, done) => done() })

/** The answers to so many questions, one after the other. */
async function answers(stdin: Readable, count: number): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = []
  for (let n = 0; n < count; n++) {
    found.push(await ask('? ', { signal: new AbortController().signal, streams: { stdin, stderr, stdout: stderr } }))
    await setImmediate()
  }
  return found
}

test.each([
  ['all at once', ['m\nf\r\nät\nlast']],
  ['in pieces', ['m', '\nf\r', '\nä', 't\nla', 'st']],
  ['as bytes, cut within a letter', [Buffer.from('m\nf\n'), Buffer.from([0xC3]), Buffer.from([0xA4]), Buffer.from('t\nlast')]],
])('lines that come %s are all answers; then comes the end', async (_, chunks) => {
  expect(await answers(Readable.from(chunks), 6)).toEqual(['m', 'f', 'ät', 'last', undefined, undefined])
})

test('what is typed while nobody asks waits for the next question', async () => {
  const stdin = new PassThrough()
  stdin.write('m\nf\n')
  expect(await answers(stdin, 1)).toEqual(['m'])
  expect(stdin.isPaused()).toBe(true)
  stdin.write('e\n')
  expect(await answers(stdin, 2)).toEqual(['f', 'e'])
})
