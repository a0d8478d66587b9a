import { describe } from 'vitest'
import { decidingIn } from './deciding-in-designs.js'

/** The strictest design and the freest; `npm run test:long` has all seven. */
describe.each(['bureaucratic', 'empowered'] as const)('in %s', { timeout: 120_000 }, decidingIn)
