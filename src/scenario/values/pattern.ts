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
