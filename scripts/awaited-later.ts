/**
 * For work that goes on beside other work and is awaited later, or not at all when something else fails first. Node
 * ends
 * the process over a promise that fails before anybody awaits it; this one may.
 *
 * @returns the same promise: whoever awaits it still gets its failure
 */
export function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
