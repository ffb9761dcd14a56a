/** The password of a talk: who has it may steer and read the notes. It is made anew each time and kept nowhere. */

import type { IncomingHttpHeaders } from 'node:http'
import { randomBytes, timingSafeEqual } from 'node:crypto'

/** 15 bytes are 24 characters of base 32: nobody guesses one of 2^120 in an hour. */
const BYTES = 15
/** Without 0, 1, l and o, which people mistake for each other. */
const ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz'

/** In which cookie a phone keeps it. */
const COOKIE = 'paneldeck-remote'

/** A new password, of letters and digits that can be told apart. */
export function makePassword(): string {
  const bits = [...randomBytes(BYTES)].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map(five => ALPHABET.charAt(Number.parseInt(five, 2))).join('')
}

/** Whether somebody has said the password. It takes as long for one that begins right. */
export function isPassword(said: string, password: string): boolean {
  const [one, other] = [Buffer.from(said), Buffer.from(password)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Whether a request comes from a phone that has said the password before. */
export function hasPassword({ cookie = '' }: IncomingHttpHeaders, password: string): boolean {
  return cookie.split(/; */).some((pair) => {
    const [name, ...value] = pair.split('=')
    return name === COOKIE && isPassword(value.join('='), password)
  })
}

/** The header that makes a phone keep the password. No script on a page can read it, and no other site can use it. */
export function passwordCookie(password: string): string {
  return `${COOKIE}=${password}; Path=/; HttpOnly; SameSite=Strict`
}
