import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type AccessKey, type RunningEmulator, startEmulator } from "../../emulator/index.js";
import { type ClientOptions, SmartagClient } from "../../provider/client/index.js";

const expired: AccessKey = {
  accessKeyId: "STS.old",
  accessKeySecret: "old-secret",
  securityToken: "old-token",
  account: "emulator",
  expiresAt: 1,
};
const renewed: AccessKey = {
  accessKeyId: "STS.new",
  accessKeySecret: "new-secret",
  securityToken: "new-token",
  account: "emulator",
};

let emulator: RunningEmulator;
const lines: string[] = [];
beforeAll(async () => {
  emulator = await startEmulator({ strict: true, temporaryKeys: [expired, renewed] });
});
beforeEach(() => {
  emulator.reset();
  lines.length = 0;
});
afterAll(() => emulator.close());

const clientOf = (options: ClientOptions = {}): SmartagClient =>
  new SmartagClient({
    region: "cn-shanghai",
    endpoint: emulator.endpoint,
    log: (line) => lines.push(line),
    ...options,
  });
const outcomes = (): string[] => emulator.requests().map(({ outcome }) => outcome);
const warnings = (): string[] => lines.filter((line) => line.startsWith("smartag: warning:"));

describe("a clock that is wrong", () => {
  // The emulator shares this process: only what the client does sees its clock off.
  const off = new AsyncLocalStorage<number>();
  const now = Date.now.bind(Date);
  beforeAll(() => jest.spyOn(Date, "now").mockImplementation(() => now() + (off.getStore() ?? 0)));
  afterAll(() => jest.restoreAllMocks());
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };

  it.each([
    ["V3", 20, "1200 s ahead of"],
    ["V3", -20, "1200 s behind"],
    ["V1", 20, "1200 s ahead of"],
    ["V1", -20, "1200 s behind"],
  ] as const)("is put right by the service's, once (%s, %d minutes)", async (signature, minutes, told) => {
    await off.run(minutes * 60_000, async () => {
      const client = clientOf({ ...keys, signature, maxConcurrency: 3 });
      await Promise.all([1, 2, 3].map((number) => client.call("CreateACL", { name: `acl-${number}` })));
      await client.call("DescribeACLs", {});
    });
    expect(outcomes().slice(0, 3)).toEqual(Array(3).fill("InvalidTimeStamp.Expired"));
    expect(outcomes().slice(3)).toEqual(Array(4).fill("ok"));
    const seconds = told.replace("1200", "(1199|1200|1201)");
    expect(warnings()).toEqual([
      expect.stringMatching(new RegExp(`^smartag: warning: this computer's clock is ${seconds} the service's`)),
    ]);
  });

  it("is left alone while the service takes it", async () => {
    await off.run(10 * 60_000, () => clientOf(keys).call("DescribeACLs", {}));
    expect(outcomes()).toEqual(["ok"]);
    expect(warnings()).toEqual([]);
  });
});

describe("temporary credentials that expire in the middle of a run", () => {
  const environment = { ...process.env };
  let asked = 0;
  const source = createServer((_, response) => {
    const { accessKeyId, accessKeySecret, securityToken } = asked++ === 0 ? expired : renewed;
    const keys = { AccessKeyId: accessKeyId, AccessKeySecret: accessKeySecret, SecurityToken: securityToken };
    // By this computer's clock they last for long.
    response.end(JSON.stringify({ Code: "Success", ...keys, Expiration: "2049-12-31T23:59:59Z" }));
  });
  beforeAll(async () => {
    source.listen(0, "127.0.0.1");
    await once(source, "listening");
    for (const name of Object.keys(process.env).filter((set) => set.startsWith("ALIBABA_CLOUD_")))
      Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, {
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
      ALIBABA_CLOUD_CLI_PROFILE_DISABLED: "true",
      ALIBABA_CLOUD_CREDENTIALS_FILE: "/nonexistent",
      ALIBABA_CLOUD_CREDENTIALS_URI: `http://127.0.0.1:${(source.address() as AddressInfo).port}/`,
    });
  });
  afterAll(() => {
    process.env = environment;
    source.close();
    source.closeAllConnections();
  });

  it("are fetched anew, once for all calls, and the calls repeated", async () => {
    const client = clientOf({ maxConcurrency: 3 });
    const made = await Promise.all([1, 2, 3].map((number) => client.call("CreateACL", { name: `acl-${number}` })));
    expect(new Set(made.map(({ aclId }) => aclId)).size).toBe(3);
    expect(outcomes().sort()).toEqual([...Array<string>(3).fill("InvalidSecurityToken.Expired"), "ok", "ok", "ok"]);
    expect(asked).toBe(2);
  });

  it("are an error where there are no others, and nothing is sent twice", async () => {
    const { accessKeyId, accessKeySecret, securityToken = "" } = expired;
    const call = clientOf({ accessKeyId, accessKeySecret, securityToken }).call("DescribeACLs", {});
    await expect(call).rejects.toMatchObject({
      code: "InvalidSecurityToken.Expired",
      hint: expect.stringContaining("get new ones") as string,
    });
    expect(outcomes()).toEqual(["InvalidSecurityToken.Expired"]);
    expect(lines.join()).not.toMatch(/old-(secret|token)/);
  });
});
