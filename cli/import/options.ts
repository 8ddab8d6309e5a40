import { type Declaration, isBought } from "./declaration.js";
import { type Expression, literal, type Members } from "./expression.js";

/** The resource itself as a value. */
export function resourceOf(to: Declaration): Expression {
  return { kind: "reference", to, property: "", value: to.id };
}

/**
 * The options of a resource; undefined if it needs none. `after` are the resources that it depends
 * on, or a list of them.
 */
export function optionsOf(declaration: Declaration, after: readonly Expression[] | Expression): Members | undefined {
  const dependsOn = "kind" in after ? after : after.length < 2 ? after[0] : ({ kind: "list", items: after } as const);
  const members: [string, Expression][] = [
    ...(isBought(declaration) ? [["protect", literal(true)] as [string, Expression]] : []),
    ...(dependsOn ? [["dependsOn", dependsOn] as [string, Expression]] : []),
  ];
  return members.length > 0 ? { kind: "members", members } : undefined;
}
