import type { Gap } from '../../../experiment/gap/gap.js'
import { sizeText } from '../../difference-text.js'
import { exactText, fixedText } from '../../figure-text.js'
import type { Note } from '../../report.js'
import { yearly } from './gap-sentence.js'

/** What the points of trust mean: odds of leaving, customers a year, conversations. Null where nothing is lost. */
export function trustTranslated(gap: Gap): Note | null {
  const { trust_loss, churn, word_of_mouth } = gap.measures
  const [before, after] = [churn.target.mean, churn.actual.mean]
  if (!trust_loss.gap.proven || !churn.gap.proven || before === null || after === null) return null
  const odds = oddsOf(after) / oddsOf(before) - 1
  const more = churn.gap.mean! > 0
  const talk = word_of_mouth.gap.proven
    ? ` Word of mouth: ${sizeText(word_of_mouth.gap)} good conversations ${word_of_mouth.gap.mean! < 0 ? 'fewer' : 'more'}, net, per 1,000 cases.`
    : ''
  return {
    kind: 'note',
    text: `What that much trust means: ${percent(after)} leave within a year, ${percent(before)} ${gap.reference === 'claimed' ? 'if all were as claimed' : 'if all were ideal'}; the odds of leaving are ${fixedText(Math.abs(odds) * 100, 0)} % ${more ? 'higher' : 'lower'}. ${leaversText(gap)}${talk}`,
    tone: 'plain',
  }
}

/** Persons where the firm's are counted; else cases, of which one person may have several. */
function leaversText({ customer_base, customers_lost, customers_per_year, measures }: Gap): string {
  const figure = customer_base === null ? yearly(measures.churn.gap, customers_per_year) : customers_lost
  const size = sizeText(wholes(figure))
  const more = (figure.mean ?? 0) > 0 ? 'more' : 'fewer'
  return customer_base === null
    ? `That is ${size} cases ${more} a year of ${exactText(Math.round(customers_per_year))} after which the customer leaves.`
    : `That is ${size} customers ${more} lost a year of ${exactText(customer_base)}.`
}

function percent(share: number): string {
  return `${fixedText(share * 100, 1)} %`
}

function oddsOf(share: number): number {
  return share / (1 - share)
}

/** Customers come whole. */
function wholes(figure: { readonly mean: number | null; readonly half_width: number | null }) {
  return {
    mean: figure.mean === null ? null : Math.round(figure.mean),
    half_width: figure.half_width === null ? null : Math.max(1, Math.round(figure.half_width)),
  }
}
