import {
  type Acl,
  type Ccn,
  type FlowLog,
  type Gateway,
  type Item,
  itemsOf,
  type Node,
  type Qos,
} from "../model/index.js";
import { partSections, propertyRows, ruleRows, section, shareRows, valueText } from "./details.js";
import { counted } from "../counted.js";
import type { Change, GraphObject, Kind } from "./types.js";

type ChangeOf = (item: Item) => Change | undefined;

/** What an object says of itself; its marks come from elsewhere. */
export type Described = Omit<GraphObject, "key" | "parts" | "findings">;

const describe = (node: Node, kind: Kind): Omit<Described, "facts" | "sections"> => ({
  kind,
  type: node.type,
  name: node.name,
  isElsewhere: !node.item,
  ...(node.id !== undefined && { id: node.id }),
});

const properties = ({ item }: Node) => section("Properties", item ? propertyRows(item) : []);

const blocksText = (blocks: Gateway["blocks"]): string[] => {
  const [first, ...rest] = blocks ?? [];
  return first ? [rest.length > 0 ? `${first.cidr} and ${rest.length} more` : first.cidr] : [];
};

export function gatewayObject(gateway: Gateway, changeOf: ChangeOf): Described {
  const { model, bandwidth, isApp, blocks, item } = gateway;
  const users = itemsOf(gateway, "ClientUser").length;
  const what = [
    isApp ? "app instance" : model,
    bandwidth === undefined ? undefined : `${bandwidth} Mbps`,
    users > 0 ? counted(users, "user") : undefined,
  ].filter((text) => text !== undefined);
  const parts = [...new Set([...gateway.items, ...gateway.devices.flatMap(({ items }) => items)])];
  const serials = gateway.devices.flatMap(({ serialNumber }) => (serialNumber === undefined ? [] : [serialNumber]));
  return {
    ...describe(gateway, isApp ? "app" : model === "sag-vcpe" ? "vcpe" : "hardware"),
    facts: [
      ...(what.length > 0 ? [what.join(", ")] : []),
      ...blocksText(blocks),
      ...(item ? [] : ["of another program"]),
    ],
    sections: [
      ...properties(gateway),
      ...section(
        "Serial numbers",
        serials.map((value, index) => ({ name: `device ${index + 1}`, value })),
      ),
      ...partSections(parts, changeOf),
    ],
  };
}

export function ccnObject(ccn: Ccn, changeOf: ChangeOf): Described {
  return {
    ...describe(ccn, "ccn"),
    facts: [...blocksText(ccn.blocks), ...(ccn.item ? [] : ["of another program"])],
    sections: [...properties(ccn), ...partSections(ccn.attachments, changeOf)],
  };
}

export function policyObject(acl: Acl, changeOf: ChangeOf): Described {
  return {
    ...describe(acl, "acl"),
    facts: [acl.item ? counted(acl.rules.length, "rule") : "of another program"],
    sections: [...properties(acl), ...section("Rules", ruleRows(acl.rules, changeOf))],
  };
}

export function qosObject(qos: Qos, changeOf: ChangeOf): Described {
  return {
    ...describe(qos, "qos"),
    facts: [
      qos.item
        ? `${counted(qos.cars.length, "car")}, ${qos.policies.length === 1 ? "1 policy" : `${qos.policies.length} policies`}`
        : "of another program",
    ],
    sections: [
      ...properties(qos),
      ...section("Cars", shareRows(qos.cars, changeOf)),
      ...section("Policies", shareRows(qos.policies, changeOf)),
    ],
  };
}

export function flowLogObject(log: FlowLog): Described {
  const status = log.item && valueText(log.item, "status");
  return {
    ...describe(log, "flow-log"),
    facts: [log.item ? (status ?? "status not known") : "of another program"],
    sections: properties(log),
  };
}

/** An object of Express Connect or Cloud Enterprise Network, which others name. */
function endObject(key: string, kind: Kind, title: string, facts: readonly string[]): Described {
  const name = key.replace(/^\w+ /, "");
  return {
    kind,
    type: title,
    name,
    isElsewhere: true,
    facts: [title, ...facts],
    sections: [],
    ...(name.startsWith("of ") ? {} : { id: name }),
  };
}

export function cenObject(key: string): Described {
  return endObject(key, "cen", "Cloud Enterprise Network", []);
}

export function lineObject(key: string, bindings: readonly Item[]): Described {
  const regions = [...new Set(bindings.flatMap((item) => valueText(item, "vbrRegionId") ?? []))];
  return endObject(key, "line", "virtual border router", regions);
}
