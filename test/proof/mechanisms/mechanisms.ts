import { BESIDE } from './declared/beside.js'
import { BOTS } from './declared/bots.js'
import { CHANNELS } from './declared/channels.js'
import { CLAIMS } from './declared/claims.js'
import { EMPOWERMENT } from './declared/empowerment.js'
import { FIRM } from './declared/firm.js'
import { PEOPLE } from './declared/people.js'
import { PRECEDENCE } from './declared/precedence.js'
import { STRUCTURE } from './declared/structure.js'
import { TRUST } from './declared/trust.js'
import { UNHELPED } from './declared/unhelped.js'
import type { Mechanism } from './mechanism.js'

/** Every mechanism, by number. */
export const MECHANISMS: readonly Mechanism[] = [
  ...STRUCTURE,
  ...EMPOWERMENT,
  ...TRUST,
  ...BESIDE,
  ...PEOPLE,
  ...CLAIMS,
  ...UNHELPED,
  ...FIRM,
  ...PRECEDENCE,
  ...BOTS,
  ...CHANNELS,
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
