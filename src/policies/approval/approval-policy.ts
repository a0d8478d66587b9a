/** What a policy may know of a request that goes upstairs. Roles are indices. */
export interface ApprovalRequest {
  /** The reporting line of the asking team, from the nearest up. */
  readonly layers: readonly number[]
  /** Whether a role may grant it. */
  readonly suffices: (role: number) => boolean
  /** The duty manager's role; -1 where there is none. */
  readonly duty: number
  readonly dutyIsPresent: boolean
}

/** Which roles are asked, in order. Empty: nobody is asked, because nobody could grant it. */
export type ApprovalPolicy = (request: ApprovalRequest) => readonly number[]
