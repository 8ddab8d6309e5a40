import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { Lifecycle } from "../../provider/lifecycle/lifecycle.js";
import { Run } from "../../provider/lifecycle/run.js";
import { SmartagClient } from "../../provider/client/index.js";
import { dnatEntry } from "../../provider/resources/nat/dnat-entry.js";
import { bgpRouting } from "../../provider/resources/routing/bgp-routing.js";
import { portRole } from "../../provider/resources/port/port-role.js";
import { wanPort } from "../../provider/resources/port/wan-port.js";
import { managementPort } from "../../provider/resources/device/management-port.js";
import { wifi } from "../../provider/resources/device/wifi.js";

const client = new SmartagClient({ region: "cn-shanghai", endpoint: "http://127.0.0.1:1" });
const connections = { client: () => client, names: () => [] };
const of = (definition: unknown): Lifecycle => new Lifecycle(definition as Definition, connections, new Run());

/** The warnings of inputs that are right in every other way. */
function warnings(definition: unknown, inputs: Properties): string[] {
  const checked = of(definition).check(undefined, inputs);
  expect(checked.failures).toEqual([]);
  return checked.warnings;
}

const device = { smartAGId: "sag-1", serialNumber: "sn1" };

describe("DNAT", () => {
  const entry = { smartAGId: "sag-1", type: "Internet", internalIp: "10.0.0.1" };

  it.each([
    ["any", "any", "any", 0],
    ["TCP", 80, 8080, 0],
    ["any", 80, "any", 1],
    ["any", 80, 8080, 2],
    ["tcp", "ANY", 8080, 1],
  ])("%s, %s to %s: %d warnings", (ipProtocol, externalPort, internalPort, count) => {
    const found = warnings(dnatEntry, { ...entry, ipProtocol, externalPort, internalPort });
    expect(found).toHaveLength(count);
    for (const one of found) expect(one).toContain("any goes with ipProtocol any and both ports any");
  });
});

describe("a port's role", () => {
  const role = { ...device, portName: "3", role: "WAN" };

  it("is said to restart every device where it may change", async () => {
    expect(warnings(portRole, role)).toEqual([
      expect.stringContaining(
        "restarts every device of the gateway sag-1, both of a pair: the site is offline for minutes",
      ),
    ]);
    expect((await of(portRole).diff("sag-1:sn1:3", role, { ...role, role: "LAN" })).warnings).toEqual([
      expect.stringContaining("Unless the port 3 has the role LAN already"),
    ]);
  });

  it("is not where it stays", async () => {
    expect((await of(portRole).diff("sag-1:sn1:3", role, role)).warnings).toEqual([]);
  });
});

describe("what was set on the device itself may be anything", () => {
  it.each<[string, unknown, Properties, string]>([
    [
      "WanPort",
      wanPort,
      { ...device, portName: "5", ipType: "PPPOE", username: "a@b", password: "secret1" },
      "6 to 30",
    ],
    ["Wifi", wifi, { ...device, isEnable: true, ssid: "Office Wi-Fi" }, "1 to 31 letters"],
    [
      "ManagementPort",
      managementPort,
      { ...device, ip: "10.0.0.2", mask: "255.255.255.0", gateway: "10.9.0.1" },
      "is not in the network",
    ],
  ])("%s", (_, definition, inputs, words) => {
    expect(warnings(definition, inputs)).toEqual([expect.stringContaining(words)]);
  });
});

it("an autonomous system that the console does not take is warned of", () => {
  const bgp = { ...device, routerId: "10.0.0.1", holdTime: 180, keepAlive: 60 };
  expect(warnings(bgpRouting, { ...bgp, localAs: 2_147_483_647 })).toEqual([]);
  expect(warnings(bgpRouting, { ...bgp, localAs: 4_200_000_000 })).toHaveLength(1);
});
