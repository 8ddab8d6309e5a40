// The account that pages of docs/ show, and the state of a stack that manages a part of it.

const made = Date.UTC(2025, 0, 1);
const group = "rg-emulator1default";

const site = (id: string, name: string, hardware: string, online: boolean): object[] => [
  {
    kind: "gateway",
    create: {
      id,
      name,
      hardware,
      haType: "no_backup",
      status: online ? "Active" : "Offline",
      activated: true,
      locked: false,
      bandwidth: 20,
      cidrBlock: "",
      routingStrategy: "static",
      securityLockThreshold: 0,
      resourceGroupId: group,
      createTime: made,
      endTime: Date.UTC(2034, 0, 1),
    },
  },
  { kind: "device", create: { id: `sn-${name}`, model: hardware, gatewayId: id, online, createTime: made } },
];

const https = {
  direction: "out",
  policy: "accept",
  ipProtocol: "TCP",
  sourceCidr: "10.1.0.0/24",
  sourcePortRange: "-1/-1",
  destCidr: "10.0.0.0/8",
  destPortRange: "443/443",
  priority: 1,
  type: "LAN",
};

const rule = (id: string, fields: object): object => ({
  kind: "aclRule",
  create: { id, aclId: "acl-office", ...https, createTime: made, ...fields },
});

/** Two sites, of which one is offline, and an ACL on both, as changes of the emulator. */
export const account: readonly object[] = [
  { kind: "gateway", id: "sag-emulator1hq", remove: true },
  { kind: "gateway", id: "sag-emulator1branch", remove: true },
  ...site("sag-shanghai", "shanghai", "sag-1000", true),
  ...site("sag-suzhou", "suzhou", "sag-100wm", false),
  { kind: "acl", create: { id: "acl-office", name: "office", resourceGroupId: group, createTime: made } },
  rule("acr-web", { name: "web" }),
  rule("acr-rest", { policy: "drop", ipProtocol: "ALL", destCidr: "0.0.0.0/0", destPortRange: "-1/-1", priority: 100 }),
  ...["shanghai", "suzhou"].map((name) => ({
    kind: "aclAssociation",
    create: { id: `acl-${name}`, aclId: "acl-office", gatewayId: `sag-${name}` },
  })),
];

const urn = (type: string, name: string): string =>
  `urn:pulumi:prod::network::pulumi-nodejs:dynamic/smartag:${type}::${name}`;

function resource(type: string, name: string, id: string, inputs: object, outputs: object = {}): object {
  const token = `pulumi-nodejs:dynamic/smartag:${type}`;
  return { urn: urn(type, name), custom: true, type: token, id, inputs, outputs: { ...inputs, ...outputs } };
}

/** What a folder of the stack prod has: its state, and an ignore file under another name. */
export const files: Readonly<Record<string, string>> = {
  "prod.json": JSON.stringify({
    version: 3,
    deployment: {
      resources: [
        resource("Gateway", "shanghai", "sag-shanghai", { name: "shanghai", adopt: "sag-shanghai" }),
        resource("SerialNumberBinding", "shanghai", "sag-shanghai:sn-shanghai", {
          smartAGId: "sag-shanghai",
          serialNumber: "sn-shanghai",
        }),
        resource("HaSettings", "suzhou", "sag-suzhou:sn-suzhou", {
          smartAGId: "sag-suzhou",
          serialNumber: "sn-suzhou",
          mode: "NONE",
        }),
        resource(
          "Acl",
          "office",
          "acl-office",
          { name: "office", rules: { web: { ...https, destPortRange: "8443/8443", name: "web" } } },
          { ruleIds: { web: "acr-web" } },
        ),
        resource("AclAssociation", "shanghai", "acl-office:sag-shanghai", {
          aclId: "acl-office",
          smartAGId: "sag-shanghai",
        }),
        resource("Qos", "voice", "qos-voice", { name: "voice" }),
      ],
    },
  }),
  accepted: "# The site in Suzhou is set up by hand.\nGateway/suzhou\nSerialNumberBinding/sag-suzhou:*\n",
};
