import type { RunningEmulator } from "../../emulator/index.js";
import { startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  const quotas = { qoses: 3, qosCars: 3, qosPolicies: 2, qosesPerGateway: 1 };
  ({ emulator, client } = await startTestEmulator({ quotas }));
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const car = { Priority: 2, LimitType: "Absolute", MinBandwidthAbs: 2, MaxBandwidthAbs: 10 };
const policy = {
  Priority: 2,
  SourceCidr: "10.0.0.0/8",
  DestCidr: "0.0.0.0/0",
  IpProtocol: "udp",
  SourcePortRange: "-1/-1",
  DestPortRange: "5060/5061",
};

const newQos = (QosName = "qos-test") => client.made("CreateQos", { QosName }, "QosId");
const cars = (QosId: string, more = {}) => client.rows("DescribeQosCars", { QosId, ...more }, "QosCars.QosCar");
const policies = (QosId: string, more = {}) =>
  client.rows("DescribeQosPolicies", { QosId, ...more }, "QosPolicies.QosPolicy");

describe("QoS policies", () => {
  it("is created, listed, changed and deleted", async () => {
    const QosId = await newQos();
    await client.call("ModifyQos", { QosId, QosName: "voice", QosDescription: "Voice first" });
    await client.call("ModifyQos", { QosId, QosName: "voice2" });
    const row = await client.row("DescribeQoses", { QosName: "voice2" }, "Qoses.Qos");
    expect(row).toEqual({
      QosId,
      QosName: "voice2",
      QosDescription: "Voice first",
      ResourceGroupId: "rg-emulator1default",
      SagCount: "0",
    });
    await client.call("CreateQosCar", { QosId, ...car });
    await client.call("CreateQosPolicy", { QosId, ...policy });
    await client.call("DeleteQos", { QosId });
    expect(await client.control("GET", "state")).toMatchObject({ qos: [], qosCar: [], qosPolicy: [] });
    expect(await client.code("DeleteQos", { QosId })).toBe("InvalidId.Qos");
  });

  it("is limited by quotas", async () => {
    for (const name of ["one", "two", "three"]) await newQos(name);
    expect(await client.code("CreateQos", { QosName: "four" })).toBe("QosAmountLimit");
  });

  it("is associated with gateways and not deleted while it is", async () => {
    const [QosId, other] = [await newQos(), await newQos("other")];
    const pair = { QosId, SmartAGId: "sag-emulator1branch" };
    expect(await client.code("DisassociateQos", pair)).toBe("SmartAGNotAssociateQos");
    await client.call("AssociateQos", pair);
    expect(await client.code("AssociateQos", pair)).toBe("SmartAGAlreadyAssociateQos");
    expect(await client.code("AssociateQos", { ...pair, QosId: other })).toBe("QosPerSmartagAmountLimit");
    expect(await client.row("DescribeQoses", { QosIds: QosId }, "Qoses.Qos")).toMatchObject({
      SagCount: "1",
      SmartAGIds: "sag-emulator1branch",
    });
    const free = await client.rows(
      "DescribeSmartAccessGateways",
      { CanAssociateQos: true },
      "SmartAccessGateways.SmartAccessGateway",
    );
    expect(free).toMatchObject([{ SmartAGId: "sag-emulator1hq" }]);
    expect((await client.reply("DeleteQos", { QosId })).message).toContain("sag-emulator1branch");
    await client.call("DisassociateQos", pair);
    await client.call("DeleteQos", { QosId });
  });
});

describe("rate limiting rules", () => {
  it("shows the pair of bandwidths that fits, and a source on both kinds", async () => {
    const QosId = await newQos();
    const made = await client.call("CreateQosCar", { QosId, ...car, Name: "voice" });
    expect(made).not.toHaveProperty("Name");
    const percent = { Priority: 1, LimitType: "Percent", MinBandwidthPercent: 10, MaxBandwidthPercent: 20 };
    await client.call("CreateQosCar", { QosId, ...percent, PercentSourceType: "InternetUpBandwidth" });
    const [first, second] = await cars(QosId);
    expect(first).toMatchObject({ Priority: 1, PercentSourceType: "InternetUpBandwidth", MaxBandwidthPercent: 20 });
    expect(second).toMatchObject({ Name: "voice", MaxBandwidthAbs: 10, PercentSourceType: "InternetUpBandwidth" });
    expect(second).not.toHaveProperty("MaxBandwidthPercent");
    expect((await cars(QosId, { Order: "desc" })).map(({ Priority }) => Priority)).toEqual([2, 1]);
    expect(await cars(QosId, { QosCarId: String(made["QosCarId"]) })).toHaveLength(1);
    expect(await cars(QosId, { Description: "none" })).toEqual([]);
  });

  it("has another source of percentages where that is the reading, and keeps the one that it has", async () => {
    await client.control("POST", "settings", { readings: { percentSourceTypeDefault: "CcnBandwidth" } });
    const QosId = await newQos();
    const QosCarId = await client.made("CreateQosCar", { QosId, ...car }, "QosCarId");
    expect(await cars(QosId)).toMatchObject([{ PercentSourceType: "CcnBandwidth" }]);
    await client.call("ModifyQosCar", { QosId, QosCarId, PercentSourceType: "InternetUpBandwidth" });
    await client.call("ModifyQosCar", { QosId, QosCarId, ...car, Priority: 1 });
    expect(await cars(QosId)).toMatchObject([{ Priority: 1, PercentSourceType: "InternetUpBandwidth" }]);
  });

  it("has the priorities 1 to 3, or more where that is the reading", async () => {
    const QosId = await newQos();
    expect(await client.code("CreateQosCar", { QosId, ...car, Priority: 4 })).toBe("InvalidParameter.Priority");
    await client.control("POST", "settings", { readings: { largestCarPriority: 7 } });
    await client.call("CreateQosCar", { QosId, ...car, Priority: 7 });
    expect(await client.code("CreateQosCar", { QosId, ...car, Priority: 8 })).toBe("InvalidParameter.Priority");
  });

  it("is changed in place and deleted", async () => {
    const QosId = await newQos();
    const QosCarId = await client.made("CreateQosCar", { QosId, ...car }, "QosCarId");
    await client.call("ModifyQosCar", { QosId, QosCarId, MaxBandwidthAbs: 30 });
    expect(await cars(QosId)).toMatchObject([{ MinBandwidthAbs: 2, MaxBandwidthAbs: 30, Priority: 2 }]);
    const wrong = { QosId, QosCarId, LimitType: "Percent", MinBandwidthPercent: 1 };
    expect(await client.code("ModifyQosCar", wrong)).toBe("MissParameter.MaxBandwidthPercent");
    await client.call("ModifyQosCar", { ...wrong, MaxBandwidthPercent: 50, Priority: 3, Description: "bulk" });
    const [row] = await cars(QosId);
    expect(row).toMatchObject({ LimitType: "Percent", Priority: 3, Description: "bulk" });
    expect(row).not.toHaveProperty("MinBandwidthAbs");
    await client.call("DeleteQosCar", { QosId, QosCarId });
    expect(await client.code("DeleteQosCar", { QosId, QosCarId })).toBe("InvalidId.QOSCAR");
  });

  it.each([
    ["a maximum equal to the minimum", { MaxBandwidthAbs: 2 }, "InvalidBandwidthCompare"],
    ["a maximum below the minimum", { MaxBandwidthAbs: 1 }, "InvalidBandwidthCompare"],
    ["a missing bandwidth", { LimitType: "Percent" }, "MissParameter.MinBandwidthPercent"],
    ["a negative bandwidth", { MinBandwidthAbs: -1 }, "InvalidParameter"],
    ["a priority of 8", { Priority: 8 }, "InvalidParameter.Priority"],
    ["an unknown limit", { LimitType: "None" }, "InvalidParameter.LimitType"],
    ["an unknown source", { PercentSourceType: "Moon" }, "InvalidParameter.PercentSourceType"],
    ["no priority", { Priority: "" }, "MissParameter.Priority"],
  ])("is refused with %s", async (_, wrong, code) => {
    expect(await client.code("CreateQosCar", { QosId: await newQos(), ...car, ...wrong })).toBe(code);
  });

  it("is limited by quotas", async () => {
    const QosId = await newQos();
    for (const Priority of [1, 1, 2]) await client.call("CreateQosCar", { QosId, ...car, Priority });
    expect(await client.code("CreateQosCar", { QosId, ...car })).toBe("QosCarPerQosAmountLimit");
  });
});

describe("classification rules", () => {
  let QosId: string;
  beforeEach(async () => {
    QosId = await newQos();
    for (const Priority of [2, 3]) await client.call("CreateQosCar", { QosId, ...car, Priority });
  });

  it("belongs to the rate limiting rule of its priority, if there is one", async () => {
    const QosPolicyId = await client.made(
      "CreateQosPolicy",
      { QosId, ...policy, Priority: 5, Name: "sip" },
      "QosPolicyId",
    );
    await client.call("ModifyQosPolicy", { QosId, QosPolicyId, Priority: 7 });
    expect(await client.code("ModifyQosPolicy", { QosId, QosPolicyId, Priority: 8 })).toBe("InvalidParameter.Priority");
    expect(await client.code("CreateQosPolicy", { QosId, ...policy, Priority: 8 })).toBe("InvalidParameter.Priority");
    await client.call("ModifyQosPolicy", {
      QosId,
      QosPolicyId,
      Priority: 2,
      Description: "Voice",
      "DpiSignatureIds.1": "9",
    });
    expect(await policies(QosId, { Priority: 2, Description: "Voice", QosPolicyId })).toMatchObject([
      { Name: "sip", IpProtocol: "UDP", DestPortRange: "5060/5061", DpiSignatureIds: { DpiSignatureId: ["9"] } },
    ]);
    expect(await client.call("GetQosAttribute", { QosId })).toMatchObject({
      QosName: "qos-test",
      QosCars: [],
      QosPolicies: [{ QosPolicieName: "sip", QosPolicieDescription: "Voice", Priority: 2 }],
    });
    await client.call("DeleteQosPolicy", { QosId, QosPolicyId });
    expect(await client.code("DeleteQosPolicy", { QosId, QosPolicyId })).toBe("InvalidId.QOSPY");
  });

  it("has a period that does not end before it begins", async () => {
    const period = { StartTime: "2030-01-01T00:00:00+0800", EndTime: "2030-12-31T00:00:00+0800" };
    const QosPolicyId = await client.made("CreateQosPolicy", { QosId, ...policy, ...period }, "QosPolicyId");
    expect(await policies(QosId)).toMatchObject([period]);
    const early = { EndTime: "2029-01-01T00:00:00+0800" };
    expect(await client.code("ModifyQosPolicy", { QosId, QosPolicyId, ...early })).toBe("InvalidTimeRangeCompare");
    expect(await client.code("CreateQosPolicy", { QosId, ...policy, ...period, ...early })).toBe(
      "InvalidTimeRangeCompare",
    );
    expect(await client.code("CreateQosPolicy", { QosId, ...policy, StartTime: "2030-01-01" })).toBe(
      "InvalidParameter.StartTime",
    );
  });

  it.each([
    ["host bits", { SourceCidr: "10.0.0.1/8" }, "InvalidParameter.SourceCidr"],
    ["ports with a hyphen", { DestPortRange: "80-90" }, "InvalidParameter.DestPortRange"],
    ["falling ports", { DestPortRange: "90/80" }, "InvalidPortRange"],
    ["an unknown protocol", { IpProtocol: "smoke" }, "NotSupportedProtocol"],
    ["a bad description", { Description: "!" }, "InvalidParameter.Description"],
    ["no destination", { DestCidr: "" }, "MissParameter.DestCidr"],
  ])("is refused with %s", async (_, wrong, code) => {
    expect(await client.code("CreateQosPolicy", { QosId, ...policy, ...wrong })).toBe(code);
  });

  it("is refused without a rate limiting rule, and with a priority above 3, where that is the reading", async () => {
    const readings = { qosPolicyWithoutCar: "refused", largestModifiedPolicyPriority: 3, largestCarPriority: 7 };
    await client.control("POST", "settings", { readings });
    expect(await client.code("CreateQosPolicy", { QosId, ...policy, Priority: 1 })).toBe("InvalidParameter.Priority");
    await client.call("CreateQosCar", { QosId, ...car, Priority: 5 });
    const QosPolicyId = await client.made("CreateQosPolicy", { QosId, ...policy, Priority: 5 }, "QosPolicyId");
    const modify = (Priority: number) => client.code("ModifyQosPolicy", { QosId, QosPolicyId, Priority });
    expect([await modify(5), await modify(1)]).toEqual(["InvalidParameter.Priority", "InvalidParameter.Priority"]);
    expect(await modify(2)).toBeUndefined();
  });

  it("may overlap another one, or not, by the reading", async () => {
    await client.call("CreateQosPolicy", { QosId, ...policy });
    await client.call("CreateQosPolicy", { QosId, ...policy, Priority: 3 });
    await client.control("POST", "settings", { readings: { overlappingQosPolicies: "refused" } });
    const code = (more: object) => client.code("CreateQosPolicy", { QosId, ...policy, Priority: 1, ...more });
    expect(await code({})).toBe("InvalidParameter");
    expect(await code({ IpProtocol: "all", SourceCidr: "10.1.0.0/16", DestPortRange: "-1/-1" })).toBe(
      "InvalidParameter",
    );
    // A policy for applications is told from the others by them.
    expect(await code({ "DpiGroupIds.1": "1" })).toBeUndefined();
    const apart = { DestPortRange: "5062/5070" };
    const QosPolicyId = await client.made(
      "CreateQosPolicy",
      { QosId, ...policy, ...apart, Priority: 1 },
      "QosPolicyId",
    );
    const grow = (DestPortRange: string) => client.code("ModifyQosPolicy", { QosId, QosPolicyId, DestPortRange });
    expect(await grow("5061/5070")).toBe("InvalidParameter");
    expect(await grow("5062/5080")).toBeUndefined();
  });

  it("is limited by a quota a rate limiting rule", async () => {
    for (let number = 0; number < 2; number += 1) await client.call("CreateQosPolicy", { QosId, ...policy });
    expect(await client.code("CreateQosPolicy", { QosId, ...policy })).toBe("QosPolicyPerQosAmountLimit");
    const QosPolicyId = await client.made("CreateQosPolicy", { QosId, ...policy, Priority: 3 }, "QosPolicyId");
    const moved = { QosId, QosPolicyId, Priority: 2 };
    expect(await client.code("ModifyQosPolicy", moved)).toBe("QosPolicyPerQosAmountLimit");
  });
});

it("has the service's quotas by default: ten QoS, three rate limiting rules, fifty policies of each", async () => {
  const { emulator: other, client: caller } = await startTestEmulator();
  try {
    const QosId = await caller.made("CreateQos", { QosName: "qos" }, "QosId");
    for (const Priority of [1, 2, 3]) await caller.call("CreateQosCar", { QosId, ...car, Priority });
    expect(await caller.code("CreateQosCar", { QosId, ...car })).toBe("QosCarPerQosAmountLimit");
    for (let number = 0; number < 50; number += 1) await caller.call("CreateQosPolicy", { QosId, ...policy });
    expect(await caller.code("CreateQosPolicy", { QosId, ...policy })).toBe("QosPolicyPerQosAmountLimit");
    await caller.call("CreateQosPolicy", { QosId, ...policy, Priority: 1 });
    for (let number = 2; number <= 10; number += 1) await caller.call("CreateQos", { QosName: `qos-${number}` });
    expect(await caller.code("CreateQos", { QosName: "eleven" })).toBe("QosAmountLimit");
  } finally {
    await other.close();
  }
});
