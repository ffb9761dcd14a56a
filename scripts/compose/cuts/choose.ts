/** Which slides a cut keeps: those it is about, as many as its time allows, the most important ones first. Pure. */

import type { Cut, Tension } from '../../summary/panel.ts'
import type { Unit } from './units.ts'
import { TIERS } from './units.ts'

/** A cut is full when so little of its time is left; a smaller share would be filled with what matters least. */
const FULL = 0.01

/** The slides that a cut may hold, by what it is about. */
export function eligible(units: readonly Unit[], cut: Cut, tensions: readonly Tension[]): Unit[] {
  const { sessions, speaker, weight } = cut
  const tension = tensions.find(({ id }) => id === cut.tension)
  const named = tension?.camps.flatMap(({ who }) => who) ?? []
  const isChosen = ({ contribution, argues }: Unit): boolean => {
    if (speaker !== undefined && contribution?.speaker.id !== speaker)
      return false
    if (!tension)
      return true
    const members = named.filter(member => member.contribution === contribution)
    return argues.length === 0
      ? members.length > 0
      : members.some(({ position }) => argues.some(argued => position ? argued === position : argued.weight === 3))
  }
  const isHeavy = ({ argues }: Unit) =>
    weight === undefined || argues.length === 0 || argues.some(position => position.weight >= weight)
  const isWhole = speaker === undefined && !tension
  const inSessions = units.filter(unit =>
    unit.session && (sessions === undefined || sessions.includes(unit.session.id)) && isHeavy(unit))
  const said = isWhole ? inSessions : inSessions.filter(unit => unit.contribution && isChosen(unit))
  const spokenIn = new Set(said.map(({ session }) => session))
  return units.filter(unit => said.includes(unit)
    || (unit.tier === 'openers' && spokenIn.has(unit.session) && (!unit.contribution || said.includes(unit)))
    || (!unit.session && (isWhole ? sessions === undefined || unit.tier === 'frame' : isAbout(unit, tension))))
}

function isAbout({ slides: [first] }: Unit, tension: Tension | undefined): boolean {
  return tension !== undefined && first?.alias === `overview-tension-${tension.id}`
}

/**
 * As many of these as there is time for, a tier after the other; in each tier everybody gets the same share. What does
 * not fit any more is passed over for something shorter.
 *
 * @param seconds the time there is
 */
export function chooseWithin(units: readonly Unit[], seconds: number): Set<Unit> {
  const chosen = new Set<Unit>()
  let left = seconds
  const openers = units.filter(({ tier }) => tier === 'openers')
  const portraits = units.filter(({ tier }) => tier === 'portraits')
  const isIntroduced = (unit: Unit) =>
    openers.every(opener => opener.session !== unit.session || opener === unit || chosen.has(opener))
    && portraits.every(portrait =>
      unit.contribution === undefined || portrait.contribution !== unit.contribution || portrait === unit
      || chosen.has(portrait))
  for (const tier of TIERS) {
    for (const unit of inTurns(units.filter(unit => unit.tier === tier))) {
      if (left < seconds * FULL)
        return chosen
      if (unit.seconds > left || (tier !== 'openers' && !isIntroduced(unit)))
        continue
      chosen.add(unit)
      left -= unit.seconds
    }
  }
  return chosen
}

/** The slides of one tier, so that whoever has twice as many has twice as many in any beginning of the list. */
function inTurns(units: readonly Unit[]): Unit[] {
  const seen = new Set<unknown>()
  const isRepeated = new Map(units.map((unit) => {
    const speaker = unit.tier === 'portraits' ? unit.contribution?.speaker : undefined
    const repeated = speaker !== undefined && seen.has(speaker)
    seen.add(speaker)
    return [unit, repeated]
  }))
  const turns = [...Map.groupBy(units, ownerOf).values()].flatMap(group =>
    importantFirst(group).map((unit, index) => ({ unit, turn: (index + 0.5) / group.length })))
  return turns
    .sort((a, b) =>
      Number(isRepeated.get(a.unit)) - Number(isRepeated.get(b.unit))
      || a.turn - b.turn
      || units.indexOf(a.unit) - units.indexOf(b.unit))
    .map(({ unit }) => unit)
}

/** Who takes turns: contributions with their positions, sessions with their portraits, decks with the rest. */
function ownerOf({ tier, contribution, session, deck }: Unit): string {
  return (tier === 'portraits' ? undefined : contribution?.id) ?? session?.id ?? deck
}

/** What is both drawn and of weight 3 comes first; else the order of speech. */
function importantFirst(units: readonly Unit[]): Unit[] {
  const isBoth = ({ slides: [first], argues }: Unit) =>
    first?.layout === 'figure' && argues.some(({ weight }) => weight === 3)
  return [...units.filter(isBoth), ...units.filter(unit => !isBoth(unit))]
}
