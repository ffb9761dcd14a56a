/**
 * Fonts of a PowerPoint file. Few machines have ours, and a file cannot name a second choice: it names fonts that come
 * with PowerPoint, nearest to ours in width, which LibreOffice knows and has the like of. Slidev names one font for all
 * scripts, and calls each sans-serif.
 */

import { loadZip } from '../slidev-powerpoint.ts'

/** A font as a file names it. `pitch` has the kind: 0x10 serif, 0x20 sans-serif, 0x30 all letters of one width. */
interface Font {
  typeface: string
  panose: string
  pitch: number
}

const [SERIF, SANS, MONO] = [0x12, 0x22, 0x31]

const CAMBRIA: Font = { typeface: 'Cambria', panose: '02040503050406030204', pitch: SERIF }
const CALIBRI: Font = { typeface: 'Calibri', panose: '020F0502020204030204', pitch: SANS }
const CONSOLAS: Font = { typeface: 'Consolas', panose: '020B0609020204030204', pitch: MONO }

const serif = (typeface: string, panose: string): Font => ({ typeface, panose, pitch: SERIF })
const sans = (typeface: string, panose: string): Font => ({ typeface, panose, pitch: SANS })
const YAHEI = sans('Microsoft YaHei', '020B0503020204020204')

/** For Latin letters, and for Han, kana and Hangul, by how the names of ours begin; the first that fits. */
const FONTS: readonly { named: RegExp, latin: Font, asian: Font }[] = [
  { named: /^Noto Serif TC/, latin: CAMBRIA, asian: serif('PMingLiU', '02020500000000000000') },
  { named: /^Noto Serif JP/, latin: CAMBRIA, asian: serif('Yu Mincho', '02020400000000000000') },
  { named: /^Noto Serif KR/, latin: CAMBRIA, asian: serif('Batang', '02030600000101010101') },
  { named: /^(?:Noto|Source) Serif/, latin: CAMBRIA, asian: serif('SimSun', '02010600030101010101') },
  { named: /^Noto Sans TC/, latin: CALIBRI, asian: sans('Microsoft JhengHei', '020B0604030504040204') },
  { named: /^Noto Sans JP/, latin: CALIBRI, asian: sans('Yu Gothic', '020B0400000000000000') },
  { named: /^Noto Sans KR/, latin: CALIBRI, asian: sans('Malgun Gothic', '020B0503020000020004') },
  { named: /^Noto Sans Mono/, latin: CONSOLAS, asian: YAHEI },
  { named: /^(?:Noto|Source) Sans/, latin: CALIBRI, asian: YAHEI },
]

const NAMED = /<a:(latin|ea|cs) typeface="([^"]*)" pitchFamily="34"/g

/** The same slide with fonts that most machines have. @param xml of a slide */
export function withCommonFonts(xml: string): string {
  return xml.replaceAll(NAMED, (whole, script: string, name: string) => {
    const fonts = FONTS.find(({ named }) => named.test(name))
    if (!fonts)
      return whole
    const { typeface, panose, pitch } = script === 'ea' ? fonts.asian : fonts.latin
    return `<a:${script} typeface="${typeface}" panose="${panose}" pitchFamily="${pitch}"`
  })
}

/** How a paragraph is set, where `pptxgenjs` says it again: after a line or a run, where the format has no place. */
const SAID_AGAIN = /(<\/a:r>|<a:br\/>)<a:pPr\b(?:[^>]*\/>|[^>]*>(?:(?!<\/a:pPr>)[\s\S])*<\/a:pPr>)/g

/** The same slide, where how a paragraph is set stands first in it (ISO/IEC 29500-1, 21.1.2.2.6). */
export function withSoundParagraphs(xml: string): string {
  return xml.replaceAll(SAID_AGAIN, '$1')
}

/** The same file with such slides. */
export async function nameCommonFonts(file: Uint8Array): Promise<Uint8Array> {
  const zip = await loadZip(file)
  for (const path of Object.keys(zip.files).filter(path => /^ppt\/slides\/[^/]+\.xml$/.test(path)))
    zip.file(path, withSoundParagraphs(withCommonFonts(await zip.files[path]?.async('string') ?? '')))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
