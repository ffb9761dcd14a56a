/** `paneldeck brief` and `draft`: what is asked, what is taken from whatever comes back, and what it leads to. */

import type { Project } from '../support/project.ts'
import type { Asked, ModelReply } from './model-server.ts'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { removeProject } from '../support/project.ts'
import { ANSWERS, importedProject, sessionText, TALK } from './drafted-project.ts'
import { withModel } from './model-server.ts'

let project: Project
beforeEach(async () => {
  project = await importedProject()
})
afterEach(() => removeProject(project))

/** The honest answer to the contribution that is asked about. */
function honest({ question }: Asked): string {
  const [, answer] = Object.entries(ANSWERS).find(([id]) => question.includes(`## ${id} (`)) ?? []
  return JSON.stringify(answer)
}

async function draftBy(reply: (asked: Asked) => ModelReply, flags: string[] = [], env = {}) {
  let ran = { code: null as number | null, stdout: '', stderr: '' }
  const asked = await withModel(reply, async (url) => {
    ran = await project.run(['draft', '--source', TALK, '--model', url, ...flags], env)
  })
  return { ...ran, asked }
}

test('a brief has the guide, the passages of its session, and a schema in which only these can be cited', async () => {
  const { code, stdout } = await project.run(['brief', '--session', 'q1', '--source', TALK])
  expect(code).toBe(0)
  expect(stdout).toContain('[beta-two.1] I see it the other way.')
  expect(stdout).toContain('A question stays a question')
  expect(stdout).not.toContain('insurers')
  const schema = JSON.parse(/```json\n(.*)\n```/.exec(stdout)?.[1] ?? '')
  const cited = (id: string) =>
    schema.properties[id].properties.positions.items.properties.passages.items.enum ?? [
      schema.properties[id].properties.positions.items.properties.passages.items.const,
    ]
  expect(cited('who-reviews/alpha-one')).toEqual(['alpha-one.1', 'alpha-one.2'])
  expect(cited('who-reviews/beta-two')).toEqual(['beta-two.1'])
})

test('a brief keeps nothing of the transcript in the project', async () => {
  const before = await readdir(project.root, { recursive: true })
  await project.run(['brief', '--session', 'who-reviews', '--source', TALK])
  expect(await readdir(project.root, { recursive: true })).toEqual(before)
})

test.each([
  [['--session', 'q7'], /--session q7: .*q1 \(who-reviews\), q2 \(who-pays\)/],
  [['--session', 'q1', '--panel', 'other'], /--panel other: there is no such panel; data\/ has review/],
])('a brief of %j says what there is', async (flags, message) => {
  const { code, stderr } = await project.run(['brief', '--source', TALK, ...flags])
  expect(code).toBe(2)
  expect(stderr).toMatch(message)
})

