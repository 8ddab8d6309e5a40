import type { RunningEmulator } from "../../emulator/index.js";
import { order, type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const uid = "1000000000000002";

/** None, and one that narrows a list. */
const filters = (filter: Record<string, string>): Record<string, string>[] => [{}, filter];

/** How an object is made, and how the account's list shows it: whole, and narrowed to it. */
const lists: readonly (readonly [string, () => Promise<string>, (id: string) => Promise<readonly Row[]>[]])[] = [
  [
    "an ACL",
    () => client.made("CreateACL", { Name: "acl" }, "AclId"),
    (AclIds) => filters({ AclIds }).map((filter) => client.rows("DescribeACLs", filter, "Acls.Acl")),
  ],
  [
    "a QoS",
    () => client.made("CreateQos", { QosName: "qos" }, "QosId"),
    (QosIds) => filters({ QosIds }).map((filter) => client.rows("DescribeQoses", filter, "Qoses.Qos")),
  ],
  [
    "a CCN",
    () => client.made("CreateCloudConnectNetwork", { Name: "ccn" }, "CcnId"),
    (CcnId) =>
      filters({ CcnId }).map((filter) =>
        client.rows("DescribeCloudConnectNetworks", filter, "CloudConnectNetworks.CloudConnectNetwork"),
      ),
  ],
  [
    "a flow log",
    () =>
      client.made(
        "CreateFlowLog",
        { OutputType: "netflow", NetflowServerIp: "192.0.2.1", NetflowServerPort: 9995, NetflowVersion: "V9" },
        "FlowLogId",
      ),
    (FlowLogId) =>
      filters({ FlowLogId }).map((filter) => client.rows("DescribeFlowLogs", filter, "FlowLogs.FlowLogSetType")),
  ],
  [
    "a gateway",
    () => client.made("CreateSmartAccessGateway", { ...order, Name: "new" }, "SmartAGId"),
    (SmartAGId) => [
      client.rows("DescribeSmartAccessGateways", { Name: "new" }, "SmartAccessGateways.SmartAccessGateway"),
      client.rows("DescribeSmartAccessGateways", { SmartAGId }, "SmartAccessGateways.SmartAccessGateway"),
    ],
  ],
  [
    "a grant to a CEN",
    async () => {
      const CcnInstanceId = await client.made("CreateCloudConnectNetwork", { Name: "ccn" }, "CcnId");
      await client.call("GrantInstanceToCbn", { CcnInstanceId, CenInstanceId: "cen-emulator2", CenUid: uid });
      return CcnInstanceId;
    },
    (AssociatedCcnId) =>
      filters({ AssociatedCcnId }).map((filter) => client.rows("DescribeGrantRules", filter, "GrantRules.GrantRule")),
  ],
];

describe.each(lists)("the list of %s", (_, make, list) => {
  it.each([0, 6_000, 60_000])("shows a new one after %d ms, also where it is asked for by id", async (listed) => {
    await client.control("POST", "settings", { delays: { listed } });
    const id = await make();
    const shown = async () => (await Promise.all(list(id))).map(({ length }) => length);
    if (listed > 0) {
      await client.control("POST", "clock", { advance: listed - 1_000 });
      expect(await shown()).toEqual([0, 0]);
      await client.control("POST", "clock", { advance: 1_000 });
    }
    expect(await shown()).toEqual([1, 1]);
  });
});

it("is behind, the objects are not: they are read, changed and counted at once", async () => {
  await client.control("POST", "settings", { delays: { listed: 60_000 }, quotas: { acls: 1 } });
  const AclId = await client.made("CreateACL", { Name: "acl" }, "AclId");
  await client.call("ModifyACL", { AclId, Name: "renamed" });
  await client.call("AssociateACL", { AclId, SmartAGId: "sag-emulator1hq" });
  expect(await client.call("GetAclAttribute", { AclId })).toMatchObject({ AclName: "renamed" });
  expect(await client.rows("DescribeACLAttribute", { AclId }, "Acrs.Acr")).toEqual([]);
  expect(await client.code("CreateACL", { Name: "acl" })).toBe("AclAmountLimit");
});
