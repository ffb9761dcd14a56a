/** Rules for the doubtful places of the transcript, and for the words that follow their readings. */

import type { Rule } from './rule.ts'
import { writingOf } from '../writing.ts'
import { eachContribution } from './rule.ts'

/** English names of languages, for sentences in English. */
const NAMES = new Intl.DisplayNames(['en'], { type: 'language' })
const HAN = /\p{Script=Han}/u

/** Faults of errata. */
export const errataRules = {
  'readers of other languages can read what is printed in Chinese': ({ errata, panel }) =>
    (errata?.value ?? []).flatMap(({ as_printed, translation }, index) => {
      const lacking = panel.value.languages.find(language =>
        !writingOf(language).isInHan && typeof translation !== 'string' && translation?.[language] === undefined)
      if (!errata || lacking === undefined || !HAN.test(as_printed))
        return []
      const name = NAMES.of(lacking) ?? lacking
      return [
        errata.fault(
          [index, translation === undefined ? 'as_printed' : 'translation'],
          `readers of ${name} cannot read this; expected it in ${name}, as in \`translation: { ${lacking}: … }\``,
        ),
      ]
    }),

  'words past all reading have no probable reading': ({ errata }) =>
    (errata?.value ?? []).flatMap(({ kind, probable }, index) =>
      errata && kind === 'unrecoverable' && probable !== null
        ? [
            errata.fault(
              [index, 'probable'],
              'words that are `unrecoverable` have no probable reading; expected `null`, or another kind',
            ),
          ]
        : [],
    ),

  'words follow a reading only if we are confident of it': (sources) => {
    const errata = new Map((sources.errata?.value ?? []).map(erratum => [erratum.id, erratum]))
    return eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ readings, passages, supports }, at) => {
        const cited = [...passages, ...supports.flatMap(({ passages }) => passages ?? [])]
        return readings.flatMap((id, index) => {
          const erratum = errata.get(id)
          const path = ['positions', at, 'readings', index]
          if (!erratum)
            return [fault(path, `no erratum \`${id}\`; expected an id of errata.yaml`)]
          if (erratum.probable === null || erratum.confidence !== 'high') {
            const found = erratum.probable === null ? 'has no reading' : `is of ${erratum.confidence} confidence`
            return [fault(path, `\`${id}\` ${found}; expected a reading of high confidence`)]
          }
          return erratum.passages.some(passage => cited.includes(passage))
            ? []
            : [fault(path, `\`${id}\` is in ${erratum.passages.join(', ')}, which the position does not cite`)]
        })
      }))
  },
} satisfies Record<string, Rule>
