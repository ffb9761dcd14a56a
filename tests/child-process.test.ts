import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { until } from './support/until.ts'

test.each(['exits', 'is killed'])(
  'no process stays when the one that started it %s while it loads',
  async (how) => {
    const script = fileURLToPath(new URL('support/processes/starts-and-goes.ts', import.meta.url))
    const parent = spawn(process.execPath, [script, how], { detached: true, stdio: 'ignore' })
    await once(parent, 'exit')
    await until(() => expect(() => process.kill(-(parent.pid ?? 0), 0)).toThrow(), 20)
  },
)
