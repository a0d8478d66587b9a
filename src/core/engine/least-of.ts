const NOBODY: i32 = -1

/**
 * A set of small numbers that knows the least of them: a bit each, and where to begin to look. Putting in and taking out
 * cost the same however many there are; the least is found word by word of 32, from the first that may have any.
 */
export class LeastOf {
  private readonly words: Array<i32> = []
  /** No word before it has a member. */
  private first: i32 = 0

  /** @param isIn whether the number, 0 or more, is in the set from now on */
  put(number: i32, isIn: bool): void {
    const word = number >> 5
    const bit: i32 = 1 << (number & 31)
    while (this.words.length <= word) this.words.push(0)
    if (!isIn) {
      this.words[word] = this.words[word]! & ~bit
      return
    }
    this.words[word] = this.words[word]! | bit
    if (word < this.first) this.first = word
  }

  /** The least of the numbers; -1 of an empty set. */
  least(): i32 {
    while (this.first < this.words.length) {
      const word = this.words[this.first]!
      if (word !== 0) return this.first * 32 + ((31 - Math.clz32(word & -word)) as i32)
      this.first++
    }
    return NOBODY
  }
}
