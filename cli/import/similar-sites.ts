import { groupBy } from "../../network/group-by.js";
import { type Declaration, isBought } from "./declaration.js";
import { gatewayIdOf } from "./order.js";

/** A gateway with what is on it. */
export interface Site {
  readonly gateway: Declaration;
  /** Its resources by what they are within the site, such as `WanPort 0`, in the order of the program. */
  readonly members: ReadonlyMap<string, Declaration>;
}

/** Fewer sites are quicker to read one by one. */
export const LEAST_SITES = 3;
/** How many resources some sites may have that others have not. */
const MOST_OPTIONAL = 2;

/** Every gateway with what is on it, in the order of the program. */
function sitesOf(declarations: readonly Declaration[]): Site[] {
  const byGateway = groupBy(declarations, gatewayIdOf);
  return declarations
    .filter(({ definition }) => definition.hardware)
    .map((gateway) => {
      const members = new Map<string, Declaration>();
      for (const [type, ofType] of groupBy(byGateway.get(gateway.id) ?? [], ({ definition }) => definition.type)) {
        for (const [index, member] of ofType.entries()) members.set(`${type} ${index}`, member);
      }
      const own = new Map([...members].map(([key, member]) => [member, key]));
      // In the order of the program, in which each resource stands after what it needs.
      const sorted = (byGateway.get(gateway.id) ?? []).map((member) => [own.get(member) ?? "", member] as const);
      return { gateway, members: new Map(sorted) };
    });
}

/** What has to be equal in sites that one function declares. */
function shapeOf({ members }: Site): string[] {
  return [...members].map(([key, member]) => {
    const secrets = member.arguments.filter(([, { kind }]) => kind === "secret").map(([name]) => name);
    return [key, ...(isBought(member) ? ["bought"] : []), ...secrets].join(" ");
  });
}

/** The types of what resources of a site depend on outside of it, such as the attachment of a CCN. */
function sharedBy({ members }: Site): string[] {
  const own = new Set(members.values());
  return [...members].flatMap(([key, { after }]) =>
    after.filter((one) => !own.has(one)).map(({ definition }) => `${key} after ${definition.type}`),
  );
}

/**
 * Sites that differ in values only, or in few resources: groups of sites with exactly the same
 * resources, the groups that go together in one list. The largest come first.
 */
export function similarSites(declarations: readonly Declaration[]): Site[][][] {
  const byShape = [
    ...groupBy(sitesOf(declarations), (site) => [...shapeOf(site), ...sharedBy(site)].join("\n")).values(),
  ];
  const near: { readonly shape: ReadonlySet<string>; readonly groups: Site[][] }[] = [];
  for (const sites of byShape.sort((one, other) => other.length - one.length)) {
    const shape = new Set(sites[0] ? shapeOf(sites[0]) : []);
    const known = near.find((one) => isNear(one.shape, shape));
    if (known) known.groups.push(sites);
    else near.push({ shape, groups: [sites] });
  }
  return near.map(({ groups }) => groups).filter((groups) => groups.flat().length >= LEAST_SITES);
}

/** Whether two kinds of site differ in few of their resources, and have more in common. */
function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((key) => other.has(key)).length;
  const different = one.size + other.size - 2 * common;
  return different <= MOST_OPTIONAL && common > different;
}
