import type { Qualification } from './qualification.js'
import { EMPOWERMENT_CLAIMS } from './qualifications/empowerment.js'
import { RECOVERY_CLAIMS } from './qualifications/recovery.js'
import { TALK_CLAIMS } from './qualifications/talk.js'
import { TRUST_CLAIMS } from './qualifications/trust.js'

/** Every claim that the model does not take at its word. */
export const QUALIFICATIONS: readonly Qualification[] = [
  ...RECOVERY_CLAIMS,
  ...EMPOWERMENT_CLAIMS,
  ...TRUST_CLAIMS,
  ...TALK_CLAIMS,
]
