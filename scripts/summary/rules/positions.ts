/** Rules for positions and the figures that draw them. */

import type { Rule } from './rule.ts'
import { eachContribution, repeated } from './rule.ts'

const A_FIGURE = '`figure: { kind: chain, items: [{ label: … }, { label: … }] }`'

/** Faults of positions, their supports and figures. */
export const positionRules = {
  'positions have an id of their own': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      repeated(authored.positions.map(({ id }) => id)).map(({ index, value }) =>
        fault(
          ['positions', index, 'id'],
          `another position of this contribution is called \`${value}\` too; expected an id of its own`,
        ),
      )),

  'a quadrant has one thing in each place': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ figure }, index) =>
        figure?.kind !== 'quadrant'
          ? []
          : repeated(figure.items.map(({ at }) => at)).map(repeat =>
              fault(
                ['positions', index, 'figure', 'items', repeat.index, 'at'],
                `something else is at the ${repeat.value} already; expected one item a place, as in \`at: upper left\``,
              ),
            ),
      )),

  'nothing stands twice in a figure': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ figure }, index) =>
        !figure || figure.kind === 'comparison'
          ? []
          : repeated(figure.items.map(({ label }) => JSON.stringify(label))).map(repeat =>
              fault(
                ['positions', index, 'figure', 'items', repeat.index, 'label'],
                'another item of this figure has the same label; expected one of its own',
              ),
            ),
      )),

  'a support is drawn in a figure': sources =>
    eachContribution(sources, ({ authored, fault }) =>
      authored.positions.flatMap(({ figure, supports }, index) =>
        figure
          ? []
          : supports.flatMap(({ drawn }, at) =>
              drawn
                ? [
                    fault(
                      ['positions', index, 'supports', at, 'drawn'],
                      `the position has no figure in which this could be drawn; expected one, as in ${A_FIGURE}`,
                    ),
                  ]
                : [],
            ),
      )),
} satisfies Record<string, Rule>
