import fc from "fast-check";
import { hardwareModels, type Kind } from "../../../emulator/store/kinds.js";
import { appByHand, type Change, deviceByHand } from "../row.js";
import { type AnyExisting, ccn, existing, site } from "./existing.js";
import { fieldsOf } from "./fields.js";
import { blocks, description, ip, maybe, name, whole, word } from "./values.js";

const group = fc.constantFrom("rg-emulator1default", "rg-emulator1network");
const made = (kind: Kind, id: string, create: object): Change => ({ kind, create: { ...create, id } });

const appOnly = ["userCount", "dataPlan", "enterpriseCode", "appDns"] as const;
const common = {
  name: maybe(name(128)),
  description: maybe(description(2, 256)),
  cidrBlock: blocks(10),
  securityLockThreshold: fc.oneof(fc.constant(0), whole(0, 2_592_000)),
  resourceGroupId: group,
  // 0 is one that is not known; the others are not long ago, because the service releases app instances and vCPEs by itself.
  endTime: fc.constantFrom(0, Date.now() - 3 * 24 * 3_600_000, Date.UTC(2034, 0, 1)),
  position: maybe(fc.constant("Shanghai")),
  upBandwidth4G: maybe(whole(0, 1000)),
  upBandwidthWan: maybe(whole(0, 1000)),
};
const elsewhere = ["routableAddress", "accessPointId", "dpiMonitor"] as const;

const gateway = fc
  .tuple(
    fieldsOf(
      "gateway",
      { ...common, hardware: fc.constantFrom(...hardwareModels), bandwidth: whole(2, 1000) },
      ...elsewhere,
      ...appOnly,
    ),
    fc.boolean(),
  )
  .map(([fields, isOver]) => ({
    ...fields,
    // Hardware is there until somebody deletes it; a vCPE is released some days after its end.
    ...(isOver && fields.hardware !== "sag-vcpe" && { endTime: Date.UTC(2020, 0, 1) }),
  }));

/** An app instance: users as old pages and newer ones sell them, and traffic in GB, in bytes or none (facts, sections 1, 10 and 11). */
const app = fieldsOf(
  "gateway",
  {
    ...common,
    hardware: fc.constant("sag-software"),
    haType: fc.constant(undefined),
    bandwidth: fc.constant(0),
    userCount: maybe(
      fc.oneof(
        fc.constantFrom(1, 5, 7, 1000, 2000),
        whole(1, 400).map((fives) => fives * 5),
      ),
    ),
    dataPlan: maybe(fc.constantFrom(0, 5, 5_368_709_120)),
    enterpriseCode: maybe(fc.constant("emu01")),
    appDns: maybe(fc.uniqueArray(ip, { minLength: 1, maxLength: 2 })),
  },
  ...elsewhere,
);

const userName = fc.oneof(
  fc.tuple(word(1, 1), word(6, 32, "_@.-")).map(([first, rest]) => first + rest),
  // Older ones (2019: 2 to 32), and those of users that were made without a name: the mail address.
  fc.tuple(word(1, 1), word(1, 5, "_@.-")).map(([first, rest]) => first + rest),
  fc.constantFrom("first.last+tag@example-1.com", "constructor"),
);

const clientUser = fieldsOf(
  "clientUser",
  {
    name: userName,
    mail: fc.tuple(word(1, 20, "._+-"), word(1, 20, "-")).map(([box, host]) => `${box}@${host}.example.com`),
    bandwidth: whole(1, 20_000),
    clientIp: maybe(whole(2, 250).map((last) => `10.8.0.${last}`)),
    password: maybe(word(8, 32)),
  },
  "gatewayId",
  "traffic",
);

const code = fc.tuple(word(1, 1), fc.constantFrom("a", "Z"), fc.constantFrom("0", "9")).map((parts) => parts.join(""));
/** No two places have the same code. */
const codeAt = (place: string, rest: string): string => `${Number(place).toString(36).padStart(2, "0")}${rest}`;

