/** An element of XML without text content, as XES has it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

const TOKEN = /<\?xml[^>]*\?>|<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|(\s+)|([\s\S])/g
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Reads XML that has elements and attributes only. Strict enough to notice an unescaped name.
 * @throws {Error} where the text is not well formed
 */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [token, closes, name, attributes, isEmpty, , stray] of text.matchAll(TOKEN)) {
    if (stray !== undefined) throw new Error(`stray ${stray}`)
    if (name === undefined) continue
    if (closes === '/') {
      if (open.pop()?.name !== name) throw new Error(`${token} closes nothing`)
      continue
    }
    const element: Element = { name, attributes: attributesOf(attributes ?? ''), children: [] }
    open.at(-1)!.children.push(element)
    if (isEmpty !== '/') open.push(element)
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('one root element, closed')
  return root.children[0]!
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, plain(value!)] as const)
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`an attribute twice: ${text}`)
  return Object.fromEntries(pairs)
}

function plain(value: string): string {
  return value.replace(/&(\w*);?/g, (entity, name: string) => {
    const character = entity.endsWith(';') ? ENTITIES[name] : undefined
    if (character === undefined) throw new Error(`no entity: ${entity}`)
    return character
  })
}
