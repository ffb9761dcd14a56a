import type { Language } from '../summary/vocabulary.ts'
import type { Words } from './words.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type { Words }

export const WORDS: Record<Language, Words> = { zh, en }
