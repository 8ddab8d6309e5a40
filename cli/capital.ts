/** A text that begins with a capital letter. */
export function capital(text: string): string {
  const [first = "", ...others] = text;
  return first.toUpperCase() + others.join("");
}
