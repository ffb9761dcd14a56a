/** Edits stay with their slide, and are shown, when names and places change in the data. */

import type { Project } from '../support/project.ts'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyPanel, makeProject, removeProject } from '../support/project.ts'

const WORDS = ['MINE IN THE KEYNOTE', 'MINE IN THE ROUND', 'MINE IN THE NOTES']

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
  await generate()
  await change(deck('01-alpha'), text => text.replace('# 评审的价值在于对话', `# ${WORDS[0]}`))
  await change(deck('02-who-reviews'), text =>
    text.replace(/\n- /, `\n- ${WORDS[1]} `).replace(/<!--\n/, `<!--\n${WORDS[2]}`))
})
afterEach(() => removeProject(project))

const folder = () => join(project.root, 'slides', 'small', 'zh')
const deck = (name: string) => join(folder(), `${name}.md`)
const data = (...path: string[]) => join(project.root, 'data', 'small', ...path)
const generate = (...args: string[]) => project.run(['generate', '--lang', 'zh', ...args])

async function change(path: string, by: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(by(text), path).not.toBe(text)
  await writeFile(path, by(text))
}

/** All decks that `slides.md` shows, one below the other. */
async function shown(): Promise<string> {
  const whole = await readFile(deck('slides'), 'utf8')
  const files = [...whole.matchAll(/^src: \.\/(.+)$/gm)].map(([, file = '']) => file)
  return (await Promise.all(files.map(file => readFile(join(folder(), file), 'utf8')))).join('\n')
}

async function expectShown(): Promise<void> {
  const text = await shown()
  for (const words of WORDS)
    expect(text.split(words), words).toHaveLength(2)
}

/** A keynote of somebody else, put in front of the first. */
async function addKeynote(): Promise<void> {
  for (const file of ['keynotes/alpha.yaml', 'rounds/who-reviews.yaml', 'panel.yaml'])
    await change(data(file), text => text.replaceAll(/\bk1\b/g, 'k2').replace('[keynotes/', '[keynotes/gamma.yaml, keynotes/'))
  const alpha = await readFile(data('keynotes', 'alpha.yaml'), 'utf8')
  await writeFile(
    data('keynotes', 'gamma.yaml'),
    alpha.replaceAll('k2.', 'k1.').replace('speaker: alpha', 'speaker: gamma').replace(/评审/g, '测试').replace(/review/gi, 'test'),
  )
}

test('a keynote put in front renames the decks, and the edits go with them', async () => {
  await addKeynote()
  const { code, stderr } = await generate()
  expect({ code, stderr }).toMatchObject({ code: 0 })
  expect((await readdir(folder())).filter(name => name.endsWith('.md'))).toEqual([
    '00-overview.md',
    '01-gamma.md',
    '02-alpha.md',
    '03-who-reviews.md',
    'slides.md',
  ])
  expect(stderr).toContain('was slides/small/zh/01-alpha.md')
  await expectShown()
  expect((await generate()).stderr).not.toContain('was slides')
})

test('a session file that is renamed keeps its edits', async () => {
  await rename(data('rounds', 'who-reviews.yaml'), data('rounds', 'reviewers.yaml'))
  await change(data('panel.yaml'), text => text.replace('who-reviews', 'reviewers'))
  expect(await generate()).toMatchObject({ code: 0 })
  await expectShown()
  expect(await readdir(folder())).not.toContain('02-who-reviews.md')
})

test('decks with addresses of former times, with places in them, move to the new ones with edits, links and deletions', async () => {
  const formerly = (text: string) =>
    text.replaceAll('who-reviews-', 'q1-').replaceAll(/(src: .*|file: .*)q1-/g, '$1who-reviews-')
  for (const name of ['00-overview', '01-alpha', '02-who-reviews']) {
    for (const path of [deck(name), join(folder(), '.base', `${name}.md`)])
      await writeFile(path, formerly(await readFile(path, 'utf8')))
  }
  await change(deck('02-who-reviews'), text =>
    text.replace(/---\n(?:(?!---\n)[^\0])*routeAlias: q1-alpha-last-look\n[^\0]*?-->\n\n/, ''))
  await change(deck('01-alpha'), text => text.replace('\n<!--', '\n\n[mine](/q1-question) <Link to="q1-beta">me</Link>\n\n<!--'))
  const { code, stderr } = await generate()
  expect({ code, stderr }).toMatchObject({ code: 0 })
  await expectShown()
  expect(await shown()).toContain('[mine](/who-reviews-question) <Link to="who-reviews-beta">me</Link>')
  expect(await shown()).not.toMatch(/\bq1-/)
  expect(await shown()).not.toContain('routeAlias: who-reviews-alpha-last-look')
  expect((await generate()).stderr).toContain('2 edited by hand, 2 up to date already')
})

