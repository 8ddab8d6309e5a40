import { UNKNOWN, type NetworkObject } from "../../network/model/index.js";
import type { Action, Change } from "../../network/review/change.js";
import type { Update } from "../../network/review/review.js";

/** A resource as a state has it, with its URN. */
export const resource = (type: string, name: string, properties: object): NetworkObject => ({
  type,
  name,
  id: name,
  urn: `urn:pulumi:test::network::${type}::${name}`,
  properties: { ...properties },
});

const paths = (before: NetworkObject | undefined, after: NetworkObject | undefined): string[] => {
  const [old, now] = [before?.properties ?? {}, after?.properties ?? {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
};

/** The update from some resources to others, in which `replaced` names those that are replaced. */
export function updateFrom(
  before: readonly NetworkObject[],
  after: readonly NetworkObject[],
  replaced: readonly string[] = [],
): Update {
  const names = [...new Set([...before, ...after].map(({ urn }) => urn))];
  const changes = names.flatMap((urn): Change[] => {
    const [was, is] = [before, after].map((objects) => objects.find((one) => one.urn === urn));
    const differing = paths(was, is);
    if (was && is && differing.length === 0) return [];
    const isReplaced = replaced.includes((is ?? was)?.name ?? "");
    const action: Action = !was ? "create" : !is ? "delete" : isReplaced ? "replace" : "update";
    return [
      {
        action,
        ...(was && { before: was }),
        ...(is && { after: is }),
        paths: differing,
        unknown: Object.entries(is?.properties ?? {}).flatMap(([name, value]) => (value === UNKNOWN ? [name] : [])),
      },
    ];
  });
  return { before, after, changes };
}

/** Two sites with an ACL of a hundred rules, and the same after fifty of them have changed. */
export function fiftyRules(): readonly [readonly NetworkObject[], readonly NetworkObject[]] {
  const rule = (index: number, isChanged: boolean): object => ({
    direction: index % 3 === 0 ? "out" : "in",
    type: "LAN",
    policy: "accept",
    priority: 1 + Math.floor(index * 0.9),
    ipProtocol: index % 4 === 0 ? "UDP" : "TCP",
    sourceCidr: `10.${index % 20}.0.0/${isChanged && index % 5 === 0 ? 25 : 24}`,
    sourcePortRange: "-1/-1",
    destCidr: `10.${100 + (index % 7)}.${index}.0/24`,
    destPortRange: isChanged && index % 5 !== 0 ? `${9000 + index}/${9000 + index}` : `${8000 + index}/${8000 + index}`,
  });
  const rest = (direction: string): object => ({
    direction,
    type: "LAN",
    policy: "drop",
    priority: 100,
    ipProtocol: "ALL",
    sourceCidr: "0.0.0.0/0",
    sourcePortRange: "-1/-1",
    destCidr: "0.0.0.0/0",
    destPortRange: "-1/-1",
  });
  const objects = (changes: boolean): NetworkObject[] => {
    const rules = Array.from(
      { length: 100 },
      (_, index) => [`rule${index}`, rule(index, changes && index % 2 === 0)] as const,
    );
    return [
      resource("CloudConnectNetwork", "offices", { interworkingStatus: "enable" }),
      resource("Acl", "office", { rules: { ...Object.fromEntries(rules), restIn: rest("in"), restOut: rest("out") } }),
      ...["hub", "branch"].flatMap((name) => [
        resource("Gateway", name, { cidrBlocks: [name === "hub" ? "10.1.0.0/24" : "10.2.0.0/24"] }),
        resource("AclAssociation", `${name}Filter`, { aclId: "office", smartAGId: name }),
        resource("CcnBinding", `${name}Joined`, { ccnId: "offices", smartAGId: name }),
      ]),
    ];
  };
  return [objects(false), objects(true)];
}
