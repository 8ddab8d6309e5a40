import { definitions } from "../../provider/definitions.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { failure, type Managed, type Program, Service } from "../support/lifecycle.js";
import { appByHand, attachedByHand, ccnByHand, type Change, deviceByHand, gatewayByHand } from "../support/row.js";
import { netflowByHand } from "../support/samples.js";

/** A resource and its inputs before and after the update; without `before` it is new. */
interface Side {
  readonly type: string;
  readonly before?: Properties;
  readonly after: Properties;
}

/** Something that moves from one resource to another one in one update. */
interface Row {
  readonly code: string;
  readonly ground: readonly Change[];
  /** The resource that lets go of it. */
  readonly from: Side & { readonly before: Properties };
  /** The resource that takes it, and the call that is refused before. */
  readonly to: Side;
  readonly take: string;
  /** The same identity moves: while its resource is known to have it, nothing is sent. */
  readonly isIdentity?: true;
  /** The emulator does not give the code by itself. */
  readonly isInjected?: true;
  readonly settings?: Parameters<Service["settings"]>[0];
}

const named = (kind: "acl" | "qos", id: string): Change => ({
  kind,
  create: { id, name: id, resourceGroupId: "rg-emulator1default" },
});
const flowLog = (id: string): Change => ({
  kind: "flowLog",
  create: {
    id,
    name: id,
    status: "Active",
    ...netflowByHand,
  },
});
const two = [...gatewayByHand("sag-1"), ...gatewayByHand("sag-2")];
/** Two gateways without devices, and two devices in stock. */
const delivered = [
  ...gatewayByHand("sag-1", { status: "Received" }),
  ...gatewayByHand("sag-2", { status: "Received" }),
  deviceByHand("stock-1"),
  deviceByHand("stock-2"),
];
const onCcn = (id: string): Change[] => [
  ccnByHand(id),
  ...gatewayByHand("sag-1", { ccnId: id }),
  ...gatewayByHand("sag-2", { ccnId: id }),
];
const vbr = (id: string): Change => ({
  kind: "vbr",
  create: { id, account: "emulator", name: id, cenId: "cen-emulator1a" },
});
const blocks = (id: string, cidrBlock: string): Change => ({ kind: "gateway", id, set: { cidrBlock } });
const device = { smartAGId: "sag-1", serialNumber: "sn-sag-1" };
const other = { smartAGId: "sag-2", serialNumber: "sn-sag-2" };
const user = { smartAGId: "sag-app", userMail: "one@example.com", password: "Secret_123" };
const dnat = {
  smartAGId: "sag-1",
  ipProtocol: "TCP",
  externalIp: "10.1.0.1",
  internalIp: "192.168.1.2",
  internalPort: 80,
};
const line = { ...device, portName: "4", ip: "10.0.0.1", mask: "255.255.255.0" };
const bound = { vbrRegionId: "cn-shanghai" };
const theirCcn = { ccnId: "ccn-theirs", ccnUid: 1000000000000002 };

