/** What the ledger has to know of a house. A compiled model has it all. */
export interface BookedHouse {
  readonly issues: { readonly length: number }
  readonly segments: { readonly length: number }
  readonly teams: readonly BookedTeam[]
  readonly managers: readonly BookedRole[]
  /** Seconds: the counted span begins at the end of the warm-up. */
  readonly warmUp: number
  readonly span: number
  readonly serviceLevel: { readonly within: number }
  readonly beliefs: { readonly 'people.replacement_cost': number; readonly 'people.hours_per_year': number }
}

/** Pay in currency per second; see the model of a team. */
interface BookedTeam {
  readonly wage: number
  readonly deskPay: number
  readonly paidPerDesk: number
  readonly staffing: { readonly unlimited: boolean }
}

interface BookedRole {
  readonly wage: number
  /** Infinity: as many as are asked. */
  readonly people: number
}

/** A journey as the ledger sees it: who it is, where it stands, and the sums of its own that grow with what is booked. */
export interface Booked {
  readonly number: number
  /** Arrived within the counted span. */
  readonly counted: boolean
  /** First place of its row in the sums; see {@link Books.rowOf}. */
  readonly row: number
  /** Seconds: when it began, and when the present wait, hold or pause did. */
  readonly started: number
  readonly since: number
  readonly team: number
  readonly contacts: number
  readonly contactLegs: number
  /** In a line to be called back rather than on the phone. */
  readonly calledBack: boolean
  readonly explanations: number
  readonly exceptional: boolean
  readonly undue: boolean
  readonly granted: boolean
  readonly refused: boolean
  /** When the managers were asked, and when the one who has the request was. */
  readonly requestedAt: number
  readonly asked: number
  /** Mean of the facets, 0-1. */
  readonly trust: number
  readonly segment: { readonly trust: number; readonly churnBase: number }

  /** When it came to the team in whose line it is: after an overflow later than `since`. */
  lineSince: number
  /** Transferred in this contact already. */
  passedOn: boolean
  /** Seconds on the line, and of agents. */
  lineSeconds: number
  handleSeconds: number
  /** Money. */
  paid: number
}

/** A team's people as the ledger sees them. */
export interface BookedCrew {
  readonly people: readonly { readonly skill: number; readonly morale: number; readonly share: number }[]
  /** By seat: when a successor begins; NaN where nobody is missed. */
  readonly vacantUntil: readonly number[]
  /** Whether anybody might be afraid: else there is no confidence to speak of. */
  readonly mayFear: boolean
}
