import fc from "fast-check";
import type { Kind } from "../../../emulator/store/kinds.js";
import type { Change } from "../row.js";
import { type AnyExisting, existing, site } from "./existing.js";
import { fieldsOf } from "./fields.js";
import { cidr, description, dpiIds, maybe, name, portRange, protocol, text, time, whole } from "./values.js";

const group = fc.constantFrom("rg-emulator1default", "rg-emulator1network");

const acl = fieldsOf("acl", { name: name(100), type: maybe(fc.constantFrom("sag", "app")), resourceGroupId: group });

const aclRule = fieldsOf(
  "aclRule",
  {
    name: maybe(name(100)),
    description: maybe(text(512)),
    sourceCidr: cidr(),
    destCidr: cidr(),
    ipProtocol: protocol,
    sourcePortRange: portRange,
    destPortRange: portRange,
    priority: whole(1, 100),
    dpiSignatureIds: dpiIds,
    dpiGroupIds: dpiIds,
  },
  "aclId",
);

const qos = fieldsOf("qos", {
  name: maybe(name(100)),
  description: maybe(description(1, 512)),
  resourceGroupId: group,
});

/** Cars have priorities of 1 to 3, and more for accounts on an allow list (facts, section 1). */
const priority = whole(1, 7);

/** Two numbers, the smaller first. */
const limits = (most: number) =>
  fc
    .uniqueArray(whole(1, most), { minLength: 2, maxLength: 2 })
    .map((pair) => pair.sort((a, b) => a - b) as [number, number]);

/** The limit that a car has, and perhaps what is left over of the other kind: the sample of DescribeQosCars shows a percent's source on an absolute one. */
const qosCar = fc
  .tuple(
    fieldsOf(
      "qosCar",
      { name: maybe(name(128)), description: maybe(text()), priority },
      ...(["qosId", "minBandwidthAbs", "maxBandwidthAbs", "minBandwidthPercent", "maxBandwidthPercent"] as const),
    ),
    limits(1000),
    limits(100),
    fc.boolean(),
  )
  .map(([car, [minBandwidthAbs, maxBandwidthAbs], [minBandwidthPercent, maxBandwidthPercent], both]) => ({
    ...car,
    ...((both || car.limitType === "Absolute") && { minBandwidthAbs, maxBandwidthAbs }),
    ...((both || car.limitType === "Percent") && { minBandwidthPercent, maxBandwidthPercent }),
  }));

const qosPolicy = fc
  .tuple(
    fieldsOf(
      "qosPolicy",
      {
        name: maybe(name(100)),
        description: maybe(description(1, 512)),
        priority,
        sourceCidr: cidr(),
        destCidr: cidr(),
        ipProtocol: protocol,
        sourcePortRange: portRange,
        destPortRange: portRange,
        dpiSignatureIds: dpiIds,
        dpiGroupIds: dpiIds,
      },
      ...(["qosId", "startTime", "endTime"] as const),
    ),
    fc.uniqueArray(time, { minLength: 2, maxLength: 2 }),
    fc.constantFrom<string[]>([], ["startTime"], ["endTime"], ["startTime", "endTime"]),
  )
  .map(([policy, times, given]) => {
    const [startTime, endTime] = times.sort();
    const period = Object.entries({ startTime, endTime }).filter(([field]) => given.includes(field));
    return { ...policy, ...Object.fromEntries(period) };
  });

const made = (kind: Kind, id: string, create: object): Change => ({ kind, create: { ...create, id } });
const aclOf = (place: string) =>
  made("acl", `acl-${place}`, { name: `acl-${place}`, resourceGroupId: "rg-emulator1default" });
const qosOf = (place: string) =>
  made("qos", `qos-${place}`, { name: `qos-${place}`, resourceGroupId: "rg-emulator1default" });
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 5 });

export const rules: Readonly<Record<string, AnyExisting>> = {
  Acl: existing(fc.tuple(acl, several(aclRule)), (place, [fields, list]) => ({
    id: `acl-${place}`,
    changes: [
      made("acl", `acl-${place}`, fields),
      ...list.map((rule, index) => made("aclRule", `acr-${place}n${index}`, { ...rule, aclId: `acl-${place}` })),
    ],
  })),
  AclRule: existing(aclRule, (place, fields) => ({
    id: `acl-${place}:acr-${place}`,
    changes: [aclOf(place), made("aclRule", `acr-${place}`, { ...fields, aclId: `acl-${place}` })],
  })),
  AclAssociation: existing(fieldsOf("aclAssociation", {}, "aclId", "gatewayId"), (place) => {
    const { id, ground } = site(place);
    return {
      id: `acl-${place}:${id}`,
      changes: [
        ...ground,
        aclOf(place),
        made("aclAssociation", `acl-${place}:${id}`, { aclId: `acl-${place}`, gatewayId: id }),
      ],
    };
  }),
  Qos: existing(fc.tuple(qos, several(qosCar), several(qosPolicy)), (place, [fields, cars, policies]) => ({
    id: `qos-${place}`,
    changes: [
      made("qos", `qos-${place}`, fields),
      ...cars.map((car, index) => made("qosCar", `qoscar-${place}n${index}`, { ...car, qosId: `qos-${place}` })),
      ...policies.map((policy, index) =>
        made("qosPolicy", `qospy-${place}n${index}`, { ...policy, qosId: `qos-${place}` }),
      ),
    ],
  })),
  QosCar: existing(qosCar, (place, fields) => ({
    id: `qos-${place}:qoscar-${place}`,
    changes: [qosOf(place), made("qosCar", `qoscar-${place}`, { ...fields, qosId: `qos-${place}` })],
  })),
  QosPolicy: existing(qosPolicy, (place, fields) => ({
    id: `qos-${place}:qospy-${place}`,
    changes: [qosOf(place), made("qosPolicy", `qospy-${place}`, { ...fields, qosId: `qos-${place}` })],
  })),
  QosAssociation: existing(fieldsOf("qosAssociation", {}, "qosId", "gatewayId"), (place) => {
    const { id, ground } = site(place);
    return {
      id: `qos-${place}:${id}`,
      changes: [
        ...ground,
        qosOf(place),
        made("qosAssociation", `qos-${place}:${id}`, { qosId: `qos-${place}`, gatewayId: id }),
      ],
    };
  }),
};
