/** How often a property is tried: `RUNS=0.1` tries a tenth while one works on it, `RUNS=10` ten times as often. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env.RUNS ?? 1))
}
