import type { Properties } from "../../provider/lifecycle/definition.js";
import { Service } from "../support/lifecycle.js";

let service: Service;
beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
});
afterAll(() => service.close());

/** Lets the service's time go by sixty times as fast while some work goes on. */
async function quickly<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void service.advance(3_000), 50);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

const receiver = Object.fromEntries(
  ["Name", "Country", "State", "City", "District", "Town", "Address", "Zip", "Mobile", "Email"].map((name) => [
    `receiver${name}`,
    "x",
  ]),
);
const gateway = { hardWareSpec: "sag-100wm", haType: "no_backup", maxBandwidth: 20, period: 1, buyerMessage: "none" };
const app = { userCount: 5, dataPlan: 5, period: 1, cidrBlocks: ["10.8.0.0/16"] };
const rule = {
  direction: "in",
  sourceCidr: "10.0.0.0/8",
  destCidr: "0.0.0.0/0",
  ipProtocol: "TCP",
  sourcePortRange: "-1/-1",
  destPortRange: "22/22",
  policy: "accept",
};

/** Resources that the lists of the account show. */
const resources: readonly (readonly [type: string, inputs: Properties, kind: string])[] = [
  ["Acl", { name: "acl", rules: { ssh: rule } }, "acl"],
  [
    "Qos",
    {
      name: "qos",
      cars: {
        all: {
          priority: 1,
          limitType: "Percent",
          minBandwidthPercent: 1,
          maxBandwidthPercent: 9,
          percentSourceType: "CcnBandwidth",
        },
      },
    },
    "qos",
  ],
  ["FlowLog", { name: "log", outputType: "netflow", netflowServerIp: "192.0.2.1", status: "Active" }, "flowLog"],
  ["CloudConnectNetwork", { name: "wan", interworkingStatus: "disable" }, "ccn"],
  ["EnterpriseCode", { enterpriseCode: "abc12" }, "enterpriseCode"],
  ["Gateway", { name: "shop", ...gateway, ...receiver }, "gateway"],
  ["SoftwareGateway", { name: "staff", ...app }, "gateway"],
];

describe.each([6_000, 60_000])("where lists show a new object after %d ms", (listed) => {
  beforeEach(async () => {
    service.reset();
    await service.settings({ delays: { listed } });
  });

  test.each(resources)(
    "%s is made once, read back when it is listed, changed and removed",
    async (type, inputs, kind) => {
      const before = (await service.rows(kind)).length;
      const made = await quickly(() => service.program().create(type, inputs));
      expect(await service.rows(kind)).toHaveLength(before + 1);
      await service.advance(listed);
      expect(await made.refresh()).toMatchObject(inputs);
      expect((await made.diff(inputs))?.changes).toBe(false);
      const writes = service.writes().filter((operation) => operation.startsWith("Create"));
      expect(new Set(writes).size).toBe(writes.length);
    },
  );
});

test("a refresh meanwhile finds an ACL gone: nothing tells it from one that somebody removed", async () => {
  service.reset();
  await service.settings({ delays: { listed: 6_000 } });
  const acl = await service.program().create("Acl", { name: "acl" });
  expect(await acl.refresh()).toBeUndefined();
  await service.advance(6_000);
  expect(await (await acl.next.known("Acl", acl)).refresh()).toMatchObject({ name: "acl" });
});
