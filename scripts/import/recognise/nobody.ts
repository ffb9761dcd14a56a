/** Why text before the first speaker, or behind a heading, is left out. */
export const NOBODY = 'nobody is named who says it'
