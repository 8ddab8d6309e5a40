import { FlowLog, FlowLogAssociation } from "../../../provider/index.js";
import { gatewayByHand, row, type Change, type Fields } from "../row.js";

const store = { slsRegionId: "cn-shanghai", projectName: "battery", logstoreName: "flows" } as const;

const flowLogByHand = (id: string, fields: Fields = {}): Change => ({
  kind: "flowLog",
  create: {
    id,
    name: id,
    status: "Inactive",
    activeAging: 300,
    inactiveAging: 15,
    outputType: "sls",
    ...store,
    netflowServerPort: 9995,
    netflowVersion: "V9",
    resourceGroupId: "rg-emulator1default",
    ...fields,
  },
});

const wire = {
  Name: "battery-log",
  Description: "every input",
  ActiveAging: "600",
  InactiveAging: "30",
  OutputType: "all",
  SlsRegionId: "cn-shanghai",
  ProjectName: "battery",
  LogstoreName: "flows",
  NetflowServerIp: "10.0.0.5",
  NetflowServerPort: "2055",
  NetflowVersion: "V5",
} as const;

const flowLog = row(FlowLog, {
  kind: "flowLog",
  minimal: {
    args: { outputType: "sls", ...store },
    makes: ["CreateFlowLog"],
    holds: {
      ...store,
      name: expect.stringMatching(/^FlowLog-minimal-[0-9a-f]{7}$/),
      outputType: "sls",
      activeAging: 300,
      inactiveAging: 15,
      status: "Active",
    },
  },
  full: {
    args: {
      name: "battery-log",
      description: "every input",
      status: "Inactive",
      activeAging: 60,
      inactiveAging: 30,
      outputType: "all",
      ...store,
      netflowServerIp: "10.0.0.5",
      netflowServerPort: 2055,
      netflowVersion: "V5",
      resourceGroupId: "rg-emulator1network",
    },
    makes: ["CreateFlowLog", "DeactiveFlowLog", "MoveResourceGroup"],
    holds: {
      name: "battery-log",
      description: "every input",
      status: "Inactive",
      activeAging: 60,
      inactiveAging: 30,
      outputType: "all",
      ...store,
      netflowServerIp: "10.0.0.5",
      netflowServerPort: 2055,
      netflowVersion: "V5",
      resourceGroupId: "rg-emulator1network",
    },
  },
  more: {
    netflow: {
      args: { outputType: "netflow", netflowServerIp: "10.0.0.6" },
      makes: ["CreateFlowLog"],
      holds: { outputType: "netflow", netflowServerIp: "10.0.0.6", netflowServerPort: 9995, netflowVersion: "V9" },
    },
  },
  update: {
    of: "full",
    set: { activeAging: 600, status: "Active" },
    holds: { activeAging: 600, status: "Active" },
    calls: ({ flowLogId = "" }) => [
      ["ModifyFlowLogAttribute", { ...wire, FlowLogId: flowLogId }],
      ["ActiveFlowLog", { FlowLogId: flowLogId }],
    ],
  },
  replace: {
    of: "minimal",
    set: { connection: "other" },
    property: "connection",
    holds: { account: "emulator2" },
    calls: ({ name = "" }, { flowLogId = "" }) => [
      [
        "CreateFlowLog",
        {
          Name: name,
          ActiveAging: "300",
          InactiveAging: "15",
          OutputType: "sls",
          SlsRegionId: "cn-shanghai",
          ProjectName: "battery",
          LogstoreName: "flows",
          NetflowServerPort: "9995",
          NetflowVersion: "V9",
        },
      ],
      ["DeleteFlowLog", { FlowLogId: flowLogId }],
    ],
  },
  drift: {
    of: "full",
    hand: ({ flowLogId = "" }) => [
      { kind: "flowLog", id: flowLogId, set: { status: "Inactive", netflowServerIp: "10.0.0.66" } },
    ],
    says: [/status *: "(Ina|A)ctive" => "(Ina|A)ctive"/, /netflowServerIp *: "10.0.0.6*5*" => "10.0.0.6*5*"/],
    calls: ({ flowLogId = "" }) => [
      ["ModifyFlowLogAttribute", { ...wire, FlowLogId: flowLogId }],
      ["ActiveFlowLog", { FlowLogId: flowLogId }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `fl-adopt${one}`,
      hand: [flowLogByHand(`fl-adopt${one}`)],
      args: { name: `fl-adopt${one}`, outputType: "sls" as const, ...store },
    }),
    other: {
      set: { status: "Active", inactiveAging: 20 },
      says: [`status is "Inactive", the program has "Active"`, "inactiveAging is 15, the program has 20"],
    },
    overwrites: () => [
      [
        "ModifyFlowLogAttribute",
        {
          FlowLogId: "fl-adopt2",
          Name: "fl-adopt2",
          ActiveAging: "300",
          InactiveAging: "20",
          OutputType: "sls",
          SlsRegionId: "cn-shanghai",
          ProjectName: "battery",
          LogstoreName: "flows",
          NetflowServerPort: "9995",
          NetflowVersion: "V9",
        },
      ],
      ["ActiveFlowLog", { FlowLogId: "fl-adopt2" }],
    ],
  },
  bad: [
    { set: { outputType: "syslog" }, says: [`outputType: "syslog" is not allowed; give one of sls, netflow, all`] },
    { of: "minimal", set: { projectName: undefined }, says: [`projectName: missing; outputType "sls" requires it`] },
    { set: { netflowServerIp: undefined }, says: [`netflowServerIp: missing; outputType "all" requires it`] },
    { set: { netflowServerIp: "log.example.com" }, says: [`netflowServerIp: "log.example.com" is not allowed`] },
    { set: { activeAging: 59 }, says: ["activeAging: 59 is not allowed; give a whole number from 60 to 6000"] },
    { set: { inactiveAging: 601 }, says: ["inactiveAging: 601 is not allowed; give a whole number from 10 to 600"] },
    { set: { netflowServerPort: 70000 }, says: ["netflowServerPort: 70000 is not allowed"] },
    { set: { netflowVersion: "V6" }, says: [`netflowVersion: "V6" is not allowed; give one of V5, V9, V10`] },
    { set: { status: "On" }, says: [`status: "On" is not allowed; give one of Active, Inactive`] },
    { set: { name: "" }, says: ["name: ", "a text that is not empty"] },
  ],
  fails: { operation: "DeactiveFlowLog", keeps: true },
});

