/** Collects the values of an option that can be repeated. */
export const files = (file: string, before: readonly string[] = []): string[] => [...before, file];
