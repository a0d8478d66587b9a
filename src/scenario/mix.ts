import { own } from '../kernel/own.js'

type Mix = Readonly<Record<string, number | undefined>>
type Shared = { readonly share?: number | undefined } | undefined
type Kind = { readonly share?: number | undefined; readonly issues?: Mix | undefined } | undefined

/** Issues, and kinds of customers who may have a mix of them of their own; or what is sound of both. */
interface Mixed {
  readonly customers?: Readonly<Record<string, Kind>> | undefined
  readonly issues?: Readonly<Record<string, Shared>> | undefined
}

/** Share of cases that are of an issue: among all customers, or those of a kind, who may have a mix of their own. */
export function shareOfCases({ customers = {}, issues = {} }: Mixed, issue: string, kind?: string): number {
  const usual = own(issues, issue)?.share ?? 1
  const of = (mix: Mix | undefined) => (mix === undefined ? usual : (own(mix, issue) ?? 0))
  if (kind !== undefined) return of(own(customers, kind)?.issues)
  const kinds = Object.values(customers)
  if (!kinds.some((one) => hasOwnMix(one ?? {}, issues))) return usual
  return kinds.reduce((sum, one) => sum + (one?.share ?? 1) * of(one?.issues), 0)
}

/** Whether customers of a kind have other shares of issues than the issues themselves. */
export function hasOwnMix({ issues: mix }: NonNullable<Kind>, issues: NonNullable<Mixed['issues']>): boolean {
  return mix !== undefined && Object.entries(issues).some(([name, issue]) => (own(mix, name) ?? 0) !== issue?.share)
}