describe('a model that answers as it is asked', () => {
  test('fills what is empty, marked as a draft, and the panel has no faults', async () => {
    const { code, stderr, asked } = await draftBy(honest)
    expect(code).toBe(0)
    expect(stderr).toContain('7 sentences proposed, 7 taken, 0 refused.')
    expect(asked.map(({ way }) => way)).toEqual(['json_schema', 'json_schema', 'json_schema'])
    expect(await sessionText(project)).toMatch(/thesis: Review by machines alone is no review\n {4}draft: true/)
    expect((await project.run(['check', '--source', TALK])).stdout).toBe('')
  })

  test.each([
    'thesis: "Mine" # so',
    'positions: [{ claim: "Mine" }] # so',
  ])('is not asked about what somebody has written, and nothing of that changes: %s', async (mine) => {
    const file = join(project.root, 'data', 'review', 'rounds', 'who-reviews.yaml')
    const own = `- speaker: alpha-one\n    ${mine}\n`
    const written = (await readFile(file, 'utf8')).replace('- speaker: alpha-one\n', own)
    await writeFile(file, written.replaceAll('\n', '\r\n'))
    const { stderr, asked } = await draftBy(honest, ['--session', 'q1'])
    expect(stderr).toContain('who-reviews/alpha-one: is written already, and left as it is')
    expect(asked).toHaveLength(1)
    const now = await readFile(file, 'utf8')
    expect(now).toContain(`    ${mine}\r\n`)
    expect(now.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('gets a key only if there is one', async () => {
    expect((await draftBy(honest, ['--dry-run'])).asked[0]?.key).toBeUndefined()
    const { asked } = await draftBy(honest, ['--dry-run'], { PANELDECK_MODEL_KEY: 'k' })
    expect(asked[0]?.key).toBe('Bearer k')
    expect(await sessionText(project)).not.toContain('draft: true')
  })
})

describe('a server', () => {
  const noSchema = { status: 400, message: 'response_format json_schema is not supported' }

  test('that answers 400 to a schema is asked for any JSON, and from then on only so', async () => {
    const { code, asked } = await draftBy(one => (one.way === 'json_schema' ? noSchema : honest(one)))
    expect(code).toBe(0)
    expect(asked.map(({ way }) => way)).toEqual(['json_schema', 'json_object', 'json_object', 'json_object'])
  })

  test('that knows no format at all is asked for a fence', async () => {
    const fenced = (one: Asked) => `Sure:\n\n\`\`\`json\n${honest(one)}\n\`\`\`\nAnything else?`
    const { code, asked } = await draftBy(one => (one.way === 'text' ? fenced(one) : noSchema), ['--session', 'q2'])
    expect(code).toBe(0)
    expect(asked.map(({ way }) => way)).toEqual(['json_schema', 'json_object', 'text'])
    expect(asked[2]?.question).toContain('```json')
  })

  test('that ignores the schema, thinks aloud and fences its JSON is understood at once', async () => {
    const { code, asked } = await draftBy(one => `<think>{ "positions": no }</think>\n\`\`\`\n${honest(one)}\n\`\`\``)
    expect([code, asked.length]).toEqual([0, 3])
  })

  test('that answers with another object is asked again, then told', async () => {
    const { code, stderr } = await draftBy(() => '{"summary": "Review is good"}', ['--session', 'q2'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/who-pays\/beta-two: no answer that can be read \(json_schema: the answer is something else; /)
    expect(await sessionText(project, 'who-pays')).not.toContain('draft')
  })

  test('that cuts its answers off leaves the contribution empty, and what others said is kept', async () => {
    const { code, stderr } = await draftBy(one =>
      one.question.includes('## who-pays/') ? { text: honest(one).slice(0, 90), finish: 'length' } : honest(one))
    expect(code).toBe(1)
    expect(stderr).toContain('json_schema: the answer was cut off; json_object: the answer was cut off; text: ')
    expect(await sessionText(project)).toContain('draft: true')
    expect(await sessionText(project, 'who-pays')).not.toContain('draft: true')
  })

  test('that answers in another language has every sentence refused', async () => {
    const german = {
      thesis: 'Die Maschine ist nicht das, was eine Durchsicht ersetzt',
      positions: [{ ...ANSWERS['who-pays/beta-two'].positions[0], claim: 'Das Geld für die Durchsicht ist nicht da' }],
    }
    const { stderr } = await draftBy(() => JSON.stringify(german), ['--session', 'q2'])
    expect(stderr).toContain('2 sentences proposed, 0 taken, 2 refused: 2 language (it is in another language).')
  })

  test.each([
    [401, 'wrong key', /the server answered 401: wrong key/],
    [500, 'no memory', /the server answered 500: no memory/],
  ])('that answers %i ends the run with its words', async (status, message, told) => {
    const { code, stderr, asked } = await draftBy(() => ({ status, message }))
    expect(code).toBe(2)
    expect(stderr).toMatch(told)
    expect(asked).toHaveLength(1)
  })

  test('that is not there is named', async () => {
    const { code, stderr } = await project.run(['draft', '--source', TALK, '--model', 'http://127.0.0.1:9/v1'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/http:\/\/127\.0\.0\.1:9\/v1\/chat\/completions cannot be reached/)
  })
})

test('without a model and without an answer nothing is sent and nothing is written', async () => {
  const { code, stderr } = await project.run(['draft', '--source', TALK])
  expect(code).toBe(2)
  expect(stderr).toContain('Expected --model <url> for a server, or --from <file>')
})

test('the answer of a chat, words around it and all, is taken from a file and checked in the same way', async () => {
  const file = join(project.root, 'answer.txt')
  await writeFile(file, `Here you are:\n\n\`\`\`json\n${JSON.stringify(ANSWERS, null, 2)}\n\`\`\`\n`)
  const { code, stderr } = await project.run(['draft', '--source', TALK, '--from', file])
  expect(code).toBe(0)
  expect(stderr).toContain('7 sentences proposed, 7 taken, 0 refused.')
  await writeFile(file, '{ "who-reviews/alpha-one": {')
  expect(await project.run(['draft', '--source', TALK, '--from', file])).toMatchObject({ code: 2 })
})

test('every slide with a drafted sentence is marked, also where others stand, and no other', async () => {
  await draftBy(honest, ['--session', 'q1'])
  const file = join(project.root, 'data', 'review', 'rounds', 'who-pays.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('beta-two\n', 'beta-two\n    thesis: Mine\n'))
  expect(await project.run(['generate'])).toMatchObject({ code: 0 })
  const markedIn = async (deck: string) => {
    const text = await readFile(join(project.root, 'slides', 'review', 'en', `${deck}.md`), 'utf8')
    const slides = text.split(/^---\n(?=routeAlias: )/m).filter(slide => /^draft: true$/m.test(slide))
    return slides.map(slide => /^layout: (.*)$/m.exec(slide)?.[1])
  }
  expect(await markedIn('01-who-reviews')).toEqual(['answers', 'portrait', 'position', 'portrait'])
  expect(await markedIn('02-who-pays')).toEqual([])
})
