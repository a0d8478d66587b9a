/**
 * Whether a regular expression can backtrack more than linearly. It can where a text leads in two ways from one repeated
 * part to another (Weideman et al. 2016: infinite ambiguity of the automaton), and the match can still fail afterwards.
 * Where nothing anchors the beginning, looking from every place counts as a repeated part. Knows what this program's
 * expressions are made of; anything else is refused.
 */
export function backtracks({ source, flags }: RegExp): boolean {
  const text = flags.includes('y') || source.startsWith('^') ? source : `[^]*(?:${source})`
  return ambiguous(new Automaton(text, flags))
}

/** Characters that tell the classes in use apart, and one that is in none of them. */
const ALPHABET = [...' \t\n09aAzZ_-+.,:;()[]{}<>=/%"\'#!?*|^$\\é\u2028\uFFFD\0e']

interface State {
  /** Characters that lead on, as a mask over the alphabet, and where to. */
  readonly steps: { readonly on: readonly boolean[]; readonly to: number }[]
  readonly jumps: number[]
}

/** By Thompson's construction; lookbehinds and word borders are taken for always met. */
class Automaton {
  readonly states: State[] = []
  readonly end: number
  private at = 0
  private anchored = false

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {
    const start = this.state()
    this.end = this.alternatives(start)
    if (this.at < source.length) throw new Error(`cannot read ${source} at ${this.at}`)
  }

  /** Whether a match that comes here cannot fail any more. */
  wins(state: number): boolean {
    return !this.anchored && this.reach(state).has(this.end)
  }

  reach(state: number): Set<number> {
    const met = new Set([state])
    for (const each of met) for (const to of this.states[each]!.jumps) met.add(to)
    return met
  }

  private state(): number {
    return this.states.push({ steps: [], jumps: [] }) - 1
  }

  private jump(from: number, to: number): void {
    this.states[from]!.jumps.push(to)
  }

  private alternatives(from: number): number {
    const to = this.state()
    do {
      const first = this.state()
      this.jump(from, first)
      this.jump(this.sequence(first), to)
    } while (this.take('|'))
    return to
  }

  private sequence(from: number): number {
    let here = from
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      here = this.repeated(here)
    }
    return here
  }

  private repeated(from: number): number {
    const begin = this.at
    const { low, high } = this.quantifierAfter(begin)
    const after = this.at
    let here = from
    // Many copies behave as a few do.
    for (let copy = 0; copy < Math.min(low, 3); copy++) here = this.copied(begin, here)
    if (high === Number.POSITIVE_INFINITY) {
      const [loop, out] = [this.state(), this.state()]
      this.jump(here, loop)
      this.jump(this.copied(begin, loop), loop)
      this.jump(loop, out)
      here = out
    } else {
      const out = this.state()
      for (let copy = low; copy < Math.min(high, low + 3); copy++) {
        this.jump(here, out)
        here = this.copied(begin, here)
      }
      this.jump(here, out)
      here = out
    }
    this.at = after
    return here
  }

  /** Reads past the atom that begins here, into states that nobody reaches, and its quantifier. */
  private quantifierAfter(begin: number): { low: number; high: number } {
    const [anchored, size] = [this.anchored, this.states.length]
    this.atom(this.state())
    this.states.length = size
    this.anchored = anchored
    const [whole = '', low, comma, high] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(this.source.slice(this.at)) ?? []
    if (this.at === begin) throw new Error(`nothing to read in ${this.source}`)
    this.at += whole.length
    if (whole !== '') this.take('?')
    if (whole === '*') return { low: 0, high: Number.POSITIVE_INFINITY }
    if (whole === '+') return { low: 1, high: Number.POSITIVE_INFINITY }
    if (whole === '?') return { low: 0, high: 1 }
    if (low === undefined) return { low: 1, high: 1 }
    return {
      low: Number(low),
      high: comma === '' ? Number(low) : high === '' ? Number.POSITIVE_INFINITY : Number(high),
    }
  }

  private copied(begin: number, from: number): number {
    this.at = begin
    return this.atom(from)
  }

  private atom(from: number): number {
    if (this.take('^') || this.take('\\b')) return from
    if (this.take('$')) {
      this.anchored = true
      return from
    }
    if (this.take('(')) {
      const behind = this.take('?<=') || this.take('?<!')
      if (!behind) this.take('?:')
      const inside = behind ? this.state() : from
      const to = this.alternatives(inside)
      if (!this.take(')')) throw new Error(`a bracket is open in ${this.source}`)
      return behind ? from : to
    }
    const to = this.state()
    this.states[from]!.steps.push({ on: this.characters(), to })
    return to
  }

  private characters(): readonly boolean[] {
    const rest = this.source.slice(this.at)
    const [one = ''] = /^(?:\[(?:\\.|[^\]\\])*\]|\\u[\dA-F]{4}|\\p\{\w+\}|\\.|[\s\S])/i.exec(rest) ?? []
    this.at += one.length
    const literal = /^[^.[\\]$/.test(one) ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one
    const test = new RegExp(`^${literal}$`, this.flags.replace(/[gy]/g, ''))
    return ALPHABET.map((character) => test.test(character))
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }
}

/** Looks for p, q and a text by which p comes back to p, q to q, and p comes to q. */
function ambiguous(automaton: Automaton): boolean {
  const { states } = automaton
  const steps = states.map((_, from) =>
    [...automaton.reach(from)].flatMap((state) => states[state]!.steps.map(({ on, to }) => ({ on, to }))),
  )
  const alive = [...new Set(steps.flatMap((found) => found.map(({ to }) => to)))]
  return alive.some((p) => alive.some((q) => (p !== q || twice(p)) && !automaton.wins(q) && loops(p, q)))

  function loops(p: number, q: number): boolean {
    const goal = [p, q, q].join()
    const met = new Map([[[p, p, q].join(), [p, p, q] as const]])
    for (const [a, b, c] of met.values()) {
      for (const first of steps[a]!) {
        for (const second of steps[b]!) {
          const both = first.on.map((on, at) => on && second.on[at]!)
          if (!both.includes(true)) continue
          for (const third of steps[c]!) {
            if (!both.some((on, at) => on && third.on[at]!)) continue
            const next = [first.to, second.to, third.to] as const
            if (next.join() === goal && (p !== q || a !== b || first !== second)) return true
            if (!met.has(next.join())) met.set(next.join(), next)
          }
        }
      }
    }
    return false
  }

  /** Whether p comes back to itself in two ways, which doubles with every turn. */
  function twice(p: number): boolean {
    return steps[p]!.some(({ on, to }, index) =>
      steps[p]!.some((other, at) => at !== index && other.to === to && on.some((is, c) => is && other.on[c]!)),
    )
  }
}
