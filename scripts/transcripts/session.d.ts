export function inSession<T>(use: (run: (command: string) => string) => T): T
