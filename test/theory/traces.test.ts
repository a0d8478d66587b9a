import { expect, test } from 'vitest'
import { KNOWN_CASES } from '../proof/verify/known-cases.js'
import { findingsOf } from './support/findings-of.js'

test.each(KNOWN_CASES.filter(({ kind }) => kind === 'trace'))('$id $system is exact to the second', (known) => {
  for (const { name, expected, simulated } of findingsOf(known)) expect(simulated, name).toEqual(expected)
})
