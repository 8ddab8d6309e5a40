import type { Expression } from "./expression.js";

/** What code takes from outside of itself. */
export interface Uses {
  /** Variables of resources, and constants. */
  readonly variables: ReadonlySet<string>;
  /** Whether it reads the config of the stack. */
  readonly config: boolean;
  /** Whether it joins outputs into text. */
  readonly interpolates: boolean;
}

/** What some expressions take from outside of themselves. */
export function usesOf(expressions: readonly Expression[]): Uses {
  const variables = new Set<string>();
  let [config, interpolates] = [false, false];
  const visit = (one: Expression): void => {
    switch (one.kind) {
      case "reference":
        if (one.to.variable !== undefined) variables.add(one.to.variable);
        break;
      case "constant":
        variables.add(one.name);
        break;
      case "list":
        one.items.forEach(visit);
        break;
      case "text":
        interpolates ||= isLater(one.parts);
        one.parts.forEach(visit);
        break;
      case "members":
        for (const name of one.spread ?? []) variables.add(name);
        for (const [, value] of one.members) visit(value);
        break;
      case "secret":
        config = true;
        visit(one.key);
        break;
      default:
    }
  };
  expressions.forEach(visit);
  return { variables, config, interpolates };
}

/** Whether a text has parts that are known only during an update. */
export function isLater(parts: readonly Expression[]): boolean {
  return parts.some((part) => part.kind === "reference" || (part.kind === "code" && part.isOutput === true));
}
