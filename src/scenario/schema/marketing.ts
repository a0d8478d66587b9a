import type * as z from 'zod'
import type { Marketing } from '../scenario.js'
import type { Form } from '../values/form.js'
import { Mistake } from '../values/mistake.js'
import { spending } from '../values/spending.js'
import { key, required, type Section } from './section.js'

const something: Form<number> = {
  ...spending,
  read: (raw) => {
    const read = spending.read(raw)
    if (read > 0) return read
    throw new Mistake('too-small', `"${String(raw)}" is nothing: no customer was ever bought for it`)
  },
}

/** What is spent on winning customers, beside serving them. */
export function marketing(section: Section): z.ZodType<Marketing> {
  return section({
    budget: required(spending, 'What is spent on advertising.'),
    usual: key(
      something,
      'The spending at which a customer costs word_of_mouth.advertising_cost_per_customer; the budget where absent.',
    ),
  })
}
