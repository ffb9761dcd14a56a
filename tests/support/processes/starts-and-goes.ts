/** Starts a process and ends before that one has loaded: in the way its argument names. */

import { withProcess } from '../../../scripts/child-process.ts'

const script = new URL('slow-to-load.ts', import.meta.url)
await withProcess<{ ready: () => boolean }, void>(script, [], async ({ ready }) => {
  ready().catch(() => {})
  setTimeout(() => (process.argv[2] === 'exits' ? process.exit() : process.kill(process.pid, 'SIGKILL')), 100)
  await new Promise(() => {})
})
