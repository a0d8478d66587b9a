import type { ApprovalPolicy } from '../vocabulary/approvals.js'

/** What a policy may know of a request that goes upstairs. Roles are indices. */
interface ApprovalRequest {
  /** The reporting line of the asking team, from the nearest up. */
  readonly layers: readonly number[]
  /** Whether a role may grant it. */
  readonly suffices: (role: number) => boolean
  /** The duty manager's role; -1 where there is none. */
  readonly duty: number
  readonly dutyIsPresent: boolean
}

/** Which roles are asked, in order. Empty: nobody is asked, because nobody could grant it. */
type Route = (request: ApprovalRequest) => readonly number[]

/** Every layer up to the one that may grant it; where none may, the no comes from the top. */
const ladder: Route = ({ layers, suffices }) => {
  const sufficient = layers.findIndex(suffices)
  return sufficient < 0 ? layers : layers.slice(0, sufficient + 1)
}

/** Straight to the lowest layer that may grant it. */
const direct: Route = ({ layers, suffices }) => {
  const sufficient = layers.find(suffices)
  return sufficient === undefined ? [] : [sufficient]
}

/** A named person who is there for what goes beyond reasonable parameters; the ladder while that person is away. */
const dutyManager: Route = (request) =>
  request.dutyIsPresent && request.suffices(request.duty) ? [request.duty] : ladder(request)

export const ROUTES: Readonly<Record<ApprovalPolicy, Route>> = { ladder, direct, duty_manager: dutyManager }
