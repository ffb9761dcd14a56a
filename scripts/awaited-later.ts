/**
 * For work that goes on beside other work and is awaited later, or not at all when something else fails first.
 * A promise that fails before anybody awaits it ends Node's process; this one does not.
 *
 * @returns the same promise: whoever awaits it still gets its failure
 */
export function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
