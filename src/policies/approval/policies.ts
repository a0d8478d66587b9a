import type { ApprovalPolicy } from './approval-policy.js'
import { direct } from './direct.js'
import { dutyManager } from './duty-manager.js'
import { ladder } from './ladder.js'

/** Every approval policy by the name that scenarios use. */
export const APPROVAL_POLICIES = {
  ladder,
  direct,
  duty_manager: dutyManager,
} as const satisfies Record<string, ApprovalPolicy>
