import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A room of the house: what it may import, over and above kernel and itself, and of what only the types. The core's are its folders. */
interface Room {
  readonly imports: readonly string[] | 'all'
  readonly types: readonly string[]
}

const PAGE = 'docs/architecture.md'

/** The rooms in the order of the page: the rule that this test keeps is stated there, and nowhere else. */
const ROOMS: ReadonlyMap<string, Room> = new Map([
  ...[...readFileSync(PAGE, 'utf8').matchAll(/^\| `([\w/]+)` \|[^|]*\|([^|]*)\|$/gm)].map(
    ([, room, cell]): [string, Room] => {
      const named = cell!.split(',').map((part) => part.trim())
      return [
        room!,
        {
          imports: named.includes('all') ? 'all' : named.filter((part) => /^[\w/]+$/.test(part)),
          types: named.flatMap((part) => /^\*([\w/]+)\*$/.exec(part)?.[1] ?? []),
        },
      ]
    },
  ),
  // What lies in src itself: the public entry.
  ['index', { imports: 'all', types: [] }],
])

/** Compiled apart from the rest, and by a compiler that knows only part of the language: it sees nothing outside it. */
const CORE = /^core\b/
/** Written by the core's compiler: nobody reads it. */
const GENERATED = 'simulation/compiled-core.ts'

/** The only parts that may touch the world. */
const IMPURE = ['cli', 'tasks', 'page']

/** Whatever else `Math` offers may differ between machines; its constants do not. */
const PORTABLE_MATH = ['sqrt', 'abs', 'floor', 'ceil', 'round', 'min', 'max', 'trunc', 'sign', 'imul', 'clz32']

const IMPURE_CODE: Readonly<Record<string, RegExp>> = {
  // A date of a given moment is arithmetic; the present one is not.
  'the clock': /(?<![.\w$])(new Date(\(\s*\)|(?!\())|(?<!new )Date\b(?!\.UTC\b)|performance\.)/,
  'the terminal': /(?<![.\w$])console\b/,
  // By its members: the journey has processes of its own.
  'the process':
    /(?<![.\w$])(globalThis\b|process\.(argv|cwd|emit\w*|env|exec\w*|exit\w*|hrtime|kill|memoryUsage|nextTick|on|once|pid|platform|std\w+|uptime|version\w*)\b)/,
  timers: /(?<![.\w$])(setTimeout|setInterval|setImmediate|queueMicrotask)\b/,
  'powers by the platform': /\*\*/,
}

const MOST_LINES = 300
const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'misc']

interface Import {
  readonly from: string
  readonly typeOnly: boolean
  /** Only once it is asked for. */
  readonly isLazy: boolean
}

/** Programs that hold the product against theory and evidence: outside src, under the same rules of style. */
const PROOF = 'test/proof'

interface SourceFile {
  /** From src, with forward slashes. */
  readonly path: string
  /** Its room; `index` for what lies in src itself. */
  readonly part: string
  readonly text: string
  /** The text without comments and quoted strings. */
  readonly code: string
  readonly imports: readonly Import[]
}

const COMMENT_OR_STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/.*/g
const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? '' : found))
}

/** The room of a file: its folder below src, and below the core. */
function roomOf(path: string): string {
  const folders = path.split('/').slice(0, -1)
  return folders.length === 0 ? 'index' : folders.slice(0, CORE.test(path) ? 2 : 1).join('/')
}

function readSource(path: string, root: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  return {
    path,
    part: roomOf(path),
    text,
    code: withoutComments(text).replace(COMMENT_OR_STRING, (found) => (found.startsWith('`') ? found : "''")),
    imports: [...withoutComments(text).matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
      from: (from ?? dynamic)!,
      typeOnly: type !== undefined,
      isLazy: dynamic !== undefined,
    })),
  }
}

function filesOf(root: string): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts') && path !== GENERATED)
    .map((path) => readSource(path, root))
}

const files = filesOf('src')
const proof = filesOf(PROOF)
const pure = files.filter((file) => !IMPURE.includes(file.part))

/** Where a relative import leads, from src; it starts with `..` outside. */
function target(file: SourceFile, from: string): string {
  return normalize(join(dirname(file.path), from))
    .split(sep)
    .join('/')
}

function isAllowed(file: SourceFile, { from, typeOnly }: Import): boolean {
  const part = roomOf(target(file, from))
  if (part === file.part || (part === 'kernel' && !CORE.test(file.part))) return true
  const { imports, types } = ROOMS.get(file.part)!
  return imports === 'all' || imports.includes(part) || (typeOnly && types.includes(part))
}

