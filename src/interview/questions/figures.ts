import { figure } from '../../scenario/values/figure.js'
import { money } from '../../scenario/values/money.js'
import { type Firm, UNKNOWN } from '../firm.js'
import { ASSUMED, formed, type Question } from '../question.js'

/** The everyday figures, which `run` shows the model against and `fit` estimates from. */
export const FIGURES: readonly Question[] = [
  {
    id: 'lifetime_value',
    ask: 'What is a customer worth who stays?',
    why: 'The margin of the years to come: what is lost with each who leaves.',
    usual: () => UNKNOWN,
    check: formed(money),
    writes: (told) => [
      {
        at: ['customers', 'customer', 'lifetime_value'],
        value: told ?? '500',
        remark: told === undefined ? ASSUMED : 'margin that leaves with a customer who leaves',
      },
    ],
  },
  observed('aht', 'AHT', 'How long does a call take, holding and work after it included (AHT)?', '7.5 min ± 0.2 min'),
  observed('fcr', 'FCR', 'What share of the cases is solved with the first call (FCR)?', '68% ± 3%'),
  {
    ...observed('transfers', 'transfers', 'What share of the calls is passed on at least once?', '14% ± 1%'),
    isAsked: ({ teams }) => teams.length > 1,
    writes: (told) =>
      told === undefined
        ? []
        : [
            {
              at: ['observed', 'transfers'],
              value: `{value: ${told}, as: of_contacts}`,
              remark: 'calls passed on at least once',
            },
          ],
  },
  observed('abandonment', 'abandonment', 'What share of the callers hangs up while waiting?', '6% ± 0.5%'),
  observed('asa', 'ASA', 'How long does a caller wait who is answered, on average (ASA)?', '95 s ± 15 s'),
  observed('csat', 'CSAT', 'How satisfied are callers, in points of 100 (CSAT)?', '71 ± 2'),
  observed('churn', 'churn', 'What share of those who called leaves within a year?', '17% ± 2%'),
]

function observed(id: string, name: string, ask: string, example: string): Question {
  return {
    id,
    ask,
    why: `${example}, for instance: ± is how far off it may be, as half of a 95 % interval, and may be left out.`,
    usual: (_: Firm) => UNKNOWN,
    check: formed(figure),
    writes: (told) => (told === undefined ? [] : [{ at: ['observed', name], value: told }]),
  }
}
