'use strict'

const { spawnSync } = require('node:child_process')
const { existsSync, readdirSync } = require('node:fs')
const { join } = require('node:path')
const usualBrowsers = require('./usual-browsers.json')

const debianServers = '/usr/lib/postgresql'

const hasBrowser = () => {
  const asked = process.env.CHROMIUM
  return asked ? existsSync(asked) : usualBrowsers.some(path => existsSync(path))
}

const hasServer = () =>
  existsSync(debianServers) &&
  readdirSync(debianServers).some(version => existsSync(join(debianServers, version, 'bin', 'postgres')))

const say = line => process.stderr.write(`${line}\n`)

/** Debian's packages, where we are root on a Debian; whether that worked shows in what is there afterwards. */
const aptInstall = names => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = args => spawnSync('/usr/bin/apt-get', args, { stdio: ['ignore', 2, 2], env })
  say(`Installing for the tests: ${names.join(', ')} (apt-get)…`)
  apt(['update', '-q'])
  apt(['install', '-y', '-q', '--no-install-recommends', ...names])
}

/** The browser and the second database server that the tests want; says what will be missing and why. */
const findTestTools = () => {
  const wanted = [...(hasBrowser() ? [] : ['chromium']), ...(hasServer() ? [] : ['postgresql'])]
  if (wanted.length > 0) aptInstall(wanted)
  if (!hasBrowser()) {
    say(
      'No Chromium was found, so the journeys will fail. On Debian or Ubuntu, as root: apt-get install -y chromium. ' +
        'Elsewhere install Chromium or Chrome, and where it is in an unusual place set CHROMIUM to its path.',
    )
  }
  if (!hasServer()) {
    say('No PostgreSQL of Debian was found: a second built-in server over loopback plays the separate one.')
  }
}

module.exports = { findTestTools }
