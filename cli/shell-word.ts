/**
 * Text as one word of a POSIX shell. Without quotes, the shell would run what comes after a quote or
 * a semicolon in a name.
 */
export function shellWord(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
