/** Which form a file has. What it begins with counts more than its ending: captions are often saved as `.txt`. */

import type { SourceForm } from './source-line.ts'

const BY_ENDING: Record<string, SourceForm> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  vtt: 'captions',
  srt: 'captions',
  docx: 'docx',
  pdf: 'pdf',
}

/** Why files of these endings cannot be read, and what can. */
const UNREADABLE: Record<string, string> = {
  doc: 'it is in the old form of Word; save it as .docx or as text',
  wps: 'it is in the form of WPS; save it as .docx or as text',
  pages: 'it is in the form of Pages; export it as .docx or as text',
  rtf: 'it is RTF; save it as .docx or as text',
  odt: 'it is an OpenDocument text; save it as .docx or as text',
  mp3: 'it is a recording; make a transcript of it first',
  mp4: 'it is a recording; make a transcript of it first',
  m4a: 'it is a recording; make a transcript of it first',
  wav: 'it is a recording; make a transcript of it first',
}

/** @returns the form, or why the file cannot be read */
export function sourceFormOf(file: string, bytes: Uint8Array): SourceForm | { unreadable: string } {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (start.startsWith('%PDF-'))
    return 'pdf'
  if (start.startsWith('PK\u0003\u0004'))
    return 'docx'
  const unreadable = UNREADABLE[ending]
  if (unreadable !== undefined)
    return { unreadable }
  const plain = start
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .replaceAll('\u0000', '')
    .trimStart()
  if (/^WEBVTT\b/.test(plain) || looksLikeSubRip(plain))
    return 'captions'
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|div|section|article|p)\b/i.test(plain))
    return 'html'
  const form = BY_ENDING[ending]
  return form === undefined || form === 'docx' || form === 'pdf' ? 'text' : form
}

function looksLikeSubRip(text: string): boolean {
  return /^(?:\d+[ \t]*\r?\n)?[ \t]*\d+:\d\d:\d\d[.,]\d+[ \t]*-->/.test(text)
}
