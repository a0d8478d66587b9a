import { invariant } from '../kernel/invariant.js'
import { CLASSES } from './compiled-core.js'

/** What the core's memory is reached by. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  /** Makes an object. @returns where it is */
  readonly __new: (size: number, id: number) => number
}

/** Sizes of what fields and lists hold; references are addresses. */
const SIZES: Readonly<Record<string, number>> = { f64: 8, i32: 4, bool: 1 }
const ADDRESS = 4
const NOTHING = 0
const NULLABLE = ' | null'
const LIST = /^~lib\/array\/Array<(.*)>$/
/** Lists of numbers of fixed length: these lie where the list does. */
const NUMBERS: Readonly<Record<string, number>> = {
  '~lib/staticarray/StaticArray<f64>': 8,
  '~lib/staticarray/StaticArray<i32>': 4,
}

/** Lays objects out in the core's memory as its classes have them, and reads them back. */
export class CoreMemory {
  #view: DataView
  /** Where an object is laid out already: what is one object here is one there. */
  #known = new Map<object, number>()

  constructor(private readonly core: Exports) {
    this.#view = new DataView(core.memory.buffer)
  }

  /** Forgets what has been laid out, since its memory is used anew. */
  clear(): void {
    this.#known = new Map()
  }

  /**
   * Lays a value out, and all that it refers to.
   * @param type as the core's compiler calls it: a class by the path of its file and its name
   * @returns its address
   */
  write(type: string, value: object | null): number {
    if (value === null) {
      invariant(type.endsWith(NULLABLE), `the core has something for each ${type}`)
      return NOTHING
    }
    const plain = type.endsWith(NULLABLE) ? type.slice(0, -NULLABLE.length) : type
    const known = this.#known.get(value)
    if (known !== undefined) return known
    const list = LIST.exec(plain)
    const address =
      list !== null ? this.#writeList(plain, list[1]!, value as readonly unknown[]) : this.#writeObject(plain, value)
    this.#known.set(value, address)
    return address
  }

  #writeObject(type: string, value: object): number {
    if (NUMBERS[type] !== undefined) return this.#writeNumbers(type, value as Float64Array | Int32Array)
    const { id, size, fields } = classOf(type)
    const address = this.core.__new(size, id)
    for (const [name, [offset, of]] of Object.entries(fields)) {
      const field: unknown = (value as Record<string, unknown>)[name]
      invariant(field !== undefined, `${type} is given its ${name}`)
      this.#put(of, address + offset, field)
    }
    return address
  }

  #writeNumbers(type: string, values: Float64Array | Int32Array): number {
    const address = this.core.__new(values.byteLength, classOf(type).id)
    new Uint8Array(this.#fresh().buffer, address, values.byteLength).set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    )
    return address
  }

  #writeList(type: string, of: string, values: readonly unknown[]): number {
    const { id, size, fields } = classOf(type)
    const address = this.core.__new(size, id)
    const step = SIZES[of] ?? ADDRESS
    const data = this.#newBuffer(values.length * step)
    this.#putParts(fields, address, data, values.length * step)
    this.#view.setInt32(address + fields.length_![0], values.length, true)
    for (const [index, value] of values.entries()) this.#put(of, data + index * step, value)
    return address
  }

  #newBuffer(bytes: number): number {
    return this.core.__new(bytes, classOf('~lib/arraybuffer/ArrayBuffer').id)
  }

  #putParts(fields: ReturnType<typeof classOf>['fields'], address: number, data: number, bytes: number): void {
    const view = this.#fresh()
    view.setInt32(address + fields.buffer![0], data, true)
    view.setInt32(address + fields.dataStart![0], data, true)
    view.setInt32(address + fields.byteLength![0], bytes, true)
  }

  #put(type: string, at: number, value: unknown): void {
    if (type === 'f64' || type === 'i32' || type === 'bool') {
      const number = Number(value)
      invariant(typeof value === (type === 'bool' ? 'boolean' : 'number'), `a ${type} of the core is given one`)
      const view = this.#fresh()
      if (type === 'f64') view.setFloat64(at, number, true)
      else if (type === 'bool') view.setUint8(at, number)
      else {
        invariant(Number.isInteger(number), 'a whole number of the core is given one')
        view.setInt32(at, number, true)
      }
      return
    }
    const address = this.write(type, value as object | null)
    this.#fresh().setInt32(at, address, true)
  }

  /** The numbers of a list, or of a typed one; a copy. */
  numbers(address: number): Float64Array {
    const view = this.#fresh()
    const { fields } = classOf('~lib/array/Array<f64>')
    const data = view.getUint32(address + fields.dataStart![0], true)
    const length = view.getInt32(address + fields.length_![0], true)
    return new Float64Array(view.buffer, data, length).slice()
  }

  /** The numbers of a list of fixed length; a copy. */
  typed(address: number): Float64Array {
    const view = this.#fresh()
    return new Float64Array(view.buffer, address, view.getUint32(address - ADDRESS, true) / 8).slice()
  }

  /** A field that holds a number. */
  number(type: string, address: number, name: string): number {
    const [offset, of] = fieldOf(type, name)
    const view = this.#fresh()
    return of === 'f64' ? view.getFloat64(address + offset, true) : view.getInt32(address + offset, true)
  }

  /** Where an object is that a field refers to. */
  reference(type: string, address: number, name: string): number {
    return this.#fresh().getUint32(address + fieldOf(type, name)[0], true)
  }

  /** Where the objects are that a list refers to. */
  references(type: string, address: number): readonly number[] {
    const view = this.#fresh()
    const { fields } = classOf(type)
    const data = view.getUint32(address + fields.dataStart![0], true)
    const length = view.getInt32(address + fields.length_![0], true)
    return Array.from({ length }, (_, index) => view.getUint32(data + index * ADDRESS, true))
  }

  /** A string of the core's own, as its failures have it. */
  text(address: number): string {
    const view = this.#fresh()
    const bytes = view.getUint32(address - ADDRESS, true)
    const units = new Uint16Array(view.buffer, address, bytes / 2)
    return String.fromCharCode(...units)
  }

  /** A view of the memory, which is another one after it has grown. */
  #fresh(): DataView {
    if (this.#view.buffer !== this.core.memory.buffer) this.#view = new DataView(this.core.memory.buffer)
    return this.#view
  }
}

function classOf(type: string) {
  const found = CLASSES[type]
  invariant(found !== undefined, `the core has a class ${type}`)
  return found
}

function fieldOf(type: string, name: string): readonly [number, string] {
  const found = classOf(type).fields[name]
  invariant(found !== undefined, `${type} of the core has a field ${name}`)
  return found
}
