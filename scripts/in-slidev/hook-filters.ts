/**
 * Which modules a hook of a plugin is about. Without such a filter Vite calls the hook for every module of a website,
 * and for everything that one imports, ten thousand times; each call costs more than what most hooks do.
 */

/** Modules with these ids and no others. */
export function exactly(...ids: readonly string[]): RegExp {
  return new RegExp(`^(?:${ids.map(id => RegExp.escape(id)).join('|')})$`)
}

/** Files whose paths end so, also with what Vite writes behind them. */
export function endingIn(...paths: readonly string[]): RegExp {
  return new RegExp(`(?:^|[/\\\\])(?:${paths.map(path => RegExp.escape(path)).join('|')})(?:\\?|$)`)
}