export const gateways: Readonly<Record<string, AnyExisting>> = {
  Gateway: existing(gateway, (place, fields) => ({
    id: `sag-${place}`,
    changes: [
      made("gateway", `sag-${place}`, fields),
      deviceByHand(`sn${place}a`, {
        model: fields.hardware,
        gatewayId: `sag-${place}`,
        online: fields.status === "Active",
      }),
    ],
  })),
  SoftwareGateway: existing(app, (place, fields) => ({
    id: `sag-${place}`,
    changes: [made("gateway", `sag-${place}`, fields)],
  })),
  SerialNumberBinding: existing(fc.tuple(word(4, 24, "-_"), fc.boolean()), (place, [serial, online]) => {
    const { id, ground } = site(place);
    const deviceId = `${serial}${place}`;
    return { id: `${id}:${deviceId}`, changes: [...ground, deviceByHand(deviceId, { gatewayId: id, online })] };
  }),
  ApplicationBandwidthPackageAssociation: existing(
    fieldsOf("bandwidthAssociation", { bandwidth: maybe(whole(1, 100)) }, "packageId", "gatewayId"),
    (place, fields) => {
      const network = ccn(place);
      const { id, ground } = site(place, { ccnId: network.id });
      const packageId = "abwp-emulator1";
      return {
        id: `${packageId}:${id}`,
        changes: [
          ...network.ground,
          ...ground,
          made("bandwidthAssociation", `${packageId}:${id}`, { ...fields, packageId, gatewayId: id }),
        ],
      };
    },
  ),
  UplinkBandwidth: existing(
    fc
      .record({ upBandwidth4G: maybe(whole(0, 1000)), upBandwidthWan: maybe(whole(0, 1000)) })
      .filter((set) => (set.upBandwidth4G ?? set.upBandwidthWan) !== undefined),
    (place, set) => {
      const { id, ground } = site(place);
      return { id, changes: [...ground, { kind: "gateway", id, set }] };
    },
  ),
  AccessPoint: existing(fc.constantFrom(undefined, "238", "239", "240"), (place, accessPointId) => {
    const network = ccn(place);
    const { id, ground } = site(place, { ccnId: network.id });
    return { id, changes: [...network.ground, ...ground, { kind: "gateway", id, set: { accessPointId } }] };
  }),
  DpiSettings: existing(maybe(fc.boolean()), (place, dpiEnabled) => {
    const { id, ground } = site(place);
    return { id, changes: [...ground, { kind: "gateway", id, set: { dpiEnabled } }] };
  }),
  DpiMonitor: existing(
    fc.record({ projectName: word(3, 20, "-"), logstoreName: word(3, 20, "-_") }),
    (place, dpiMonitor) => {
      const { id, ground } = site(place);
      return { id, changes: [...ground, { kind: "gateway", id, set: { dpiEnabled: true, dpiMonitor } }] };
    },
  ),
  ClientUser: existing(clientUser, (place, fields) => {
    const gatewayId = `sag-app${place}`;
    return {
      id: `${gatewayId}:${fields.name}`,
      changes: [...appByHand(gatewayId), made("clientUser", `${gatewayId}:${fields.name}`, { ...fields, gatewayId })],
    };
  }),
  ClientUserDns: existing(fc.uniqueArray(ip, { minLength: 1, maxLength: 2 }), (place, appDns) => {
    const id = `sag-app${place}`;
    return { id, changes: appByHand(id, { appDns }) };
  }),
  EnterpriseCode: existing(fc.tuple(code, fieldsOf("enterpriseCode", {})), (place, [rest, fields]) => {
    const id = codeAt(place, rest);
    return { id, changes: [made("enterpriseCode", id, fields)] };
  }),
  EnterpriseCodeAssignment: existing(code, (place, rest) => {
    const id = `sag-app${place}`;
    return { id, changes: appByHand(id, { enterpriseCode: codeAt(place, rest) }) };
  }),
};
