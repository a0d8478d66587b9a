export function retell(page: string, run: (command: string) => string): string
