/** A value in a message. */
export const given = (value: unknown): string => (typeof value === "string" ? `"${value}"` : JSON.stringify(value));

/** The message for a value that is missing or not allowed. */
export const allowed =
  (what: string) =>
  (issue: { input: unknown }): string =>
    `${issue.input === undefined ? "missing" : `${given(issue.input)} is not allowed`}; give ${what}`;
