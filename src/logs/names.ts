import { detached } from './cases/open-cases.js'

/** Numbers names as they are met: teams, people, issues. Beyond so many, all further ones are one. */
export class Names {
  readonly all: string[] = []
  readonly #places = new Map<string, number>()

  constructor(private readonly most: number) {}

  placeOf(name: string): number {
    const known = this.#places.get(name)
    if (known !== undefined) return known
    if (this.all.length >= this.most) return this.placeOf(FURTHER)
    const own = detached(name)
    this.#places.set(own, this.all.length)
    return this.all.push(own) - 1
  }
}

const FURTHER = 'further ones'
