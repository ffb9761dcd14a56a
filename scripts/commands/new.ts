/** `paneldeck new <panel>`: a small panel to begin with. */

import type { CommandContext } from '../command-context.ts'
import type { Answers } from '../import/new-panel/starter.ts'
import type { Language } from '../summary/languages.ts'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EXIT, UsageError } from '../faults.ts'
import { schemasFrom } from '../home.ts'
import { notesIn } from '../import/new-panel/notes.ts'
import { starterFiles } from '../import/new-panel/starter.ts'
import { lackingFonts } from '../in-slidev/script-fonts.ts'
import { faultOfTag, OUR_LANGUAGES, ourLanguage } from '../summary/languages.ts'
import { ask } from './ask.ts'
import { writeTable } from './words.ts'

/** The flags of `paneldeck new`: what is not given is asked, or stands for itself where nobody can answer. */
export interface NewOptions {
  title?: string | undefined
  language?: string | undefined
  speaker?: string[] | undefined
  question?: string | undefined
}

/** Writes the panel, unless its folder is there. @returns the exit code */
export async function newPanel(context: CommandContext, panel: string, options: NewOptions): Promise<number> {
  const { root, streams: { stderr } } = context
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(panel))
    throw new UsageError(`${panel} is no name for a panel; expected lower-case words joined by hyphens, as in my-panel`)
  const folder = join(root, 'data', panel)
  if (existsSync(folder))
    throw new UsageError(`data/${panel}/ is there already; nothing was written. Choose another name, or edit its files`)
  const answers = await answersTo(options, context)
  const files = starterFiles(answers, schemasFrom(folder))
  for (const { file, text } of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text, { flag: 'wx' })
  }
  const needsWords = ourLanguage(answers.language) === undefined
  const table = needsWords ? [await writeTable(root, panel, answers.language)] : []
  stderr.write([...files.map(({ file }) => `data/${panel}/${file}`), ...table].map(file => `${file}\n`).join(''))
  const command = lackingFonts(answers.language)
  const fonts = command === undefined ? '' : `fetch the fonts of its language (${command}), `
  const [unfilled] = table
  const words = unfilled === undefined ? '' : `fill in what slides say themselves (${unfilled}), `
  stderr.write(
    `\nNext: ${fonts}${words}write in these files, then\n`
    + `  npx paneldeck check --panel ${panel}\n`
    + `  npx paneldeck generate --panel ${panel}\n`
    + `  npx paneldeck export --panel ${panel}\n`
    + 'With a transcript: npx paneldeck import <files…> --panel <another name>\n',
  )
  return EXIT.done
}

async function answersTo(options: NewOptions, context: CommandContext): Promise<Answers> {
  const asks = context.streams.stdin.isTTY === true
  const answer = async (question: string, given: string | undefined, otherwise: string) =>
    given ?? ((asks ? (await ask(`${question} (${otherwise}): `, context))?.trim() : undefined) || otherwise)
  const asked = `Language, one of ${OUR_LANGUAGES.join(', ')}, or another by its tag, as pt-BR`
  const language = languageOf(await answer(asked, options.language, 'en'))
  const { example } = notesIn(language)
  const title = await answer('Title of the panel', options.title, example.title)
  const speakers = options.speaker ?? (asks ? await speakersAsked(context) : [])
  const question = await answer('What were they asked?', options.question, example.question)
  return { language, title, question, speakers: speakers.length > 0 ? speakers : example.speakers }
}

function languageOf(written: string): Language {
  const fault = faultOfTag(written)
  if (fault !== undefined)
    throw new UsageError(fault)
  return written
}

async function speakersAsked(context: CommandContext): Promise<string[]> {
  const speakers: string[] = []
  for (;;) {
    const typed = (await ask('Who speaks? Name (Organisation), or nothing when all are named: ', context))?.trim()
    if (typed === undefined || typed === '')
      return speakers
    speakers.push(typed)
  }
}
