import { bullets, heading, paragraph, strong } from '../body.ts'
import { namesOf, sessionLabel, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { BODY_HEIGHT, heightOf, paginate, SETTINGS } from '../fit.ts'
import { DIGEST_KINDS } from '../../summary/vocabulary.ts'
import type { DigestPoint, Round } from '../../summary/panel.ts'

/** A round summed up: where its speakers came close, where they differed, what stayed open. */
export function digest(context: Context, round: Round): Slide[] {
  const { words } = context
  if (round.digest.length === 0) return []
  const sorted = DIGEST_KINDS.flatMap(kind => round.digest.filter(point => point.kind === kind))
  const height = (point: DigestPoint) => heightOf(sentence(context, point), SETTINGS.sentence)
  const room = BODY_HEIGHT - heightOf(words.digest, SETTINGS.subHeadline)
  return paginate(sorted, height, { first: room, next: room }).map((page, index) => ({
    alias: `${round.id}-digest${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'digest',
    frontmatter: { session: sessionLabel(context, round) },
    body: [
      heading(1, index === 0 ? words.digest : words.continued(words.digest)),
      bullets(page.map(point => paragraph(strong(words.digestKinds[point.kind]), ` ${sentence(context, point)}`))),
    ],
    notes: words.notes.digest,
  }))
}

/** The sentence, and whom it rests on, unless it names them itself. */
function sentence(context: Context, { text, from }: DigestPoint): string {
  const said = context.text(text)
  const names = namesOf(context, from.filter(({ speaker }) => !said.includes(context.text(speaker.name))))
  if (names === '') return said
  return context.language === 'zh' ? `${said}（${names}）` : `${said} (${names})`
}
