import { deflateSync } from 'fflate'
import type { Living } from '../../living/living.js'
import type { LivingPart } from './living.js'
import { LIVING_STYLE } from './living-style.js'

/** What makes a page alive, as it is bundled. */
export interface PageProgram {
  /** JavaScript of the page. */
  readonly page: string
  /** JavaScript of its worker, with the engine but for the core, compressed and in base 64. */
  readonly engine: string
  /** The core as a WebAssembly module, compressed and in base 64. */
  readonly core: string
}

/** What the script of a living page reads as JSON. */
export interface LivingData {
  /** A {@link Living} as JSON, compressed and in base 64. */
  readonly design: string
  /** As in {@link PageProgram}. */
  readonly engine: string
  readonly core: string
}

/** The part of a page in which a reader turns the levers of a design. */
export function livingPart(living: Living, { page, engine, core }: PageProgram): LivingPart {
  const design = base64(deflateSync(new TextEncoder().encode(JSON.stringify(living)), { level: 9 }))
  return { script: page, style: LIVING_STYLE, data: { design, engine, core } satisfies LivingData }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
