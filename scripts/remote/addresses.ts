/** Where phones find the server, and how a person is told. */

import type { NetworkInterfaceInfo } from 'node:os'
import type { Output } from '../command-context.ts'
import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'

/** Addresses of this machine in its networks, those of homes and offices first. */
export function networkAddresses(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): string[] {
  const all = Object.values(interfaces).flatMap((infos = []) => infos)
  const isPrivate = (address: string) => /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(address)
  return all
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address)
    .sort((one, other) => Number(isPrivate(other)) - Number(isPrivate(one)))
}

/** Tells who presents where the pages are, with a code to scan for each. */
export function tellAddresses(stderr: Output, hosts: readonly string[], port: number, password: string): void {
  const [host = 'localhost', ...others] = hosts
  const origin = `http://${host}:${port}`
  const remote = `${origin}/remote?password=${password}`
  stderr.write([
    '',
    'For your phone alone: who has this address steers, and reads the notes.',
    `  ${remote}`,
    indented(renderUnicodeCompact(remote)),
    '',
    'For the audience, who can only look:',
    `  ${origin}`,
    indented(renderUnicodeCompact(origin)),
    ...(others.length > 0 ? ['', `This machine is also called ${others.join(', ')}.`] : []),
    ...(hosts.length > 0 ? [] : ['', 'This machine is in no network: only its own browsers reach these pages.']),
    '',
    '',
  ].join('\n'))
}

function indented(code: string): string {
  return code.split('\n').map(line => `  ${line}`).join('\n')
}
