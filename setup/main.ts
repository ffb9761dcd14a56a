/** What a page does before it shows anything; Slidev finds this file by its name. */

import type { AppContext } from '@slidev/types'
import { configs } from '@slidev/client/env.ts'
import { slides } from '@slidev/client/logic/slides.ts'
import { START_LOCATION } from 'vue-router'
import { pageElsewhere } from '../scripts/in-slidev/other-decks.ts'

/** Makes links to slides of other decks lead to their pages, on a website. */
export default ({ router }: Pick<AppContext, 'router'>): void => {
  router.beforeEach(({ params, fullPath }, from) => {
    const page = typeof params.no === 'string' ? pageElsewhere(params.no, slides.value, configs) : undefined
    if (page === undefined)
      return true
    const address = `${page}#${fullPath}`
    if (from === START_LOCATION)
      location.replace(address)
    else
      location.assign(address)
    return false
  })
}
