/** A presentation and a browser that opens windows of it, as long as a test file needs them. */

import type { Browser } from 'playwright'
import type { Presented } from './presented.ts'
import type { Project } from './project.ts'
import { chromium } from 'playwright'
import { findBrowser } from '../../scripts/export/browser.ts'
import { startPresenting } from './presented.ts'
import { removeProject } from './project.ts'

export interface PresentedInBrowser extends Presented {
  browser: Browser
}

/** Starts both; the end of the presentation ends the browser, too, and removes the project. @param args which decks */
export async function presentInBrowser(project: Project, ...args: string[]): Promise<PresentedInBrowser> {
  const ends = [() => removeProject(project)]
  const end = async () => {
    for (const each of ends.toReversed()) await each()
  }
  try {
    const presented = await startPresenting(project, ...args)
    ends.push(presented.end)
    const browser = await chromium.launch(await findBrowser())
    ends.push(() => browser.close())
    return { ...presented, browser, end }
  }
  catch (error) {
    await end()
    throw error
  }
}
