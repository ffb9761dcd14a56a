/** A Word document → lines, by mammoth. A line's number is that of its paragraph. */

import type { SourceLine } from './source-line.ts'
import { Buffer } from 'node:buffer'
import mammoth from 'mammoth'
import { readHtml } from './html.ts'

/** @throws if it is no Word document */
export async function readDocx(file: string, bytes: Uint8Array): Promise<SourceLine[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: [
        'p[style-name=\'Title\'] => h1:fresh',
        'p[style-name=\'Subtitle\'] => h2:fresh',
        'br[type=\'page\'] => hr',
      ],
    },
  )
  return readHtml(file, value).lines.map((line, index) => ({ ...line, number: index + 1 }))
}
