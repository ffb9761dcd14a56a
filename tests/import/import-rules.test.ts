/** What `paneldeck import` is told about a transcript, by flags or in import.yaml. */

import { readFile, rm, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { change, eachWithSample, passagesOf } from './sample.ts'

const { data, source, take, importSample } = eachWithSample()

test('what it is told holds for the next run, too', async () => {
  await take('colons-en')
  await importSample('--speaker', 'Smith=Beta Smith', '--line', '8=skip')
  const round = await readFile(data('rounds', 'review-round-table.yaml'), 'utf8')
  expect(round).not.toContain('speaker: smith')
  expect(await readFile(data('import.yaml'), 'utf8')).toContain(
    'speakers:\n  Smith: Beta Smith\nlines:\n  - file: source.txt\n    cue: ',
  )
  await change(source(), 'Review round table\n', 'Review round table\n\nSecond printing\n')
  expect((await importSample()).stderr).toContain('source.txt: left out, you said so: line 10')
})

test('what it is told is written beside what was written there by hand', async () => {
  await take('colons-en')
  const byHand = '# Who is who\nspeakers:\n  Smith: \'Beta Smith\' # asked her\n\n# Not people\nnot_speakers:\n  - Vote # counted\n'
  await importSample()
  await writeFile(data('import.yaml'), byHand.replaceAll('\n', '\r\n'))
  await importSample('--speaker', 'Jones=Alpha Jones', '--line', '8=skip', '--not-speaker', 'Motion')
  const now = await readFile(data('import.yaml'), 'utf8')
  expect(now.replaceAll('\r\n', '\n')).toMatch(new RegExp(
    `^${byHand.replace('her\n', 'her\n  Jones: Alpha Jones\n')}  - Motion\nlines:\n  - file: source.txt\n    cue: `,
  ))
  expect(now).not.toMatch(/(?<!\r)\n/)
})

test('what a moderator asks begins a session, without the name, when it is told to be a heading', async () => {
  await take('moderator-en')
  expect((await importSample()).stderr).toMatch(/the moderator leads over: lines 6, 12, 18 \(.*--line 6=heading\)/)
  expect(await readFile(data('panel.yaml'), 'utf8')).toContain('date: 2024-03-05')
  await rm(data(), { recursive: true })
  await importSample('--line', '6=heading', '18=heading')
  const session = await readFile(data('rounds', 'then-the-second-question-who-pays-for.yaml'), 'utf8')
  expect(session).toContain('question: Then the second question. Who pays for it?\nmoderator: mo-derator\n')
})

test('a line without a colon begins what somebody says', async () => {
  await take('glued-zh')
  await importSample('--line', '7=王小甲')
  const own = (await passagesOf(data())).filter(({ contribution }) => contribution.endsWith('/wang-xiaojia'))
  expect(own).toHaveLength(3)
})

test('--not-speaker', async () => {
  await take('colons-en')
  await importSample('--not-speaker', 'Beta Smith')
  expect(await readFile(data('rounds', 'review-round-table.yaml'), 'utf8')).not.toContain('beta-smith')
})

test('a line that is not there is wrong usage', async () => {
  await take('colons-en')
  expect(await importSample('--line', '999=skip')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no such line'),
  })
})
