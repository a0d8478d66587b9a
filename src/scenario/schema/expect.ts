import * as z from 'zod'
import type { Expectation } from '../scenario.js'
import { choice } from '../values/choice.js'
import { value } from '../values/form.js'
import { threshold } from '../values/threshold.js'
import { key, required, type Section } from './section.js'

/** Thresholds by measure. */
export function expectations(section: Section): z.ZodType<readonly Expectation[]> {
  const graded = section({
    at: required(threshold, 'The threshold.'),
    else: key(choice('fail', 'warn'), 'What happens where it is missed; fail where absent.'),
  })
  return z.record(z.string(), z.union([value(threshold).transform((at) => ({ at })), graded])).transform((map) =>
    Object.entries(map).map(([path, written]): Expectation => {
      const otherwise = 'else' in written && written.else !== undefined ? written.else : 'fail'
      return { path, ...written.at, otherwise }
    }),
  )
}