const rows: readonly Row[] = [
  {
    code: "AclPerSmartagAmountLimit",
    ground: [...two, named("acl", "acl-1"), named("acl", "acl-2")],
    from: {
      type: "AclAssociation",
      before: { aclId: "acl-1", smartAGId: "sag-1" },
      after: { aclId: "acl-1", smartAGId: "sag-2" },
    },
    to: { type: "AclAssociation", after: { aclId: "acl-2", smartAGId: "sag-1" } },
    take: "AssociateACL",
  },
  {
    code: "QosPerSmartagAmountLimit",
    ground: [...two, named("qos", "qos-1"), named("qos", "qos-2")],
    from: {
      type: "QosAssociation",
      before: { qosId: "qos-1", smartAGId: "sag-1" },
      after: { qosId: "qos-1", smartAGId: "sag-2" },
    },
    to: { type: "QosAssociation", after: { qosId: "qos-2", smartAGId: "sag-1" } },
    take: "AssociateQos",
  },
  {
    code: "OperationFailed.AssociateFlowLog",
    ground: [...two, flowLog("fl-1"), flowLog("fl-2")],
    from: {
      type: "FlowLogAssociation",
      before: { flowLogId: "fl-1", smartAGId: "sag-1" },
      after: { flowLogId: "fl-1", smartAGId: "sag-2" },
    },
    to: { type: "FlowLogAssociation", after: { flowLogId: "fl-2", smartAGId: "sag-1" } },
    take: "AssociateFlowLog",
  },
  {
    code: "AlreadyBound.CCN",
    ground: [...two, ccnByHand("ccn-1"), ccnByHand("ccn-2")],
    from: {
      type: "CcnBinding",
      before: { ccnId: "ccn-1", smartAGId: "sag-1" },
      after: { ccnId: "ccn-1", smartAGId: "sag-2" },
    },
    to: { type: "CcnBinding", after: { ccnId: "ccn-2", smartAGId: "sag-1" } },
    take: "BindSmartAccessGateway",
  },
  {
    code: "SmartAccessGatewayAlreadyBound",
    ground: [...two, ccnByHand("ccn-1")],
    from: {
      type: "CcnBinding",
      before: { ccnId: "ccn-1", smartAGId: "sag-1" },
      after: { ccnId: "ccn-1", smartAGId: "sag-2" },
    },
    to: { type: "CcnBinding", after: { ccnId: "ccn-1", smartAGId: "sag-1" } },
    take: "BindSmartAccessGateway",
    isIdentity: true,
  },
  {
    code: "InvalidOperation.ChildInstanceAlreadyAttached",
    ground: [ccnByHand("ccn-1"), ccnByHand("ccn-2")],
    from: {
      type: "CcnCenAttachment",
      before: { cenId: "cen-emulator1a", ccnId: "ccn-1" },
      after: { cenId: "cen-emulator1a", ccnId: "ccn-2" },
    },
    to: { type: "CcnCenAttachment", after: { cenId: "cen-emulator1b", ccnId: "ccn-1" } },
    take: "AttachCenChildInstance",
  },
  {
    code: "SAG.VbrBound",
    ground: [...onCcn("ccn-1"), attachedByHand("ccn-1"), vbr("vbr-1"), vbr("vbr-2")],
    from: {
      type: "VbrBinding",
      before: { smartAGId: "sag-1", vbrId: "vbr-1", ...bound },
      after: { smartAGId: "sag-2", vbrId: "vbr-1", ...bound },
    },
    to: { type: "VbrBinding", after: { smartAGId: "sag-1", vbrId: "vbr-2", ...bound } },
    take: "BindVbr",
  },
  {
    code: "LinkLevelBackupExists",
    isInjected: true,
    ground: [...onCcn("ccn-1"), attachedByHand("ccn-1"), vbr("vbr-1"), vbr("vbr-2")],
    from: {
      type: "VbrBinding",
      before: { smartAGId: "sag-1", vbrId: "vbr-1", ...bound },
      after: { smartAGId: "sag-2", vbrId: "vbr-1", ...bound },
    },
    to: { type: "VbrBinding", after: { smartAGId: "sag-1", vbrId: "vbr-2", ...bound } },
    take: "BindVbr",
  },
  {
    code: "SAG.VbrBoundToSAG",
    ground: [...onCcn("ccn-1"), attachedByHand("ccn-1"), vbr("vbr-1"), vbr("vbr-2")],
    from: {
      type: "VbrBinding",
      before: { smartAGId: "sag-1", vbrId: "vbr-1", ...bound },
      after: { smartAGId: "sag-1", vbrId: "vbr-2", ...bound },
    },
    to: { type: "VbrBinding", after: { smartAGId: "sag-2", vbrId: "vbr-1", ...bound } },
    take: "BindVbr",
  },
  {
    code: "LinkLevelBackupExists",
    ground: [...two, ccnByHand("ccn-1"), attachedByHand("ccn-1"), vbr("vbr-1")],
    settings: { readings: { vbrNeedsCcn: false } },
    from: {
      type: "VbrBinding",
      before: { smartAGId: "sag-1", vbrId: "vbr-1", ...bound },
      after: { smartAGId: "sag-2", vbrId: "vbr-1", ...bound },
    },
    to: { type: "CcnBinding", after: { ccnId: "ccn-1", smartAGId: "sag-1" } },
    take: "BindSmartAccessGateway",
  },
  {
    code: "SAG.SnConflict",
    ground: delivered,
    from: {
      type: "SerialNumberBinding",
      before: { smartAGId: "sag-1", serialNumber: "stock-1" },
      after: { smartAGId: "sag-1", serialNumber: "stock-2" },
    },
    to: { type: "SerialNumberBinding", after: { smartAGId: "sag-2", serialNumber: "stock-1" } },
    take: "BindSerialNumber",
  },
  {
    code: "SAG.SnOverLimit",
    ground: delivered,
    from: {
      type: "SerialNumberBinding",
      before: { smartAGId: "sag-1", serialNumber: "stock-1" },
      after: { smartAGId: "sag-2", serialNumber: "stock-1" },
    },
    to: { type: "SerialNumberBinding", after: { smartAGId: "sag-1", serialNumber: "stock-2" } },
    take: "BindSerialNumber",
  },
  {
    code: "ResourceAlreadyAssociated.SmartAccessGateway",
    ground: [
      ...onCcn("ccn-1"),
      {
        kind: "bandwidthPackage",
        create: {
          id: "abwp-2",
          name: "two",
          bandwidth: 100,
          status: "Normal",
          resourceGroupId: "rg-emulator1default",
        },
      },
    ],
    from: {
      type: "ApplicationBandwidthPackageAssociation",
      before: { applicationBandwidthPackageId: "abwp-emulator1", smartAGId: "sag-1", bandwidth: 10 },
      after: { applicationBandwidthPackageId: "abwp-emulator1", smartAGId: "sag-2", bandwidth: 10 },
    },
    to: {
      type: "ApplicationBandwidthPackageAssociation",
      after: { applicationBandwidthPackageId: "abwp-2", smartAGId: "sag-1", bandwidth: 10 },
    },
    take: "AssociateSmartAGWithApplicationBandwidthPackage",
  },
  {
    code: "SNAT.CidrConfigExist",
    ground: two,
    from: {
      type: "SnatEntry",
      before: { smartAGId: "sag-1", cidrBlock: "192.168.1.0/24", snatIp: "10.0.0.1" },
      after: { smartAGId: "sag-1", cidrBlock: "192.168.2.0/24", snatIp: "10.0.0.1" },
    },
    to: { type: "SnatEntry", after: { smartAGId: "sag-1", cidrBlock: "192.168.1.0/24", snatIp: "10.0.0.2" } },
    take: "AddSnatEntry",
  },
  {
    code: "SNAT.SnatDnatIpConflict",
    ground: two,
    from: {
      type: "DnatEntry",
      before: { ...dnat, externalPort: 80 },
      after: { ...dnat, externalIp: "10.1.0.9", externalPort: 80 },
    },
    to: { type: "SnatEntry", after: { smartAGId: "sag-1", cidrBlock: "192.168.1.0/24", snatIp: "10.1.0.1" } },
    take: "AddSnatEntry",
  },
  {
    code: "DuplicatedDnatEntry",
    ground: two,
    from: {
      type: "DnatEntry",
      before: { ...dnat, externalPort: 80 },
      after: { ...dnat, externalPort: 8080 },
    },
    to: { type: "DnatEntry", after: { ...dnat, externalPort: 80 } },
    take: "AddDnatEntry",
  },
  {
    code: "SAG.GrantDuplicated",
    ground: [
      ...two,
      ccnByHand("ccn-theirs", { account: "emulator2" }),
      ccnByHand("ccn-theirs2", { account: "emulator2" }),
    ],
    from: {
      type: "GatewayCcnGrant",
      before: { smartAGId: "sag-1", ...theirCcn },
      after: { smartAGId: "sag-2", ...theirCcn },
    },
    to: { type: "GatewayCcnGrant", after: { smartAGId: "sag-1", ...theirCcn, ccnId: "ccn-theirs2" } },
    take: "GrantSagInstanceToCcn",
  },
  {
    code: "ClientUser.InvalidClientIp",
    ground: appByHand("sag-app"),
    from: {
      type: "ClientUser",
      before: { ...user, userName: "user-one", clientIp: "10.8.0.5" },
      after: { ...user, userName: "user-one", clientIp: "10.8.0.6" },
    },
    to: { type: "ClientUser", after: { ...user, userName: "user-two", clientIp: "10.8.0.5" } },
    take: "CreateSmartAccessGatewayClientUser",
  },
  {
    code: "ClientUser.UserExist",
    ground: appByHand("sag-app"),
    from: {
      type: "ClientUser",
      before: { ...user, userName: "user-one" },
      after: { ...user, userName: "user-two" },
    },
    to: { type: "ClientUser", after: { ...user, userName: "user-one" } },
    take: "CreateSmartAccessGatewayClientUser",
    isIdentity: true,
  },
  {
    code: "Sag.EccVlanDefault",
    ground: [...two, ...["4", "5"].map((port) => portOf(port, "ECC"))],
    from: { type: "ExpressConnectInterface", before: { ...line, vlan: 0 }, after: { ...line, portName: "5", vlan: 0 } },
    to: { type: "ExpressConnectInterface", after: { ...line, vlan: 10, ip: "10.0.1.1" } },
    take: "CreateSagExpressConnectInterface",
  },
  {
    code: "Sag.EccVlanExist",
    ground: [...two, ...["4", "5"].map((port) => portOf(port, "ECC"))],
    from: {
      type: "ExpressConnectInterface",
      before: { ...line, vlan: 10 },
      after: { ...line, portName: "5", vlan: 10 },
    },
    to: { type: "ExpressConnectInterface", after: { ...line, vlan: 10, ip: "10.0.1.1" } },
    take: "CreateSagExpressConnectInterface",
    isIdentity: true,
  },
  {
    code: "Sag.PortRoleLimit",
    ground: [...two, portOf("3", "WAN"), portOf("4", "LAN")],
    settings: { quotas: { portsPerRole: 2 } },
    from: {
      type: "PortRole",
      before: { ...device, portName: "3", role: "WAN" },
      after: { ...device, portName: "3", role: "NONE" },
    },
    to: { type: "PortRole", after: { ...device, portName: "4", role: "WAN" } },
    take: "ModifySagPortRole",
  },
  {
    code: "Sag.HaPortExist",
    ground: [...two, deviceByHand("sn-peer", { gatewayId: "sag-1", online: true })],
    from: {
      type: "HaSettings",
      before: { ...device, mode: "STATIC", portName: "1", virtualIp: "192.168.1.9" },
      after: { ...device, mode: "NONE" },
    },
    to: { type: "PortRole", after: { ...device, portName: "1", role: "WAN" } },
    take: "ModifySagPortRole",
  },
  {
    code: "IllegalRemoteIp.Conflict",
    ground: two,
    from: {
      type: "RemoteAccess",
      before: { ...device, remoteAccessIp: "172.31.0.1" },
      after: { ...device, remoteAccessIp: "172.31.0.2" },
    },
    to: { type: "RemoteAccess", after: { ...other, remoteAccessIp: "172.31.0.1" } },
    take: "ModifySagRemoteAccess",
  },
  {
    code: "IllegalRemoteIp.RouteTableEntryConflict",
    ground: [...two, blocks("sag-1", "172.31.0.0/24")],
    from: {
      type: "Gateway",
      before: { adopt: "sag-1", cidrBlocks: ["172.31.0.0/24"] },
      after: { adopt: "sag-1", cidrBlocks: ["172.30.0.0/24"] },
    },
    to: { type: "RemoteAccess", after: { ...other, remoteAccessIp: "172.31.0.1" } },
    take: "ModifySagRemoteAccess",
  },
  {
    code: "SAG.CidrOverlap",
    ground: [...onCcn("ccn-1"), blocks("sag-1", "10.1.0.0/24"), blocks("sag-2", "10.2.0.0/24")],
    from: {
      type: "Gateway",
      before: { adopt: "sag-1", cidrBlocks: ["10.1.0.0/24"] },
      after: { adopt: "sag-1", cidrBlocks: ["10.3.0.0/24"] },
    },
    to: {
      type: "Gateway",
      before: { adopt: "sag-2", cidrBlocks: ["10.2.0.0/24"] },
      after: { adopt: "sag-2", cidrBlocks: ["10.2.0.0/24", "10.1.0.0/25"] },
    },
    take: "ModifySmartAccessGateway",
  },
  {
    code: "SAG.CidrOverlap",
    ground: [
      ccnByHand("ccn-1"),
      ...gatewayByHand("sag-1", { ccnId: "ccn-1" }),
      blocks("sag-1", "10.1.0.0/24"),
      ...appByHand("sag-app"),
      { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: "sag-app" } },
    ],
    from: {
      type: "Gateway",
      before: { adopt: "sag-1", cidrBlocks: ["10.1.0.0/24"] },
      after: { adopt: "sag-1", cidrBlocks: ["10.3.0.0/24"] },
    },
    to: {
      type: "SoftwareGateway",
      before: { adopt: "sag-app", cidrBlocks: ["10.8.0.0/16"] },
      after: { adopt: "sag-app", cidrBlocks: ["10.1.0.0/24"] },
    },
    take: "ModifySmartAccessGateway",
  },
];

