/** A value that must be there. */
export function required<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('a value is missing')
  return value
}
