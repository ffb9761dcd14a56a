/** The event by which Slidev's server hands a step of a phone to its windows: 1 on by a click, -1 back by one. */
export const STEP_EVENT = 'paneldeck:step'
