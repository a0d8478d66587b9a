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

/** Puts a value of a type at an address. */
type Put = (at: number, value: unknown) => void
/** Lays a value of a type out. @returns its address */
type Write = (value: object | null) => number

/** Lays objects out in the core's memory as its classes have them, and reads them back. */
export class CoreMemory {
  #view: DataView
  /** Of the same memory: it has no length any more once the memory has grown. */
  #bytes: Uint8Array
  /** Where an object is laid out already: what is one object here is one there. */
  #known = new Map<object, number>()
  /** By type, as it was first asked for. */
  readonly #puts = new Map<string, Put>()
  readonly #writes = new Map<string, Write>()

  constructor(private readonly core: Exports) {
    this.#view = new DataView(core.memory.buffer)
    this.#bytes = new Uint8Array(core.memory.buffer)
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
    return this.#writeOf(type)(value)
  }

  #writeOf(type: string): Write {
    const found = this.#writes.get(type)
    if (found !== undefined) return found
    const isNullable = type.endsWith(NULLABLE)
    const plain = isNullable ? type.slice(0, -NULLABLE.length) : type
    const of = LIST.exec(plain)?.[1]
    // Made when it is first needed: what a class refers to may refer to it.
    let layOut: ((value: object) => number) | null = null
    const write: Write = (value) => {
      if (value === null) {
        if (!isNullable) invariant(false, `the core has something for each ${type}`)
        return NOTHING
      }
      const known = this.#known.get(value)
      if (known !== undefined) return known
      layOut ??= of !== undefined ? this.#listOf(plain, of) : this.#objectOf(plain)
      const address = layOut(value)
      this.#known.set(value, address)
      return address
    }
    this.#writes.set(type, write)
    return write
  }

  #objectOf(type: string): (value: object) => number {
    const { id, size, fields } = classOf(type)
    if (NUMBERS[type] !== undefined) return (value) => this.#writeNumbers(id, value as Float64Array | Int32Array)
    const puts = Object.entries(fields).map(([name, [offset, of]]) => ({ name, offset, put: this.#putOf(of) }))
    return (value) => {
      const address = this.#make(size, id)
      for (const { name, offset, put } of puts) {
        const field: unknown = (value as Record<string, unknown>)[name]
        if (field === undefined) invariant(false, `${type} is given its ${name}`)
        put(address + offset, field)
      }
      return address
    }
  }

  #writeNumbers(id: number, values: Float64Array | Int32Array): number {
    const address = this.#make(values.byteLength, id)
    this.#bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), address)
    return address
  }

  #listOf(type: string, of: string): (value: object) => number {
    const { id, size, fields } = classOf(type)
    const buffer = classOf('~lib/arraybuffer/ArrayBuffer').id
    const step = SIZES[of] ?? ADDRESS
    const put = this.#putOf(of)
    return (value) => {
      const values = value as readonly unknown[]
      const bytes = values.length * step
      const address = this.#make(size, id)
      const data = this.#make(bytes, buffer)
      this.#view.setInt32(address + fields.buffer![0], data, true)
      this.#view.setInt32(address + fields.dataStart![0], data, true)
      this.#view.setInt32(address + fields.byteLength![0], bytes, true)
      this.#view.setInt32(address + fields.length_![0], values.length, true)
      for (let index = 0; index < values.length; index++) put(data + index * step, values[index])
      return address
    }
  }

  #putOf(type: string): Put {
    const found = this.#puts.get(type) ?? this.#newPut(type)
    this.#puts.set(type, found)
    return found
  }

  #newPut(type: string): Put {
    switch (type) {
      case 'f64':
        return (at, value) => {
          invariant(typeof value === 'number', 'a number of the core is given one')
          this.#view.setFloat64(at, value, true)
        }
      case 'i32':
        return (at, value) => {
          invariant(Number.isInteger(value), 'a whole number of the core is given one')
          this.#view.setInt32(at, value as number, true)
        }
      case 'bool':
        return (at, value) => {
          invariant(typeof value === 'boolean', 'a yes or no of the core is given one')
          this.#view.setUint8(at, Number(value))
        }
      default: {
        const write = this.#writeOf(type)
        return (at, value) => {
          const address = write(value as object | null)
          this.#view.setInt32(at, address, true)
        }
      }
    }
  }

  /** Makes an object of the core's. @returns its address */
  #make(size: number, id: number): number {
    const address = this.core.__new(size, id)
    this.#fresh()
    return address
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
    if (this.#bytes.length === 0) {
      this.#view = new DataView(this.core.memory.buffer)
      this.#bytes = new Uint8Array(this.core.memory.buffer)
    }
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
