import { describe } from 'vitest'
import { decidingIn } from '../laws/deciding-in-designs.js'
import { senseIn } from '../laws/sense-in-designs.js'
import { DESIGNS } from '../support/designs.js'

describe.each(DESIGNS)('in %s', (name) => {
  senseIn(name)
  decidingIn(name)
})
