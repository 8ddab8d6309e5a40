import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { type Difference, isOrdered } from "../../provider/lifecycle/drift.js";
import { deletion, literal } from "../deletion.js";
import { shellWord } from "../shell-word.js";
import type { Fix } from "./finding.js";
import type { Managed } from "./managed.js";

function targeted(command: string, { urn, origin }: Managed): string {
  // A URN names its stack, too: `urn:pulumi:STACK::PROJECT::TYPE::NAME`.
  const stack = origin.stack ?? urn.split("::")[0]?.replace("urn:pulumi:", "") ?? "";
  return `pulumi ${command} --stack ${shellWord(stack)} --target ${shellWord(urn)}`;
}

/** How to mend an object that differs from its state. */
export function fixesOfChanged(managed: Managed, differences: readonly Difference[]): Fix[] {
  const takesOver = { does: "takes it into the state; then change the program", command: targeted("refresh", managed) };
  // An update places no order for a difference that somebody else has made.
  if (differences.every(({ path }) => isOrdered(managed.definition, path))) return [takesOver];
  return [{ does: "puts back what the program says", command: targeted("up --refresh", managed) }, takesOver];
}

/** How to mend an object that is gone. */
export function fixesOfMissing(managed: Managed): Fix[] {
  const { definition, values } = managed;
  const creates = definition.create.paid ? "orders and pays for another one" : "creates it again";
  return [
    {
      // An update does not create what it is to adopt.
      does: values.desired["adopt"] === undefined ? creates : `${creates}; first remove adopt from the program`,
      command: targeted("up --refresh", managed),
    },
    { does: "takes it out of the state; then remove it from the program", command: targeted("refresh", managed) },
  ];
}

/** How to mend an object that nobody manages. */
export function fixesOfUnmanaged(definition: Definition, id: string, properties: Properties, region: string): Fix[] {
  const command = definition.standard ? undefined : deletion(definition, properties, region);
  return [
    { does: `manages it, as an input of a new ${definition.type}`, command: `adopt: ${literal(id)}`, isInput: true },
    ...(command === undefined ? [] : [{ does: "deletes it, with the keys of the environment", command }]),
  ];
}
