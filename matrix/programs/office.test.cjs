// A user's tests, run by jest and by mocha.
const assert = require("node:assert");
const pulumi = require("@pulumi/pulumi");
const { getAcls, SmartagClient, SmartagError } = require("pulumi-smartag");
const { startEmulator } = require("pulumi-smartag/emulator");

it("a program declares what it should, with mocks", async () => {
  const declared = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        declared.push(`${type} ${name}`);
        return { id: `${name}-id`, state: inputs };
      },
      call: ({ inputs }) => inputs,
    },
    "office",
    "test",
  );
  const { aclId } = require("./office.cjs");
  assert.equal(await new Promise((resolve) => aclId.apply(resolve)), "office-id");
  assert.deepEqual(declared, ["pulumi-nodejs:dynamic/smartag:Acl office"]);
});

it("a look-up is answered by the mock", async () => {
  const acls = [{ aclId: "acl-1", name: "office" }];
  const mocks = {
    newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs }),
    call: ({ token, inputs }) => ({ acls: token === "smartag:index:getAcls" && inputs.name === "office" ? acls : [] }),
  };
  await pulumi.runtime.setMocks(mocks, "office", "test");
  assert.deepEqual(await getAcls({ name: "office" }), { acls });
});

describe("calls", () => {
  let emulator;
  let client;
  beforeEach(async () => {
    emulator = await startEmulator({ strict: true });
    const { endpoint } = emulator;
    client = (format) =>
      new SmartagClient({
        endpoint,
        region: "cn-shanghai",
        accessKeyId: "emulator",
        accessKeySecret: "emulator-secret",
        format,
        log: () => undefined,
      });
  });
  afterEach(() => emulator.close());

  it("reach the emulator, in JSON and XML", async () => {
    const { aclId } = await client("JSON").call("CreateACL", { name: "office" });
    const { acls } = await client("XML").call("DescribeACLs", { aclIds: aclId });
    assert.equal(acls.length, 1);
  });

  it("are sent again after a failure that passes, and fail with the service's code", async () => {
    const fault = { operation: "DescribeACLs", kind: "error", code: "InternalError" };
    await fetch(`${emulator.endpoint}/_emulator/faults`, { method: "POST", body: JSON.stringify(fault) });
    await client("JSON").call("DescribeACLs", {});
    const error = await client("JSON")
      .call("DeleteACL", { aclId: "acl-none" })
      .catch((thrown) => thrown);
    assert.ok(error instanceof SmartagError);
    const outcomes = emulator.requests().map(({ operation, outcome }) => `${operation} ${outcome}`);
    assert.deepEqual(outcomes, ["DescribeACLs InternalError", "DescribeACLs ok", "DeleteACL InvalidId.ACL"]);
  });
});
