// A large account, as changes of the emulator.
import { boughtGateway } from "./gateways.mts";

const group = "rg-emulator1default";
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** ACLs, QoS and flow logs, and gateways with a device, an ACL, a QoS, a CCN and a SNAT entry each. */
export function account(gateways: number): object[] {
  const tuple = { ipProtocol: "TCP", sourceCidr: "10.1.0.0/24", destCidr: "10.0.0.0/8", sourcePortRange: "-1/-1" };
  const make = (kind: string, id: string, fields: object): object => ({ kind, create: { id, ...fields } });
  const shared = numbers(10).flatMap((n) => [
    make("acl", `acl-${n}`, { name: `acl-${n}`, resourceGroupId: group }),
    ...numbers(50).map((rule) =>
      make("aclRule", `acr-${n}-${rule}`, {
        aclId: `acl-${n}`,
        direction: "out",
        policy: "accept",
        ...tuple,
        destPortRange: `${rule + 1}/${rule + 1}`,
        priority: rule + 1,
        type: "LAN",
      }),
    ),
    make("qos", `qos-${n}`, { name: `qos-${n}`, resourceGroupId: group }),
    make("flowLog", `fl-${n}`, {
      name: `fl-${n}`,
      status: "Active",
      activeAging: 300,
      inactiveAging: 15,
      outputType: "sls",
      netflowServerPort: 9995,
      netflowVersion: "V9",
      resourceGroupId: group,
    }),
    make("ccn", `ccn-${n}`, { name: `ccn-${n}`, status: "Active", interworking: "enable", resourceGroupId: group }),
  ]);
  const sites = numbers(gateways).flatMap((n) => {
    const gatewayId = `sag-${n}`;
    return [
      make("gateway", gatewayId, { ...boughtGateway, name: `site-${n}`, status: "Active" }),
      make("device", `sn-${n}`, { model: "sag-1000", gatewayId, online: true }),
      make("aclAssociation", `acl-${n}`, { aclId: `acl-${n % 10}`, gatewayId }),
      make("qosAssociation", `qos-${n}`, { qosId: `qos-${n % 10}`, gatewayId }),
      make("ccnBinding", `ccn-${n}`, { ccnId: `ccn-${n % 10}`, gatewayId }),
      make("flowLogAssociation", `fl-${n}`, { flowLogId: `fl-${n % 10}`, gatewayId }),
      make("snatEntry", `snat-${n}`, { gatewayId, cidrBlock: "192.168.1.0/24", snatIp: "10.0.0.1" }),
    ];
  });
  return [...shared, ...sites];
}