function portOf(name: string, role: string): Change {
  return { kind: "port", create: { id: `sn-sag-1:${name}`, deviceId: "sn-sag-1", role } };
}

/** A run of a program after the one that made what rows have before. */
async function prepared(
  { ground, settings, from, to }: Row,
  quietMs?: number,
): Promise<{
  service: Service;
  program: Program;
  holder: Managed;
  taker: Managed | undefined;
}> {
  const service = await Service.start();
  await service.change(ground);
  if (settings) await service.settings(settings);
  const first = service.program({ "smartag:retryBudgetMs": "5000" }, quietMs);
  const holder = await first.create(from.type, from.before);
  const taker = to.before && (await first.create(to.type, to.before));
  service.calls();
  return { service, program: first.next, holder, taker };
}

/** What an engine does for a resource whose inputs change: first it asks for the difference, then it acts. */
async function changeOf(program: Program, type: string, { id, state }: Managed, news: Properties) {
  const provider = await program.provider(type);
  const { inputs } = (await provider.check?.(state, news)) as { inputs: Properties };
  const { replaces = [], deleteBeforeReplace } = (await provider.diff?.(id, state, inputs)) ?? {};
  return async (): Promise<unknown> => {
    if (replaces.length === 0) return provider.update?.(id, state, inputs);
    if (deleteBeforeReplace) await provider.delete?.(id, state);
    const made = await provider.create(inputs);
    if (!deleteBeforeReplace) await provider.delete?.(id, state);
    return made;
  };
}