describe('the folder list is the data flow', () => {
  test(`${PAGE} shows the rooms that there are`, () => {
    const folders = new Set(files.map((file) => file.part))
    expect([...folders].filter((part) => !ROOMS.has(part))).toEqual([])
    expect([...ROOMS.keys()].filter((room) => !folders.has(room))).toEqual([])
  })

  test('no arrow of it runs back', () => {
    const rooms = [...ROOMS.keys()]
    const back = [...ROOMS].flatMap(([room, { imports, types }]) =>
      [...(imports === 'all' ? [] : imports), ...types]
        .filter((other) => !rooms.slice(0, rooms.indexOf(room)).includes(other))
        .map((other) => `${room} -> ${other}`),
    )
    expect(back).toEqual([])
  })

  test.each([...ROOMS.keys()])('%s imports only what it may', (part) => {
    const wrong = files
      .filter((file) => file.part === part)
      .flatMap((file) =>
        file.imports
          .filter((it) => it.from.startsWith('.') && !isAllowed(file, it))
          .map((it) => `${file.path} imports ${it.from}`),
      )
    expect(wrong).toEqual([])
  })

  test('nothing in src imports from outside it', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((it) => it.from.startsWith('.') && target(file, it.from).startsWith('..'))
        .map(() => file.path),
    )
    expect(wrong).toEqual([])
  })
})

/**
 * What each node leads to, where files are taken together to nodes. What is loaded on demand counts too, but may know the
 * types of the file that asks for it: what a command does is loaded once it is called, and takes the call that the
 * command declares.
 */
function importsBy(nodeOf: (path: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>()
  for (const file of files) {
    const node = nodeOf(file.path)
    const ahead = graph.get(node) ?? new Set()
    graph.set(node, ahead)
    for (const { from, typeOnly } of file.imports) {
      const path = fileAt(file, from)
      const to = nodeOf(path)
      if (from.startsWith('.') && !(typeOnly && isLoadedBy(path, file)) && to !== node) ahead.add(to)
    }
  }
  return graph
}

function fileAt(file: SourceFile, from: string): string {
  return target(file, from).replace(/\.js$/, '.ts')
}

/** Whether a file is loaded on demand by the one at a path. */
function isLoadedBy(asking: string, { path }: SourceFile): boolean {
  const asked = files.find((file) => file.path === asking)
  return asked?.imports.some((it) => it.isLazy && fileAt(asked, it.from) === path) === true
}

/** Whatever leads back to itself. */
function circling(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...graph.keys()].filter((start) => {
    const reached = new Set(graph.get(start))
    for (const node of reached) for (const next of graph.get(node) ?? []) reached.add(next)
    return reached.has(start)
  })
}

describe('inside a room nothing runs back either', () => {
  test('no file leads back to itself', () => {
    expect(circling(importsBy((path) => path))).toEqual([])
  })

  test('nor does a folder, by way of others beside it', () => {
    // What stands above folders is what they share, and the list that names them all.
    const holds = (outer: string, inner: string) => `${inner}/`.startsWith(`${outer}/`)
    const beside = [...importsBy(dirname)].map(([folder, ahead]) => {
      return [folder, new Set([...ahead].filter((other) => !holds(other, folder) && !holds(folder, other)))] as const
    })
    expect(circling(new Map(beside))).toEqual([])
  })
})

describe('all but the command line, the tasks and the page is pure and portable', () => {
  test.each(Object.entries(IMPURE_CODE))('none touches %s', (_, forbidden) => {
    expect(pure.filter((file) => forbidden.test(file.code)).map((file) => file.path)).toEqual([])
  })

  test('none imports from Node', () => {
    const wrong = pure.filter((file) => file.imports.some((it) => it.from.startsWith('node:')))
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  test('none uses a function of Math that may differ between machines', () => {
    const wrong = pure.flatMap((file) =>
      [...file.code.matchAll(/\bMath\.([a-z]\w*)/g)]
        .filter(([, name]) => !PORTABLE_MATH.includes(name!))
        .map(([use]) => `${file.path}: ${use}`),
    )
    expect(wrong).toEqual([])
  })

  test('none takes Math apart, where the check would not see it', () => {
    expect(pure.filter((file) => /\bMath\b(?!\.)/.test(file.code)).map((file) => file.path)).toEqual([])
  })
})

/** Where a program begins, what is only declared, and what stands in for another file where the core is compiled. */
const BEGINS =
  /^(index|cli\/main|cli\/log\/log-worker|tasks\/worker|page\/(page|worker|no-schema)|core\/main|.*\.(d|wasm))\.ts$/

test('every file of src is read by another one, or begins a program', () => {
  const read = new Set(
    files.flatMap((file) => file.imports.map(({ from }) => target(file, from).replace(/\.js$/, '.ts'))),
  )
  expect(files.map(({ path }) => path).filter((path) => !read.has(path) && !BEGINS.test(path))).toEqual([])
})

describe('files are short and named after what they hold', () => {
  test(`none has more than ${MOST_LINES} lines`, () => {
    const long = [...files, ...proof].filter((file) => file.text.trimEnd().split('\n').length > MOST_LINES)
    expect(long.map((file) => file.path)).toEqual([])
  })

  test('neither a file nor a folder has a name that says nothing', () => {
    const named = (file: SourceFile) => [...dirname(file.path).split('/'), basename(file.path, '.ts')]
    const empty = [...files, ...proof].filter((file) => named(file).some((name) => EMPTY_NAMES.includes(name)))
    expect(empty.map((file) => file.path)).toEqual([])
  })
})
