import type { Language } from '../../summary/vocabulary.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

export type { Words }

export const WORDS: Record<Language, Words> = { zh, en }
