/**
 * Why Slidev cannot load a deck from where it lies: Vite takes a `#` or a `?` in a path for the end of it.
 *
 * @returns undefined if it can
 */
export function pathFault(path: string): string | undefined {
  const [mark] = /[#?]/.exec(path) ?? []
  return mark === undefined
    ? undefined
    : `Slidev loads nothing from a path with “${mark}” in it (${path}); rename the file or folder`
}
