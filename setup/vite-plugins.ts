/** Vite plugins that need to know the deck; Slidev finds this file by its name. */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { patchClient } from '../scripts/in-slidev/client-patches.ts'
import { knowClasses } from '../scripts/in-slidev/known-classes.ts'
import { languageDecksIn } from '../scripts/in-slidev/language-decks.ts'
import { withoutOrphans } from '../scripts/in-slidev/orphans.ts'
import { giveOwnWords } from '../scripts/in-slidev/own-words.ts'
import { removePrivateNotes } from '../scripts/in-slidev/private-notes.ts'
import { withoutPropTypes } from '../scripts/in-slidev/prop-types.ts'
import { rehearsals, rehearsedIn } from '../scripts/in-slidev/rehearsal.ts'
import { linkRemote } from '../scripts/in-slidev/remote-link.ts'
import { saveWhatIsKnown } from '../scripts/in-slidev/save.ts'
import { programPlugins } from '../scripts/in-slidev/site-modules.ts'
import { tellSitePages } from '../scripts/in-slidev/site-pages.ts'
import { siteProgramIn } from '../scripts/in-slidev/site-program.ts'
import { serveSlideList } from '../scripts/in-slidev/slide-list.ts'
import { tellSlides } from '../scripts/in-slidev/tell-slides.ts'
import { plainTitles, slideTitle } from '../scripts/in-slidev/titles.ts'

export default async (options: ResolvedSlidevOptions): Promise<Plugin[]> => {
  // While presenting they are shown; a site, a PDF and a PowerPoint file are for others.
  if (options.mode !== 'dev')
    removePrivateNotes(options.data)
  return [
    ...await programPlugins(options, siteProgramIn(process.env)),
    saveWhatIsKnown(options),
    plainTitles(options),
    serveSlideList(options, [slide => ({ title: slideTitle(slide, options.data.config) }), rehearsedIn(options.entry)]),
    tellSlides(options),
    giveOwnWords(options),
    patchClient(),
    withoutPropTypes(),
    knowClasses(options),
    withoutOrphans(options),
    rehearsals(options, process.env),
    linkRemote(options),
    tellSitePages(options, languageDecksIn(process.env)),
  ]
}