test('positions under other ids keep their edits, and stay deleted', async () => {
  await change(deck('02-who-reviews'), text =>
    text.replace(/---\n(?:(?!---\n)[^\0])*routeAlias: who-reviews-alpha-last-look\n[^\0]*?-->\n\n/, ''))
  await change(data('keynotes', 'alpha.yaml'), text => text.replace('id: conversation', 'id: talking'))
  await change(data('rounds', 'who-reviews.yaml'), text => text.replace('id: last-look', 'id: final-look'))
  expect(await generate()).toMatchObject({ code: 0 })
  await expectShown()
  expect(await shown()).toContain('routeAlias: alpha-talking\n')
  expect(await shown()).not.toMatch(/routeAlias: who-reviews-alpha-(?:last|final)-look\n/)
})

test('a deck that was renamed by hand keeps being the deck of its session', async () => {
  await rename(deck('01-alpha'), deck('my-keynote'))
  await addKeynote()
  expect(await generate()).toMatchObject({ code: 0 })
  await expectShown()
  expect(await readdir(folder())).toContain('my-keynote.md')
  expect(await readdir(folder())).not.toContain('02-alpha.md')
})

test('a panel whose folder is renamed keeps its edits', async () => {
  const before = await readFile(deck('01-alpha'), 'utf8')
  await rename(data(), join(project.root, 'data', 'renamed'))
  const { code, stderr } = await generate()
  expect({ code, stderr }).toMatchObject({ code: 0 })
  expect(stderr).toContain('slides/renamed: was slides/small; what was edited there is here now')
  expect((await readdir(join(project.root, 'slides'))).filter(name => !name.startsWith('.'))).toEqual(['renamed'])
  expect(await readFile(join(project.root, 'slides', 'renamed', 'zh', '01-alpha.md'), 'utf8')).toBe(before)
  expect((await generate()).stderr).not.toContain('was slides')
})

test('edits of a panel that is gone are named, exit code 1, and --rename settles whose they are', async () => {
  await copyPanel('gallery', project.root)
  await rename(data(), join(project.root, 'elsewhere'))
  const { code, stderr } = await generate()
  expect(stderr).toMatch(/3 edits are in slides\/small, which is no longer shown: there is no data\/small\./)
  expect(stderr).toContain('npx paneldeck generate --rename small=NEW')
  expect(code).toBe(1)
  await rename(join(project.root, 'elsewhere'), join(project.root, 'data', 'other'))
  await rm(join(project.root, 'data', 'other', 'rounds', 'who-reviews.yaml'))
  await change(join(project.root, 'data', 'other', 'panel.yaml'), text => text.replace(', rounds/who-reviews.yaml', ''))
  expect((await generate('--rename', 'small=other')).stderr).toContain('slides/other: was slides/small')
  expect(await readFile(join(project.root, 'slides', 'other', 'zh', '01-alpha.md'), 'utf8')).toContain(WORDS[0])
})

test('--rename says what it expects', async () => {
  for (const wanted of ['small', 'nothing=small', 'small=nothing'])
    expect(await generate('--rename', wanted)).toMatchObject({ code: 2 })
})

test('--keep-deck expects a deck that is gone from the data', async () => {
  expect(await generate('--keep-deck')).toMatchObject({ code: 2, stderr: expect.stringContaining('--keep-deck --deck') })
  expect(await generate('--keep-deck', '--deck', '01-alpha')).toMatchObject({ code: 2 })
})

test('a deck without its cover keeps the settings of the deck', async () => {
  await change(deck('01-alpha'), text => text.replace(/^---\n[^\0]*?-->\n\n/, ''))
  await generate()
  const text = await readFile(deck('01-alpha'), 'utf8')
  expect(text).toMatch(/^---\ntheme: \S+\ntitle: .*\n(?:author: .*\n)?lang: zh/)
  expect(text).not.toContain('routeAlias: alpha-cover')
  await expectShown()
})