async function takeOf(program: Program, { type, after }: Side, taker: Managed | undefined) {
  return taker ? changeOf(program, type, taker, after) : (): Promise<unknown> => program.create(type, after);
}

/** Waits for something that another call brings about. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("something moves between two resources in one update", () => {
  it.concurrent.each(rows.map((row) => [row.code, row.from.type, row.to.type, row] as const))(
    "%s: from %s to %s, one after the other: the error names who has it, and what to do",
    async (code, type, _, row) => {
      const { service, program, holder, taker } = await prepared(row);
      try {
        const take = await takeOf(program, row.to, taker);
        if (row.isInjected) await service.faults({ operation: row.take, kind: "error", code, count: 1 });
        const { message } = await failure(take());
        const refused = `${code} (HTTP`;
        const says = [
          [`${holder.id} exists already`],
          [refused, `${type} ${holder.id} `],
          [refused, `Another ${type} has `],
        ];
        expect(says.some((parts) => parts.every((part) => message.includes(part)))).toBe(true);
        expect(message).toMatch(/If this update changes that resource, add dependsOn with it to this one/);
        // A refused write is not sent again blindly.
        expect(service.writes().filter((operation) => operation === row.take)).toHaveLength(1);
      } finally {
        await service.close();
      }
    },
  );

  it.concurrent.each(rows.map((row) => [row.code, row.from.type, row.to.type, row] as const))(
    "%s: from %s to %s, side by side: it works",
    async (code, _, __, row) => {
      const { service, program, holder, taker } = await prepared(row, 10_000);
      try {
        const letGo = await changeOf(program, row.from.type, holder, row.from.after);
        const take = await takeOf(program, row.to, taker);
        if (row.isInjected) await service.faults({ operation: row.take, kind: "error", code, count: 1 });
        const taken = take();
        let isSettled = false;
        const settle = (): boolean => (isSettled = true);
        taken.then(settle, settle);
        await until(
          () =>
            row.isIdentity === true || isSettled || service.emulator.requests().some(({ outcome }) => outcome === code),
        );
        await Promise.all([taken, letGo()]);
        const calls = service.emulator.requests().filter(({ operation }) => operation === row.take);
        expect(calls.filter(({ outcome }) => outcome === code)).toHaveLength(row.isIdentity ? 0 : 1);
        expect(calls.filter(({ outcome }) => outcome !== code && outcome !== "ok")).toEqual([]);
      } finally {
        await service.close();
      }
    },
  );

  test("every refusal that a definition waits for has a row", () => {
    const held = [...definitions].flatMap(([type, { held = [] }]) =>
      held.flatMap(({ after }) => after.map((code) => `${type} ${code}`)),
    );
    const tried = new Set(rows.map(({ code, to }) => `${to.type} ${code}`));
    expect(held.filter((one) => !tried.has(one))).toEqual([]);
  });
});

test("a grant that the service accepts twice is not lost when it moves", async () => {
  const service = await Service.start();
  await service.change([ccnByHand("ccn-1"), ccnByHand("ccn-2")]);
  const grant = (ccnId: string) => ({ ccnId, cenId: "cen-emulator2", cenUid: 1000000000000002 });
  const first = service.program({}, 10_000);
  const holder = await first.create("CcnCenGrant", grant("ccn-1"));
  const letGo = await changeOf(first.next, "CcnCenGrant", holder, grant("ccn-2"));
  await Promise.all([first.next.create("CcnCenGrant", grant("ccn-1")), letGo()]);
  expect((await service.rows("cenGrant")).map(({ ccnId }) => ccnId).sort()).toEqual(["ccn-1", "ccn-2"]);
  await service.close();
});

describe("a swap", () => {
  const snat = (cidrBlock: string) => ({ smartAGId: "sag-1", cidrBlock, snatIp: "10.0.0.1" });
  const [north, south] = [snat("192.168.1.0/24"), snat("192.168.2.0/24")];
  const access = (of: Properties, remoteAccessIp: string) => ({ ...of, remoteAccessIp });

  async function twoOf(type: string, one: Properties, second: Properties) {
    const service = await Service.start();
    await service.change(two);
    const first = service.program({}, 10_000);
    const [left, right] = [await first.create(type, one), await first.create(type, second)];
    service.calls();
    return { service, left, right, program: first.next };
  }

  test("of what is replaced works side by side, because both old ones go first", async () => {
    const { service, left, right, program } = await twoOf("SnatEntry", north, south);
    const changes = [
      await changeOf(program, "SnatEntry", left, { ...south, snatIp: "10.0.0.2" }),
      await changeOf(program, "SnatEntry", right, { ...north, snatIp: "10.0.0.3" }),
    ];
    await Promise.all(changes.map((change) => change()));
    const kept = (await service.rows("snatEntry")).map(({ cidrBlock, snatIp }) => [cidrBlock, snatIp].join(" "));
    expect(kept.sort()).toEqual(["192.168.1.0/24 10.0.0.3", "192.168.2.0/24 10.0.0.2"]);
    await service.close();
  });

  test("of what is changed in place is an error of both at once, and changes nothing", async () => {
    const [ip1, ip2] = ["172.31.0.1", "172.31.0.2"];
    const { service, left, right, program } = await twoOf("RemoteAccess", access(device, ip1), access(other, ip2));
    const changes = [
      await changeOf(program, "RemoteAccess", left, access(device, ip2)),
      await changeOf(program, "RemoteAccess", right, access(other, ip1)),
    ];
    const messages = (await Promise.all(changes.map((change) => failure(change())))).map(({ message }) => message);
    expect(messages.join("\n")).toMatch(
      /RemoteAccess sag-\d:sn-sag-\d of this stack still has the address, and waits for what this resource has\. The service exchanges nothing in one step, so run two updates/,
    );
    for (const message of messages) {
      expect(message).toMatch(/RemoteAccess sag-\d:sn-sag-\d of this stack still has the address/);
    }
    expect(service.writes()).toEqual(["ModifySagRemoteAccess", "ModifySagRemoteAccess"]);
    expect((await service.rows("remoteAccess")).map(({ ip }) => ip).sort()).toEqual([ip1, ip2]);
    await service.close();
  });
});

describe("what does not move", () => {
  const [row] = rows;
  const heldBy = async (settings: Record<string, string>, after: Properties): Promise<string> => {
    const service = await Service.start();
    await service.change(row?.ground ?? []);
    const first = service.program(settings, 10_000);
    const holder = await first.create("AclAssociation", row?.from.before ?? {});
    await changeOf(first.next, "AclAssociation", holder, after);
    const { message } = await failure(first.next.create("AclAssociation", row?.to.after ?? {}));
    expect(service.writes().filter((operation) => operation === "AssociateACL")).toHaveLength(2);
    await service.close();
    return message;
  };

  test("because the program leaves it where it is, is not waited for", async () => {
    expect(await heldBy({}, row?.from.before ?? {})).toMatch(
      /^AssociateACL failed: AclPerSmartagAmountLimit .* AclAssociation acl-1:sag-1 of this stack still has the gateway's only ACL, and the program leaves it there\./,
    );
  });

  test("in time, is waited for no longer than the budget", async () => {
    expect(await heldBy({ "smartag:waits": '{"passingMs":0}' }, row?.from.after ?? {})).toMatch(
      /AclAssociation acl-1:sag-1 of this stack still has the gateway's only ACL, and has not let go of it in time\. Run the update again\./,
    );
  });
});
