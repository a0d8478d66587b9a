import type { NeutralsOf, Shape } from '../scenario/sections/section.js'

/** What the core calls a key of the language: its `talkFactor` is `talk_factor`. */
type InCore<Key> = Key extends `${infer First}_${infer Rest}` ? `${First}${Capitalize<InCore<Rest>>}` : Key

type Carried<Settled, Core> = {
  readonly [Key in keyof Settled as Extract<InCore<Key>, keyof Core>]: Settled[Key]
}

/**
 * What the core's model takes as it is stated: the keys that always have a value, for which it has a field of that name. A
 * field of another type does not compile unless it is written over; one in another unit, as a wage a second, has to be.
 * @param shape that of the section which reads `settled`
 * @param core an object of the core's class
 */
export function carried<S extends Shape, Core extends object>(
  shape: S,
  settled: NeutralsOf<S>,
  core: Core,
): Carried<NeutralsOf<S>, Core> {
  const fields = Object.entries(settled).flatMap(([key, value]) => {
    const field = key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
    return field in core && 'neutral' in shape[key]! ? [[field, value]] : []
  })
  return Object.fromEntries(fields) as Carried<NeutralsOf<S>, Core>
}