test('edits in a session that the data no longer has are named, exit code 1', async () => {
  await change(data('panel.yaml'), text => text.replace(', rounds/who-reviews.yaml', ''))
  await mkdir(data('old'))
  await rename(data('rounds', 'who-reviews.yaml'), data('old', 'who-reviews'))
  const { code, stderr } = await generate()
  expect(stderr).toMatch(/02-who-reviews\.md: \d edits? (?:is|are) in this deck, which is no longer shown/)
  expect(stderr).toContain('npx paneldeck generate --discard-edits --panel small --lang zh --deck 02-who-reviews')
  expect(stderr).toContain('npx paneldeck generate --keep-deck --panel small --lang zh --deck 02-who-reviews')
  expect(code).toBe(1)
  const before = await readFile(deck('02-who-reviews'), 'utf8')
  const kept = await generate('--keep-deck', '--panel', 'small', '--deck', '02-who-reviews')
  expect(kept).toMatchObject({ code: 0, stderr: expect.stringContaining('02-who-reviews.md: yours from now on') })
  expect(await generate()).toMatchObject({ code: 0 })
  expect(await readFile(deck('02-who-reviews'), 'utf8')).toBe(before)
})

test('--into says which deck takes the edits of a session that became two', async () => {
  const session = await readFile(data('rounds', 'who-reviews.yaml'), 'utf8')
  await writeFile(data('rounds', 'reviews-one.yaml'), session)
  await writeFile(data('rounds', 'reviews-two.yaml'), session.replaceAll('q1.', 'q2.'))
  await change(
    data('panel.yaml'),
    text => text.replace('rounds/who-reviews.yaml', 'rounds/reviews-one.yaml, rounds/reviews-two.yaml'),
  )
  await rm(data('rounds', 'who-reviews.yaml'))
  const { code, stderr } = await generate()
  expect(stderr).toMatch(/02-who-reviews\.md: \d edits? (?:is|are) in this deck, which is no longer shown/)
  expect(stderr).toContain('npx paneldeck generate --panel small --lang zh --deck 02-who-reviews --into DECK')
  expect(code).toBe(1)
  const into = (name: string) => generate('--deck', '02-who-reviews', '--into', name)
  expect(await into('03-reviews-tow')).toMatchObject({ code: 2, stderr: expect.stringContaining('03-reviews-two') })
  expect(await into('01-alpha')).toMatchObject({ code: 2, stderr: expect.stringContaining('was edited, too') })
  expect((await into('03-reviews-two')).stderr).toContain('was slides/small/zh/02-who-reviews.md')
  expect(await generate()).toMatchObject({ code: 0 })
  await expectShown()
})

test.each(['--keep-deck', '--discard-edits --yes'])(
  'a deck whose file was renamed by hand and whose session is gone is settled by its file’s name: %s',
  async (flags) => {
    await rename(deck('02-who-reviews'), deck('my-talk'))
    await change(data('panel.yaml'), text => text.replace(', rounds/who-reviews.yaml', ''))
    await rm(data('rounds', 'who-reviews.yaml'))
    expect(await generate()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('generate --keep-deck --panel small --lang zh --deck my-talk'),
    })
    expect(await generate(...flags.split(' '), '--panel', 'small', '--deck', 'my-talk')).toMatchObject({ code: 0 })
    expect(await generate()).toMatchObject({ code: 0 })
  },
)

test('edits in a language that the panel no longer has are named, exit code 1, until it is back', async () => {
  await change(data('panel.yaml'), text => text.replace('[zh, en]', '[en]'))
  const gone = await project.run(['generate'])
  expect(gone).toMatchObject({ code: 1 })
  expect(gone.stderr).toMatch(/\d edits are in slides\/small\/zh, which is no longer brought up to date: data\/small does/)
  expect(gone.stderr).toContain('rm -r slides/small/zh/.base')
  await change(data('panel.yaml'), text => text.replace('[en]', '[zh, en]'))
  expect(await project.run(['generate'])).toMatchObject({ code: 0 })
  await expectShown()
})