const bound = (one: "1" | "2"): string => `sag-log${one === "1" ? 3 : 4}`;

const flowLogAssociation = row(FlowLogAssociation, {
  kind: "flowLogAssociation",
  where: ({ flowLogId, smartAGId }) => ({ flowLogId, gatewayId: smartAGId }),
  ground: [
    flowLogByHand("fl-bound1"),
    flowLogByHand("fl-bound2"),
    ...["1", "2", "3", "4"].flatMap((n) => gatewayByHand(`sag-log${n}`)),
  ],
  minimal: {
    args: { flowLogId: "fl-bound1", smartAGId: "sag-log1" },
    makes: ["AssociateFlowLog"],
    holds: { flowLogId: "fl-bound1", gatewayId: "sag-log1" },
  },
  full: {
    args: { flowLogId: "fl-bound1", smartAGId: "sag-log2" },
    makes: ["AssociateFlowLog"],
    holds: { flowLogId: "fl-bound1", gatewayId: "sag-log2" },
  },
  replace: {
    of: "full",
    set: { flowLogId: "fl-bound2" },
    property: "flowLogId",
    holds: { flowLogId: "fl-bound2" },
    calls: () => [
      ["DisassociateFlowLog", { FlowLogId: "fl-bound1", SmartAGId: "sag-log2" }],
      ["AssociateFlowLog", { FlowLogId: "fl-bound2", SmartAGId: "sag-log2" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `fl-bound1:${bound(one)}`,
      hand: [{ kind: "flowLogAssociation", create: { flowLogId: "fl-bound1", gatewayId: bound(one) } }],
      args: { flowLogId: "fl-bound1", smartAGId: bound(one) },
    }),
    other: {
      set: { flowLogId: "fl-bound2" },
      says: [`"fl-bound1:sag-log3" has flowLogId "fl-bound1", but the program gives "fl-bound2"`],
    },
  },
  bad: [
    { set: { flowLogId: "acl-1" }, says: [`flowLogId: "acl-1" is not allowed; give an id that starts with fl-`] },
    { set: { smartAGId: undefined }, says: ["smartAGId: missing"] },
  ],
  fails: { operation: "AssociateFlowLog", keeps: false },
});

export const flowLogRows = [flowLog, flowLogAssociation];
