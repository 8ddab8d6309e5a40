import { failure, type Program, Service } from "../support/lifecycle.js";
import { car, policy } from "../support/samples.js";

let service: Service;
let program: Program;
beforeAll(async () => {
  service = await Service.start({ readings: { largestCarPriority: 7 } });
});
beforeEach(() => {
  service.reset();
  program = service.program();
});
afterAll(() => service.close());

const cars = (entries: Record<string, number>) =>
  Object.fromEntries(Object.entries(entries).map(([name, priority]) => [name, { ...car, priority }]));
const policies = (entries: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(entries).map(([name, priority], index) => [
      name,
      { ...policy, priority, destPortRange: `${index + 1}/${index + 1}` },
    ]),
  );
const inputs = (carPriorities: Record<string, number>, policyPriorities: Record<string, number>) => ({
  name: "gold",
  cars: cars(carPriorities),
  policies: policies(policyPriorities),
});

/** Every policy of the service names a car that is there. */
async function priorities(): Promise<{ cars: unknown[]; policies: unknown[] }> {
  const of = async (kind: string) => (await service.rows(kind)).map(({ priority }) => priority).sort();
  const found = { cars: await of("qosCar"), policies: await of("qosPolicy") };
  expect(found.cars).toEqual(expect.arrayContaining(found.policies));
  return found;
}

it("makes cars before the policies that name them, and is read with three lists", async () => {
  const qos = await program.create("Qos", inputs({ voice: 1, web: 2 }, { sip: 1, http: 2 }));
  const car = "CreateQosCar";
  expect(service.operations()).toEqual(["DescribeQoses", "CreateQos", car, car, "CreateQosPolicy", "CreateQosPolicy"]);
  const next = await service.program().known("Qos", qos);
  const state = structuredClone(next.state);
  await next.refresh();
  expect(service.operations().sort()).toEqual(["DescribeQosCars", "DescribeQosPolicies", "DescribeQoses"]);
  expect(next.state).toEqual(state);
});

