/** A made-up transcript in each form that is read. */

import type { TestFile } from './support.ts'
import { Buffer } from 'node:buffer'
import JSZip from 'jszip'
import * as mupdf from 'mupdf'
import { stringifyEntities } from 'stringify-entities'

/** What somebody says in a row. */
export interface Turn {
  name: string
  paragraphs: string[]
}

const html = (text: string) => stringifyEntities(text, { subset: ['<', '&'] })

/** All that one person says in a row, as each form writes it. */
const WRITTEN = {
  colons: ({ name, paragraphs }: Turn) => `${name}: ${paragraphs.join('\n\n')}`,
  organisations: ({ name, paragraphs }: Turn) => `${name}（First Institute）\r\n\r\n${paragraphs.join('\r\n')}`,
  times: ({ name, paragraphs }: Turn, index: number) => `${name} 00:0${index}:12\n${paragraphs.join('\n')}`,
  markdown: ({ name, paragraphs }: Turn) => `**${name}（First Institute）:** ${paragraphs.join('\n\n')}`,
  page: ({ name, paragraphs }: Turn) =>
    `<p><b>${name} (First Institute):</b> ${paragraphs.map(html).join('</p>\n<p>')}</p>`,
  weChat: ({ name, paragraphs }: Turn) => {
    const said = paragraphs.map(html).join('</span></p><p><span>')
    return `<section><p><strong>${name}</strong>（第一研究所）</p><p><span>${said}</span></p></section>`
  },
  voice: ({ name, said }: Cue, index: number) => {
    const end = index % 2 ? '</v>' : ''
    return `${index}-a\n${time(index)}.000 --> ${time(index + 1)}.500\n<v ${name}>${html(said)}${end}`
  },
  subtitle: ({ name, said }: Cue, index: number) =>
    `${index + 1}\n${time(index)},000 --> ${time(index + 1)},000\n${name} (First Institute): ${said}`,
}

/** A transcript in each form. */
export const FORMS: Record<string, (turns: readonly Turn[]) => TestFile | Promise<TestFile>> = {
  'text with colons': turns => file('a.txt', turns.map(WRITTEN.colons).join('\n\n')),
  'text with organisations, Windows line ends and a byte order mark': turns =>
    file('a.txt', `\uFEFF${turns.map(WRITTEN.organisations).join('\r\n\r\n')}`),
  'blocks with times': turns => file('a.txt', turns.map(WRITTEN.times).join('\n\n')),
  'Markdown': turns => file('a.md', turns.map(WRITTEN.markdown).join('\n\n')),
  'HTML': turns => file('a.html', `<!doctype html><title>A talk</title><body>${turns.map(WRITTEN.page).join('')}`),
  'a WeChat page': turns =>
    file('a.html', `<div id="js_content" style="visibility: hidden">${turns.map(WRITTEN.weChat).join('')}</div>`),
  'WebVTT': turns => file('a.vtt', `WEBVTT\n\n${cues(turns).map(WRITTEN.voice).join('\n\n')}\n`),
  'SubRip': turns => file('a.srt', cues(turns).map(WRITTEN.subtitle).join('\n\n')),
  'docx': async turns => ({ file: 'a.docx', bytes: await docx(turns) }),
  'PDF': turns => ({ file: 'a.pdf', bytes: pdf(turns) }),
}

function file(name: string, text: string): TestFile {
  return { file: name, bytes: Buffer.from(text) }
}

interface Cue {
  name: string
  said: string
}

function cues(turns: readonly Turn[]): Cue[] {
  return turns.flatMap(({ name, paragraphs }) => paragraphs.map(said => ({ name, said })))
}

function time(index: number): string {
  return `00:${String(index).padStart(2, '0')}:01`
}

/** A Word document with a paragraph for each name, and for each paragraph. */
async function docx(turns: readonly Turn[]): Promise<Uint8Array> {
  const paragraphs = turns.flatMap(({ name, paragraphs }) => [`${name} (First Institute)`, ...paragraphs])
  const body = paragraphs
    .map(text => `<w:p><w:r><w:t xml:space="preserve">${html(text)}</w:t></w:r></w:p>`)
    .join('')
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
  return zip.generateAsync({ type: 'uint8array' })
}

const LINE = 40

/** A PDF with a paragraph for each name and each paragraph, whose lines are broken at a width. */
function pdf(turns: readonly Turn[]): Uint8Array {
  const document = new mupdf.PDFDocument()
  const font = new mupdf.Font('zh-Hans')
  const resources = { Font: { F: document.addFont(font) } }
  const paragraphs = turns.flatMap(({ name, paragraphs }) => [`${name} (First Institute)`, ...paragraphs])
  const lines = paragraphs.flatMap(paragraph => [...brokenAt(paragraph.normalize('NFC'), LINE), ''])
  const glyphs = (line: string) => Array.from(line, letter =>
    font.encodeCharacter(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')
  for (let at = 0; at < lines.length; at += LINE) {
    const written = lines.slice(at, at + LINE).map((line, index) =>
      `BT /F 12 Tf 1 0 0 1 40 ${800 - index * 18} Tm <${glyphs(line)}> Tj ET`)
    document.insertPage(-1, document.addPage([0, 0, 595, 842], 0, resources, written.join('\n')))
  }
  return document.saveToBuffer('').asUint8Array()
}

/** The lines of a paragraph, broken at spaces. */
function brokenAt(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= width)
      lines.push(word)
    else
      lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
