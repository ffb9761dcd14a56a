import type { RootContent } from 'mdast'
import { aside, bullets, heading, paragraph } from '../body.ts'
import { beneath, footProps, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide, heightOf, paginate } from '../fit.ts'
import type { Contribution, Position, Session } from '../../summary/panel.ts'

/** Assertion and evidence: the position as headline, its supports below. */
export function position(context: Context, position: Position, contribution: Contribution, session: Session, prefix: string): Slide[] {
  const { text, words, settings, room: { position: tall } } = context
  const settingOf = { text: settings.bullet, support: settings.bullet, remark: settings.remark }
  // A headline of more than three lines is none: what is longer goes on as text.
  const [headline = '', ...overflow] = divide(text(position.claim), settings.headline, 3 * settings.headline.leading + settings.headline.gap)
  const again = words.continued(headline)
  const twin = beneath(context, position.claim)
  const room = {
    first: tall - heightOf(headline, settings.headline) - twin.height,
    next: tall - heightOf(again, settings.headline),
  }
  const blocks = (kind: Block['kind'], value: string) =>
    divide(value, settingOf[kind], Math.min(room.first, room.next)).map(value => ({ kind, value }))
  const pages = inCompany(paginate([
    ...overflow.length > 0 ? blocks('text', overflow.join('')) : [],
    ...position.supports.flatMap(support => blocks('support', text(support.text))),
    ...position.remark ? blocks('remark', words.remark(text(position.remark))) : [],
  ], ({ kind, value }) => heightOf(value, settingOf[kind]), room))
  return pages.map((page, index) => ({
    alias: `${prefix}-${position.id}${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'position',
    frontmatter: {
      ...footProps(context, contribution, session, position.passages),
      ...kindOf(context, position),
    },
    body: [heading(1, index === 0 ? headline : again), ...index === 0 ? twin.nodes : [], ...markdownOf(page)],
    notes: index === 0 ? text(position.notes) : again,
  }))
}

/** “提问3 · 实录存疑”: the kind of a position that is no plain claim, its number where the speaker counts, and a doubt. */
function kindOf({ words }: Context, { kind, number, doubtful }: Position): { kind?: string } {
  const label = [kind === 'claim' ? '' : words.kinds[kind], number ?? ''].join(words.kindSeparator).trim()
  const parts = [label, doubtful ? words.doubtful : ''].filter(part => part !== '')
  return parts.length > 0 ? { kind: parts.join(' · ') } : {}
}

/** A last slide with a single support or remark gets company from the one before, if that can spare it. */
function inCompany(pages: readonly Block[][]): Block[][] {
  const [last, before] = [pages.at(-1), pages.at(-2)]
  const moved = before?.at(-1)
  if (!last || !before || !moved || last.length > 1 || before.length < 3) return [...pages]
  return [...pages.slice(0, -2), before.slice(0, -1), [moved, ...last]]
}

interface Block {
  kind: 'text' | 'support' | 'remark'
  value: string
}

function markdownOf(blocks: readonly Block[]): RootContent[] {
  const of = (kind: Block['kind']) => blocks.filter(block => block.kind === kind).map(({ value }) => value)
  const supports = of('support')
  return [
    ...of('text').map(value => paragraph(value)),
    ...supports.length > 0 ? [bullets(supports)] : [],
    ...of('remark').map(aside),
  ]
}
