import { DnatEntry, SnatEntry } from "../../../provider/index.js";
import { gatewayByHand, row } from "../row.js";

const snatEntry = row(SnatEntry, {
  kind: "snatEntry",
  ground: gatewayByHand("sag-snat"),
  minimal: {
    args: { smartAGId: "sag-snat", cidrBlock: "192.168.1.0/24", snatIp: "10.0.0.1" },
    makes: ["AddSnatEntry"],
    holds: { gatewayId: "sag-snat", cidrBlock: "192.168.1.0/24", snatIp: "10.0.0.1" },
  },
  full: {
    args: { smartAGId: "sag-snat", cidrBlock: "192.168.2.0/24", snatIp: "10.0.0.2" },
    makes: ["AddSnatEntry"],
    holds: { gatewayId: "sag-snat", cidrBlock: "192.168.2.0/24", snatIp: "10.0.0.2" },
  },
  // One entry a block: the old one goes first.
  replace: {
    of: "full",
    set: { snatIp: "10.0.0.22" },
    property: "snatIp",
    holds: { snatIp: "10.0.0.22" },
    calls: (_, { instanceId = "" }) => [
      ["DeleteSnatEntry", { SmartAGId: "sag-snat", InstanceId: instanceId }],
      ["AddSnatEntry", { SmartAGId: "sag-snat", CidrBlock: "192.168.2.0/24", SnatIp: "10.0.0.22" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ instanceId = "" }) => [{ kind: "snatEntry", id: instanceId, set: { snatIp: "10.0.0.11" } }],
    says: [/snatIp *: "10.0.0.1+" => "10.0.0.1+"/],
    calls: (_, { instanceId = "" }) => [
      ["DeleteSnatEntry", { SmartAGId: "sag-snat", InstanceId: instanceId }],
      ["AddSnatEntry", { SmartAGId: "sag-snat", CidrBlock: "192.168.1.0/24", SnatIp: "10.0.0.1" }],
    ],
  },
  adopt: {
    of: (one) => {
      const entry = { cidrBlock: `172.16.${one}.0/24`, snatIp: "10.0.1.1" };
      return {
        id: `sag-snat:snat-adopt${one}`,
        hand: [{ kind: "snatEntry", create: { ...entry, id: `snat-adopt${one}`, gatewayId: "sag-snat" } }],
        args: { smartAGId: "sag-snat", ...entry },
      };
    },
    other: { set: { snatIp: "10.0.1.9" }, says: [`snatIp is "10.0.1.1", the program has "10.0.1.9"`] },
  },
  bad: [
    { set: { smartAGId: "1" }, says: [`smartAGId: "1" is not allowed; give an id that starts with sag-`] },
    { set: { cidrBlock: "192.168.2.1/24" }, says: [`cidrBlock: "192.168.2.1/24" has host bits set`] },
    { set: { snatIp: "10.0.0.0/8" }, says: [`snatIp: "10.0.0.0/8" is not allowed; give an IPv4 address`] },
    { set: { snatIp: undefined }, says: ["snatIp: missing"] },
  ],
  fails: { operation: "AddSnatEntry", keeps: false },
});

const dnatEntry = row(DnatEntry, {
  kind: "dnatEntry",
  ground: gatewayByHand("sag-dnat"),
  minimal: {
    args: {
      smartAGId: "sag-dnat",
      ipProtocol: "TCP",
      externalIp: "10.9.0.1",
      externalPort: 80,
      internalIp: "192.168.1.1",
      internalPort: 8080,
    },
    makes: ["AddDnatEntry"],
    holds: {
      gatewayId: "sag-dnat",
      type: "Intranet",
      ipProtocol: "tcp",
      externalIp: "10.9.0.1",
      externalPort: "80",
      internalIp: "192.168.1.1",
      internalPort: "8080",
    },
  },
  full: {
    args: {
      smartAGId: "sag-dnat",
      type: "Intranet",
      ipProtocol: "any",
      externalIp: "10.9.0.2",
      externalPort: "any",
      internalIp: "192.168.1.2",
      internalPort: "any",
    },
    makes: ["AddDnatEntry"],
    holds: { ipProtocol: "any", externalIp: "10.9.0.2", externalPort: "any", internalPort: "any" },
  },
  more: {
    // The device finds its public address by itself.
    internet: {
      args: {
        smartAGId: "sag-dnat",
        type: "Internet",
        ipProtocol: "UDP",
        externalPort: 1194,
        internalIp: "192.168.1.3",
        internalPort: 1194,
      },
      makes: ["AddDnatEntry"],
      holds: { type: "Internet", ipProtocol: "udp", externalPort: "1194" },
    },
  },
  replace: {
    of: "full",
    set: { internalIp: "192.168.1.20" },
    property: "internalIp",
    holds: { internalIp: "192.168.1.20" },
    calls: (_, { dnatEntryId = "" }) => [
      ["DeleteDnatEntry", { SagId: "sag-dnat", DnatEntryId: dnatEntryId }],
      [
        "AddDnatEntry",
        {
          SagId: "sag-dnat",
          Type: "Intranet",
          IpProtocol: "any",
          ExternalIp: "10.9.0.2",
          ExternalPort: "any",
          InternalIp: "192.168.1.20",
          InternalPort: "any",
        },
      ],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ dnatEntryId = "" }) => [{ kind: "dnatEntry", id: dnatEntryId, set: { internalPort: "8081" } }],
    says: [/internalPort *: 808\d => 808\d/],
    calls: (_, { dnatEntryId = "" }) => [
      ["DeleteDnatEntry", { SagId: "sag-dnat", DnatEntryId: dnatEntryId }],
      [
        "AddDnatEntry",
        {
          SagId: "sag-dnat",
          Type: "Intranet",
          IpProtocol: "tcp",
          ExternalIp: "10.9.0.1",
          ExternalPort: "80",
          InternalIp: "192.168.1.1",
          InternalPort: "8080",
        },
      ],
    ],
  },
  adopt: {
    of: (one) => {
      const entry = { type: "Intranet", externalIp: `10.9.1.${one}`, internalIp: "192.168.1.9" } as const;
      return {
        id: `sag-dnat:fwd-adopt${one}`,
        hand: [
          {
            kind: "dnatEntry",
            create: {
              ...entry,
              id: `fwd-adopt${one}`,
              gatewayId: "sag-dnat",
              ipProtocol: "any",
              externalPort: "any",
              internalPort: "any",
            },
          },
        ],
        args: {
          ...entry,
          smartAGId: "sag-dnat",
          ipProtocol: "any" as const,
          externalPort: "any" as const,
          internalPort: "any" as const,
        },
      };
    },
    other: {
      set: { ipProtocol: "UDP", externalPort: 22, internalPort: 23 },
      says: [`ipProtocol is "Any", the program has "UDP"`, `internalPort is "any", the program has 23`],
    },
  },
  bad: [
    { set: { type: "Extranet" }, says: [`type: "Extranet" is not allowed; give one of Intranet, Internet`] },
    { set: { externalIp: undefined }, says: [`externalIp: missing; type "Intranet" requires it`] },
    { set: { type: "Internet" }, says: [`externalIp: no use with type "Internet"; leave it out`] },
    { set: { ipProtocol: "ICMP" }, says: [`ipProtocol: "ICMP" is not allowed; give one of TCP, UDP, Any`] },
    { set: { externalPort: 0 }, says: ["externalPort: 0 is not allowed; give a whole number from 1 to 65535"] },
    { set: { internalPort: 65536 }, says: ["internalPort: 65536 is not allowed"] },
    { set: { internalIp: "192.168.1" }, says: [`internalIp: "192.168.1" is not allowed; give an IPv4 address`] },
  ],
  fails: { operation: "AddDnatEntry", keeps: false },
});

export const natRows = [snatEntry, dnatEntry];
