import type { ApprovalPolicy } from './approval-policy.js'
import { ladder } from './ladder.js'

/** A named person who is there for what goes beyond reasonable parameters; the ladder while that person is away. */
export const dutyManager: ApprovalPolicy = (request) =>
  request.dutyIsPresent && request.suffices(request.duty) ? [request.duty] : ladder(request)
