/**
 * Fonts of a PowerPoint file. Few machines have ours, and a file cannot name a second choice: it names fonts that come
 * with PowerPoint, nearest to ours in width, which LibreOffice knows and has the like of. Slidev names one font for all
 * scripts, and calls each sans-serif.
 */

import { loadZip } from '../slidev-internals.ts'

/** A font as a file names it. `pitch` has the kind: 0x10 serif, 0x20 sans-serif, 0x30 all letters of one width. */
interface Font {
  typeface: string
  panose: string
  pitch: number
}

const [SERIF, SANS, MONO] = [0x12, 0x22, 0x31]

/** For Latin letters, and for Han, by what stands in the names of ours. */
const FONTS: readonly { named: RegExp, latin: Font, han: Font }[] = [
  {
    named: /^(?:Noto Serif|Source Serif)/,
    latin: { typeface: 'Cambria', panose: '02040503050406030204', pitch: SERIF },
    han: { typeface: 'SimSun', panose: '02010600030101010101', pitch: SERIF },
  },
  {
    named: /^Noto Sans Mono/,
    latin: { typeface: 'Consolas', panose: '020B0609020204030204', pitch: MONO },
    han: { typeface: 'Microsoft YaHei', panose: '020B0503020204020204', pitch: SANS },
  },
  {
    named: /^(?:Noto Sans|Source Sans)/,
    latin: { typeface: 'Calibri', panose: '020F0502020204030204', pitch: SANS },
    han: { typeface: 'Microsoft YaHei', panose: '020B0503020204020204', pitch: SANS },
  },
]

const NAMED = /<a:(latin|ea|cs) typeface="([^"]*)" pitchFamily="34"/g

/** The same slide with fonts that most machines have. @param xml of a slide */
export function withCommonFonts(xml: string): string {
  return xml.replaceAll(NAMED, (whole, script: string, name: string) => {
    const fonts = FONTS.find(({ named }) => named.test(name))
    if (!fonts)
      return whole
    const { typeface, panose, pitch } = script === 'ea' ? fonts.han : fonts.latin
    return `<a:${script} typeface="${typeface}" panose="${panose}" pitchFamily="${pitch}"`
  })
}

/** The same file with such slides. */
export async function nameCommonFonts(file: Uint8Array): Promise<Uint8Array> {
  const zip = await loadZip(file)
  for (const path of Object.keys(zip.files).filter(path => /^ppt\/slides\/[^/]+\.xml$/.test(path)))
    zip.file(path, withCommonFonts(await zip.files[path]?.async('string') ?? ''))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
