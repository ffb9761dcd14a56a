/** Which addresses the processes of a group listen at, as the kernel tells it; Linux alone. */

import { readdir, readFile, readlink } from 'node:fs/promises'

/** `127.0.0.1` and `::1`, as the kernel writes them. */
const LOOPBACK = /^(?:0100007F|00000000000000000000000001000000):/

/** Addresses with their ports, as the kernel writes them. @param group number of a process group */
export async function listeners(group: number): Promise<string[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const sockets = new Set<string>()
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group)
      continue
    for (const fd of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const [, inode]
        = /^socket:\[(\d+)\]$/.exec(await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')) ?? []
      if (inode !== undefined)
        sockets.add(inode)
    }
  }
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map(name => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  )
  return tables
    .join('\n')
    .split('\n')
    .flatMap((line) => {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/)
      return state === '0A' && local !== undefined && inode !== undefined && sockets.has(inode)
        ? [local]
        : []
    })
}

/** Those that others than this machine could reach. */
export function beyondLoopback(addresses: Iterable<string>): string[] {
  return [...addresses].filter(address => !LOOPBACK.test(address))
}
