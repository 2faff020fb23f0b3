import { expect, test } from 'vitest'
import { trustedNetworks, visitorAddress } from './address.ts'

const trusted = trustedNetworks(['10.0.0.0/8', '::1', 'fd00::/8'])

test.each([
  ['nobody’s word is taken', '198.51.100.7', '6.6.6.6', '198.51.100.7'],
  ['a proxy names its visitor', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['a proxy names nobody', '10.0.0.1', null, '10.0.0.1'],
  ['what a visitor wrote herself is hearsay', '10.0.0.1', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
  ['a proxy behind a proxy', '10.0.0.1', '6.6.6.6, 203.0.113.9, fd00::2', '203.0.113.9'],
  ['the socket speaks IPv6 of an IPv4 peer', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['the proxy adds the port', '10.0.0.1', '6.6.6.6, 203.0.113.9:4711', '203.0.113.9'],
  ['the proxy writes brackets', '10.0.0.1', '6.6.6.6, [2001:db8::1]', '2001:db8::1'],
  ['the proxy writes brackets and port', '::1', '6.6.6.6, [2001:db8::1]:4711', '2001:db8::1'],
  ['the proxy writes a zone', '10.0.0.1', '6.6.6.6, fe80::1%eth0', 'fe80::1'],
  ['the proxy does not know', '10.0.0.1', '6.6.6.6, unknown', '10.0.0.1'],
  ['a farther proxy does not know', '10.0.0.1', '6.6.6.6, _hidden, 10.0.0.2', '10.0.0.2'],
  ['all are trusted', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
])('%s', (_, peer, forwarded, address) => {
  expect(visitorAddress(peer, forwarded, trusted)).toBe(address)
})