it.each<[string, Record<string, number>[], Record<string, number>[], string[]]>([
  [
    "a car takes another priority with its policies",
    [
      { voice: 1, web: 2 },
      { sip: 1, rtp: 1, http: 2 },
    ],
    [
      { voice: 3, web: 2 },
      { sip: 3, rtp: 3, http: 2 },
    ],
    ["ModifyQosCar", "ModifyQosPolicy", "ModifyQosPolicy"],
  ],
  [
    "a car goes with its policies",
    [
      { voice: 1, web: 2 },
      { sip: 1, http: 2 },
    ],
    [{ voice: 1 }, { sip: 1 }],
    ["DeleteQosPolicy", "DeleteQosCar"],
  ],
  [
    "a car comes with its policy",
    [{ voice: 1 }, { sip: 1 }],
    [
      { voice: 1, web: 2 },
      { sip: 1, http: 2 },
    ],
    ["CreateQosCar", "CreateQosPolicy"],
  ],
  [
    "policies move to a car whose number the page of their change does not allow",
    [{ voice: 2 }, { sip: 2, rtp: 2 }],
    [{ voice: 5 }, { sip: 5, rtp: 5 }],
    ["ModifyQosCar", "ModifyQosPolicy", "ModifyQosPolicy"],
  ],
  [
    "two cars change places with their policies, which costs nothing but names",
    [{ voice: 1, web: 2 }, { sip: 1 }],
    [{ web: 1, voice: 2 }, { sip: 1 }],
    [],
  ],
  [
    "a policy moves to a car that is new while its old car goes",
    [{ voice: 1 }, { sip: 1 }],
    [{ web: 3 }, { sip: 3 }],
    ["ModifyQosCar", "ModifyQosPolicy"],
  ],
])("sends what the service accepts where %s", async (_, before, after, expected) => {
  const qos = await program.create("Qos", inputs(before[0] ?? {}, before[1] ?? {}));
  service.operations();
  const wanted = inputs(after[0] ?? {}, after[1] ?? {});
  await qos.update(wanted);
  const calls = service.calls();
  expect(calls.map(({ operation }) => operation)).toEqual(expected);
  expect(calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
  expect(await priorities()).toEqual({
    cars: Object.values(after[0] ?? {}).sort(),
    policies: Object.values(after[1] ?? {}).sort(),
  });
  const state = structuredClone(qos.state);
  await qos.refresh();
  expect(qos.state).toEqual(state);
  expect(await qos.diff(wanted)).toMatchObject({ changes: false });
});

describe("where the service refuses to change a policy to a priority above 3", () => {
  beforeEach(() => service.settings({ readings: { largestModifiedPolicyPriority: 3 } }));

  it("makes it anew in its QoS, and removes the old one then", async () => {
    const qos = await program.create("Qos", inputs({ voice: 2 }, { sip: 2, rtp: 2 }));
    const before = qos.state["policyIds"] as Record<string, string>;
    service.operations();
    const wanted = inputs({ voice: 5 }, { sip: 5, rtp: 5 });
    await qos.update(wanted);
    const anew = ["ModifyQosPolicy", "CreateQosPolicy", "DeleteQosPolicy"];
    expect(service.operations()).toEqual(["ModifyQosCar", ...anew, ...anew]);
    expect(await priorities()).toEqual({ cars: [5], policies: [5, 5] });
    const after = qos.state["policyIds"] as Record<string, string>;
    expect(Object.keys(after)).toEqual(["sip", "rtp"]);
    expect(Object.values(after)).not.toEqual(expect.arrayContaining(Object.values(before)));
    const state = structuredClone(qos.state);
    await qos.refresh();
    expect(qos.state).toEqual(state);
    expect(await qos.diff(wanted)).toMatchObject({ changes: false });
  });

  it("keeps what is so where the second of three policies cannot be made anew", async () => {
    const qos = await program.create("Qos", inputs({ voice: 2 }, { sip: 2, rtp: 2, rtsp: 2 }));
    await service.faults({ operation: "CreateQosPolicy", kind: "error", code: "Forbidden.RAM", skip: 1 });
    const wanted = inputs({ voice: 5 }, { sip: 5, rtp: 5, rtsp: 5 });
    expect((await failure(qos.update(wanted))).message).toContain("Forbidden.RAM");
    const state = structuredClone(qos.state);
    await qos.refresh();
    expect(qos.state).toEqual(state);
    await qos.update(wanted);
    expect(await priorities()).toEqual({ cars: [5], policies: [5, 5, 5] });
  });

  it("replaces one of its own with the next update, and keeps the old one until then", async () => {
    const qosId = await service.make("qos", { resourceGroupId: "rg-emulator1default" });
    const old = { ...policy, qosId, priority: 2 };
    const wanted = { ...policy, qosId, priority: 5 };
    const one = await program.create("QosPolicy", old);
    const error = await failure(one.update(wanted));
    expect(error.message).toContain("InvalidParameter.Priority");
    expect(error.message).toContain("the next update creates that and then removes this one");
    expect(await service.rows("qosPolicy")).toMatchObject([{ priority: 2 }]);
    const next = await service.program().known("QosPolicy", one);
    await next.refresh();
    expect(await next.diff(wanted)).toMatchObject({
      changes: true,
      replaces: ["priority"],
      deleteBeforeReplace: false,
    });
    // A change that the service takes is no reason for a new one, and clears the note.
    await next.update({ ...old, name: "web" });
    expect(await next.diff({ ...wanted, name: "web" })).toMatchObject({ changes: true, replaces: [] });
  });
});

it("takes the source of percentages beside absolute limits, and sees no difference in what is reported", async () => {
  const inputs = { name: "gold", cars: { voice: car, web: { ...car, percentSourceType: "CcnBandwidth" } } };
  const qos = await program.create("Qos", inputs);
  await qos.refresh();
  expect(await qos.diff(inputs)).toMatchObject({ changes: false });
  const reported = (await service.rows("qosCar")).map(({ percentSourceType }) => percentSourceType);
  expect(reported).toEqual(["InternetUpBandwidth", "CcnBandwidth"]);
});

it("changes the kind of limit of a car in one call", async () => {
  const absolute = { name: "gold", cars: { voice: car } };
  const percent = {
    name: "gold",
    cars: { voice: { priority: 1, limitType: "Percent", minBandwidthPercent: 5, maxBandwidthPercent: 50 } },
  };
  const qos = await program.create("Qos", absolute);
  service.operations();
  await qos.update(percent);
  expect(service.operations()).toEqual(["ModifyQosCar"]);
  await qos.refresh();
  expect(await qos.diff(percent)).toMatchObject({ changes: false });
  await qos.update(absolute);
  await qos.refresh();
  expect(await qos.diff(absolute)).toMatchObject({ changes: false });
});
