/** What reads a deck’s Markdown before Slidev does; Slidev finds this file by its name. */

import type { SlidevPreparserExtension } from '@slidev/types'
import { importsByAddress } from '../scripts/in-slidev/import-addresses.ts'

export default ({ filepath }: { filepath: string }): SlidevPreparserExtension[] => [importsByAddress(filepath)]
