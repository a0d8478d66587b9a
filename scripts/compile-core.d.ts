export function compileCore(): Promise<void>
