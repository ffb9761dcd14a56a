/** Unpacks the bundled browser into TMPDIR; run by `browser.ts` as a process of its own. */

import { join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const [, , bin = ''] = process.argv
await chromium.executablePath(bin)
await inflate(join(bin, 'al2023.tar.br'))
