import { type Form, Mistake } from '../values/form.js'
import { spending } from '../values/money.js'
import { key, type Read, required, type Section } from './section.js'

const something: Form<number> = {
  ...spending,
  read: (raw) => {
    const read = spending.read(raw)
    if (read > 0) return read
    throw new Mistake('too-small', `"${String(raw)}" is nothing: no customer was ever bought for it`)
  },
}

/** What is spent on winning customers, beside serving them: in currency per second. */
export function marketing(section: Section) {
  return section({
    budget: required(
      spending,
      'What is spent on advertising.',
      'It buys usual / advertising cost per customer × (budget / usual)^`marketing.elasticity`: each further customer costs more.',
    ),
    usual: key(
      something,
      'The spending at which a customer costs word_of_mouth.advertising_cost_per_customer; the budget where absent.',
      'the budget: at it a customer costs what is stated',
      'What a customer costs is known of this spending; with it `whatif` may move the budget.',
    ),
  })
}

export type Marketing = Read<typeof marketing>
