/** An amount, without its sign. */
export const DECIMAL = '\\d+(?:\\.\\d+)?|\\.\\d+'

/** A number as YAML writes it, without its sign. */
export const NUMBER = '(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?'

/** A whole number as numbers may be spelt, without its sign; what an exponent makes of a fraction is for the program to say. */
export const WHOLE = '(?:\\d+(?:\\.0*)?|(?:\\d+(?:\\.\\d*)?|\\.\\d+)[eE][-+]?\\d+)'

/** One of several patterns with any blanks around it: values are read without them. */
export function padded(...alternatives: readonly string[]): string {
  return `^\\s*(?:${alternatives.join('|')})\\s*$`
}

/** What to write instead of a number with separators (`1,000`) or a decimal comma (`3,4`), and whatever follows it. */
export function plainNumber(text: string): string | undefined {
  const grouped = /^-?\d{1,3}(?:[,_ ]\d{3})+(?![\d,])/.exec(text)?.[0]
  if (grouped !== undefined) return `write ${grouped.replace(/[,_ ]/g, '')}${text.slice(grouped.length)}`
  return /^-?\d+\s*,\s*\d/.test(text) ? 'write one number, with a point where it has decimals' : undefined
}
