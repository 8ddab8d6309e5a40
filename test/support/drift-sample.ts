import type { Changed, Drift, Missing, Unmanaged } from "../../cli/drift/finding.js";
import { urnOf } from "./states.js";

const place = { region: "cn-shanghai", account: "1000000000000001" };
const prod = "stack prod";

export const changed: Changed = {
  kind: "changed",
  type: "Acl",
  id: "acl-1",
  name: "office",
  place,
  urn: urnOf("Acl", "office"),
  state: prod,
  changes: [
    { path: "name", desired: "office", live: "a|b`c`\u001b[31m\n" },
    { path: 'rules["acr-9"]', live: { policy: "accept", description: "x".repeat(90) } },
    { path: 'rules["mail"]', desired: { policy: "accept" } },
    { path: 'rules["web"].policy', desired: "drop", live: "accept" },
  ],
  fixes: [
    { does: "puts back what the program says", command: `pulumi up --refresh --target ${urnOf("Acl", "office")}` },
  ],
};

export const missing: Missing = {
  kind: "missing",
  type: "Qos",
  id: "qos-1",
  place,
  urn: urnOf("Qos", "voice"),
  state: prod,
  fixes: [{ does: "creates it again", command: "pulumi up" }],
};

export const unmanaged: Unmanaged = {
  kind: "unmanaged",
  type: "Acl",
  id: "acl-2",
  name: "by-hand",
  place,
  properties: { name: "by-hand" },
  fixes: [{ does: "manages it, as an input of a new Acl", command: 'adopt: "acl-2"', isInput: true }],
};

export const onManaged: Unmanaged = {
  ...unmanaged,
  type: "AclAssociation",
  id: "acl-2:sag-1",
  under: { type: "Gateway", id: "sag-1", urn: urnOf("Gateway", "hub") },
};

/** A comparison with one finding of each kind, and everything that can go wrong. */
export const sample: Drift = {
  states: [prod],
  places: [place],
  isComplete: false,
  summary: { changed: 1, missing: 1, unmanaged: 2, ignored: 3, notCompared: 2, managed: 6, all: 8, percent: 75 },
  findings: [changed, missing, onManaged, unmanaged],
  coverage: [{ type: "Acl", managed: 1, all: 2, percent: 50 }],
  notCompared: [
    {
      type: "Acl",
      id: "acl-3",
      urn: urnOf("Acl", "lab"),
      state: prod,
      path: "name",
      reason: "The state has it encrypted.",
    },
    {
      type: "Wifi",
      id: "sag-2:sn-2",
      urn: urnOf("Wifi", "w"),
      state: prod,
      reason: "SmartAccessGatewayOffline: Offline.",
    },
  ],
  notRead: [
    {
      reason: "SmartAccessGatewayOffline: Offline.",
      types: ["Wifi"],
      under: [{ smartAGId: "sag-2", serialNumber: "sn-2" }],
      isExpected: true,
      place,
    },
    { reason: "Forbidden.RAM: No.", advice: "Grant it.", types: ["FlowLog"], under: [], isExpected: false, place },
  ],
  errors: [`${urnOf("Acl", "far")} of stack prod lives in cn-hongkong, but the connection leads elsewhere.`],
};

/** A comparison in which all is as the programs say. */
export const nothing: Drift = {
  ...sample,
  isComplete: true,
  summary: {
    ...sample.summary,
    changed: 0,
    missing: 0,
    unmanaged: 0,
    ignored: 0,
    notCompared: 0,
    managed: 8,
    percent: 100,
  },
  findings: [],
  notCompared: [],
  notRead: [],
  errors: [],
};
