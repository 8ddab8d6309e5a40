import * as v from "valibot";
import { definitions } from "../../provider/definitions.js";
import { check } from "../../provider/lifecycle/check.js";
import { hostAddress, inNetworkOf } from "../../provider/lifecycle/address-rules.js";
import { define, listing, type Definition, type Properties } from "../../provider/lifecycle/definition.js";
import { changedInputs } from "../../provider/lifecycle/diff.js";
import { integer, ip, netmask, oneOf, text } from "../../provider/lifecycle/fields.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { propertiesOf } from "../../provider/lifecycle/wire.js";

const port = define({
  type: "Port",
  inputs: {
    portName: text(),
    ipType: oneOf("DHCP", "STATIC"),
    startIp: ip().optional().onlyWhen("ipType", "DHCP"),
    lease: integer().shared().onlyWhen("ipType", "DHCP"),
    wait: integer().default(30).onlyWhen("ipType", "DHCP"),
    ip: ip().optional(),
    mask: netmask().optional(),
  },
  outputs: {},
  rules: [hostAddress("ip", "mask"), inNetworkOf("ip", "mask", ["startIp"])],
  identity: ["portName"],
  create: { operation: "ModifySagLan" },
  read: { from: listing({ operation: "DescribeSagLanList", items: (page) => page.lans, key: "portName" }) },
  delete: { operation: "ModifySagLan" },
}) as Definition;

const checked = (news: Properties) => check(port, {}, { portName: "0", ...news });

describe("an input that means something only beside a value of another", () => {
  const state = { portName: "0", ipType: "DHCP", startIp: "10.0.0.2", lease: 60, wait: 30 };

  it("is refused beside others, and its default is not given there", () => {
    expect(checked({ ipType: "DHCP", startIp: "10.0.0.2", lease: 60 })).toEqual({
      inputs: state,
      failures: [],
      warnings: [],
    });
    expect(checked({ ipType: "STATIC" })).toEqual({
      inputs: { portName: "0", ipType: "STATIC" },
      failures: [],
      warnings: [],
    });
    expect(checked({ ipType: "STATIC", startIp: "10.0.0.2", lease: 60, wait: null }).failures).toEqual([
      'startIp: no use with ipType "STATIC"; leave it out',
      'lease: no use with ipType "STATIC"; leave it out',
    ]);
  });

  it("passes while the other is not known, or not valid", () => {
    expect(checked({ ipType: UNKNOWN, startIp: "10.0.0.2" }).failures).toEqual([]);
    expect(checked({ ipType: "BOOTP", startIp: "10.0.0.2" }).failures).toEqual([
      'ipType: "BOOTP" is not allowed; give one of DHCP, STATIC',
    ]);
  });

  it("is not read beside others, though the service still tells it", () => {
    const item = { portName: "0", startIp: "10.0.0.2", lease: "60", ip: "10.0.0.1" };
    expect(propertiesOf(port, { ...item, ipType: "static" })).toEqual({
      portName: "0",
      ipType: "STATIC",
      ip: "10.0.0.1",
    });
    expect(propertiesOf(port, { ...item, ipType: "DHCP" })).toMatchObject({ startIp: "10.0.0.2", lease: 60 });
  });

  it("changes with the other, also where the service had filled it in", () => {
    const { inputs } = checked({ ipType: "STATIC" });
    expect(changedInputs(port, state, inputs)).toEqual(["ipType", "startIp", "lease", "wait"]);
    expect(changedInputs(port, state, checked({ ipType: "DHCP", startIp: "10.0.0.2" }).inputs)).toEqual([]);
  });
});

test("every resource names one of its inputs, and values that this takes", () => {
  const wrong = [...definitions.values()].flatMap(({ type, inputs }) =>
    Object.entries(inputs)
      .filter(
        ([
          ,
          {
            traits: { only },
          },
        ]) => {
          const decides = inputs[only?.property ?? ""];
          return only?.values.some((value) => !decides || !v.is(decides.schema, value));
        },
      )
      .map(([name]) => `${type}.${name}`),
  );
  expect(wrong).toEqual([]);
});

describe("an address and its netmask", () => {
  const verdict = (address: string, mask: string, startIp?: string): string[] => {
    const { failures, warnings } = checked({ ipType: "DHCP", ip: address, mask, startIp });
    return [...failures, ...warnings.map((warning) => `warning: ${warning}`)];
  };

  it("are that of a host", () => {
    expect(verdict("192.168.1.1", "255.255.255.0")).toEqual([]);
    expect(verdict("192.168.1.0", "255.255.255.0")).toEqual([
      'warning: ip: "192.168.1.0" is the network itself with mask "255.255.255.0"; give an address of a host',
    ]);
    expect(verdict("192.168.1.127", "255.255.255.128")).toEqual([
      'warning: ip: "192.168.1.127" is the broadcast address with mask "255.255.255.128"; give an address of a host',
    ]);
    expect(verdict("192.168.1.0", "255.255.255.254")).toEqual([]);
    expect(verdict("192.168.1.0", "255.255.255.255")).toEqual([]);
    expect(verdict("192.168.1.0", "255.255.0")).toEqual([
      'mask: "255.255.0" is not allowed; give a netmask such as 255.255.255.0',
    ]);
  });

  it("make the network that others are in", () => {
    expect(verdict("192.168.1.1", "255.255.255.0", "192.168.1.2")).toEqual([]);
    expect(verdict("192.168.1.1", "255.255.255.0", "192.168.2.2")).toEqual([
      'warning: startIp: "192.168.2.2" is not in the network 192.168.1.0/24 of ip and mask',
    ]);
  });
});
