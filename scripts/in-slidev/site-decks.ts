/**
 * The decks of a program for the website. Slidev builds one deck, and most of what that costs is the same for every
 * deck: here the slides of several decks stand in one list, each once. `site-modules.ts` gives every deck its page.
 */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import { basename } from 'node:path'
import { load, resolveConfig } from '@slidev/parser/fs'
import { parseFrontmatterOnce } from '../render/frontmatter-once.ts'
import { usePreparsers } from '../render/preparsers.ts'
import { removePrivateNotes } from './private-notes.ts'

/** A deck as Slidev reads it. */
interface ReadDeck {
  name: string
  data: Pick<ResolvedSlidevOptions['data'], 'slides' | 'config' | 'headmatter'>
}

/** A deck of the program. */
export interface ProgramDeck extends ReadDeck {
  /** Its slides in the list of all, from 1. */
  numbers: number[]
}

/** Reads the decks, and puts the slides of all into the list of the first, which Slidev has read. */
export async function readProgram(options: ResolvedSlidevOptions, paths: readonly string[]): Promise<ProgramDeck[]> {
  const { roots, userRoot, userWorkspaceRoot, data } = options
  usePreparsers()
  parseFrontmatterOnce()
  const where = { userRoot, roots, allowedRoots: [userWorkspaceRoot, ...roots] }
  const [entry = '', ...others] = paths
  const read = await Promise.all(others.map(async (path) => {
    const loaded = await load(where, path, undefined, 'build')
    removePrivateNotes(loaded)
    return { name: nameOf(path), data: { ...loaded, config: resolveConfig(loaded.headmatter, data.themeMeta, path) } }
  }))
  return oneList(data.slides, [{ name: nameOf(entry), data }, ...read])
}

function nameOf(path: string): string {
  return basename(path, '.md')
}

/**
 * Adds to a list of slides those of other decks that it does not have. What a deck shows twice stands there twice.
 *
 * @param list the slides of the first deck
 */
export function oneList(list: SlideInfo[], decks: readonly ReadDeck[]): ProgramDeck[] {
  const known = new Map<string, number>()
  return decks.map((deck) => {
    const times = new Map<string, number>()
    const numbers = [...deck.data.slides].map((slide, index) => {
      const own = index === 0 ? asFirst(slide) : slide
      const text = JSON.stringify([own.source.filepath, own.source.index, own.content, own.note, own.frontmatter])
      const time = (times.get(text) ?? 0) + 1
      times.set(text, time)
      const no = known.get(`${time} ${text}`) ?? (deck.data.slides === list ? index + 1 : list.push({ ...own }))
      known.set(`${time} ${text}`, no)
      return no
    })
    return { ...deck, numbers }
  })
}

/** Slidev gives the first slide of its list a layout of its own, unless it names one. */
function asFirst(slide: SlideInfo): SlideInfo {
  return { ...slide, frontmatter: { layout: 'cover', ...slide.frontmatter } }
}
