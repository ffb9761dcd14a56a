/** Vite plugins that need to know the deck; Slidev finds this file by its name. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { plainTitles } from '../scripts/in-slidev/titles.ts'

export default (options: ResolvedSlidevOptions): Plugin[] => [plainTitles(options)]
