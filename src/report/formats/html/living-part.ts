import { deflateSync } from 'fflate'
import { toBase85 } from '../../../kernel/base-85.js'
import type { Living } from '../../living/living.js'
import type { LivingPart } from './living.js'
import { LIVING_STYLE } from './living-style.js'

/** What makes a page alive, as it is bundled. */
export interface PageProgram {
  /** JavaScript of the page. */
  readonly page: string
  /** JavaScript of its worker, with the engine but for the core, compressed. */
  readonly engine: Uint8Array
  /** The core as a WebAssembly module, compressed. */
  readonly core: Uint8Array
}

/** What the script of a living page reads as JSON: all of it compressed and in base 85. */
export interface LivingData {
  /** A {@link Living} as JSON. */
  readonly design: string
  /** As in {@link PageProgram}. */
  readonly engine: string
  readonly core: string
}

/** The part of a page in which a reader turns the levers of a design. */
export function livingPart(living: Living, { page, engine, core }: PageProgram): LivingPart {
  const design = deflateSync(new TextEncoder().encode(JSON.stringify(living)), { level: 9 })
  const data: LivingData = { design: toBase85(design), engine: toBase85(engine), core: toBase85(core) }
  return { script: page, style: LIVING_STYLE, data }
}
