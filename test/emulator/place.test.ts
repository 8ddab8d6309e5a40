import type { EmulatorOptions, RunningEmulator } from "../../emulator/index.js";
import { type ClientOptions, ConfigurationError, SmartagClient } from "../../provider/client/index.js";
import { closeServers, errorOf, scripted } from "../support/client.js";
import { failure, ok } from "../support/server.js";
import { startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let wire: TestClient;
const temporary = { accessKeyId: "STS.one", accessKeySecret: "sts-secret", securityToken: "token" };
const options: EmulatorOptions = { temporaryKeys: [{ ...temporary, account: "emulator2" }] };
beforeAll(async () => {
  ({ emulator, client: wire } = await startTestEmulator(options));
});
beforeEach(() => {
  emulator.reset();
  lines.splice(0);
});
afterEach(closeServers);
afterAll(() => emulator.close());

const lines: string[] = [];
const log = (line: string): void => void lines.push(line);
const warnings = (): string[] => lines.filter((line) => line.startsWith("smartag: warning: "));

/** A client of the emulator, of its first account where no other key is given. */
function clientOf(given: ClientOptions = {}): SmartagClient {
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
  return new SmartagClient({ region: "cn-shanghai", endpoint: emulator.endpoint, ...keys, log, ...given });
}

const asked = (): string[] => emulator.requests().map(({ operation, outcome }) => `${operation} ${outcome}`);
const regionAlone =
  "Whether a resource is in this account cannot be checked; its region (cn-shanghai) is checked alone.";

describe.each(["V1", "V3"] as const)("GetCallerIdentity with signature %s", (style) => {
  const identity = (uid: string) => ({
    AccountId: uid,
    Arn: `acs:ram::${uid}:root`,
    IdentityType: "Account",
    PrincipalId: uid,
    RequestId: expect.any(String) as string,
    UserId: uid,
  });

  it("answers each account's own", async () => {
    expect((await wire.reply("GetCallerIdentity", {}, { style })).body).toEqual(identity("1000000000000001"));
    const other = await wire.reply("GetCallerIdentity", {}, { style, key: "emulator2" });
    expect(other.body).toEqual(identity("1000000000000002"));
    const role = { style, key: "STS.one", secret: "sts-secret", token: "token" };
    expect((await wire.reply("GetCallerIdentity", {}, role)).body).toEqual(identity("1000000000000002"));
  });

  it("is of the version of its product alone", async () => {
    const { code, message } = await wire.reply("GetCallerIdentity", {}, { style, version: "2018-03-13" });
    expect([code, message]).toEqual(["InvalidAction.NotFound", expect.stringContaining("(GetCallerIdentity)")]);
  });
});

describe("a client's place", () => {
  it("is not asked for by a client that only makes calls", async () => {
    await clientOf().call("DescribeACLs", {});
    expect(asked()).toEqual(["DescribeACLs ok"]);
  });

  it("is its region and its account, asked for once by many callers", async () => {
    const client = clientOf();
    const places = await Promise.all(Array.from({ length: 20 }, () => client.place()));
    expect(new Set(places.map((place) => JSON.stringify(place)))).toEqual(
      new Set(['{"region":"cn-shanghai","account":"1000000000000001"}']),
    );
    expect(await client.place()).toEqual({ region: "cn-shanghai", account: "1000000000000001" });
    expect(asked()).toEqual(["GetCallerIdentity ok"]);
    expect(emulator.requests()[0]?.parameters).toEqual({});
  });

  it.each<[string, ClientOptions, object]>([
    ["another account", { accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" }, { region: "cn-shanghai" }],
    ["temporary keys", { ...temporary, signature: "V1", method: "GET", format: "XML" }, { region: "cn-shanghai" }],
    [
      "another region",
      { region: "eu-west-1", accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" },
      { region: "eu-west-1" },
    ],
  ])("is told with %s", async (_, given, place) => {
    expect(await clientOf(given).place()).toEqual({ ...place, account: "1000000000000002" });
  });

  it.each([
    [
      "permission",
      { deniedOperations: ["GetCallerIdentity"] },
      "Forbidden.RAM",
      "User not authorized to operate on the specified resource, or this API doesn't support RAM",
    ],
    [
      "such an operation",
      { goneOperations: ["GetCallerIdentity"] },
      "InvalidApi.NotFound",
      "Specified api is not found, please check your url and method. (GetCallerIdentity)",
    ],
  ])("is the region alone without %s, with one warning", async (_, settings, code, message) => {
    await wire.control("POST", "settings", settings);
    const client = clientOf();
    expect(await Promise.all([client.place(), client.place()])).toEqual([
      { region: "cn-shanghai" },
      { region: "cn-shanghai" },
    ]);
    expect(await client.place()).toEqual({ region: "cn-shanghai" });
    await wire.control("POST", "settings", { deniedOperations: [], goneOperations: [] });
    expect(asked()).toEqual([`GetCallerIdentity ${code}`]);
    expect(warnings()).toEqual([`smartag: warning: GetCallerIdentity failed: ${code}: ${message}. ${regionAlone}`]);
  });

  it("is asked for again after a fault that passes", async () => {
    await wire.control("POST", "faults", { operation: "GetCallerIdentity", kind: "throttle" });
    expect(await clientOf().place()).toEqual({ region: "cn-shanghai", account: "1000000000000001" });
    expect(asked()).toEqual(["GetCallerIdentity Throttling.User", "GetCallerIdentity ok"]);
    expect(warnings()).toEqual([]);
  });

  it("is the region alone where the service goes on failing, after a few seconds", async () => {
    await wire.control("POST", "faults", { operation: "GetCallerIdentity", kind: "error", count: 99 });
    const started = performance.now();
    expect(await clientOf().place()).toEqual({ region: "cn-shanghai" });
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(warnings()).toHaveLength(1);
  });

  it("is the region alone where nothing answers, after a few seconds", async () => {
    const { client, sent } = await scripted(["silence"], { log });
    const started = performance.now();
    expect(await client.place()).toEqual({ region: "cn-shanghai" });
    expect(performance.now() - started).toBeLessThan(9_000);
    expect(sent()).toEqual(["GetCallerIdentity", "GetCallerIdentity"]);
    expect(warnings()).toEqual([
      `smartag: warning: GetCallerIdentity failed: no answer within 3000 ms. ${regionAlone}`,
    ]);
  }, 15_000);

  it("is the region alone where the endpoint cannot be reached", async () => {
    const gone = await startTestEmulator();
    await gone.emulator.close();
    expect(await clientOf({ endpoint: gone.emulator.endpoint }).place()).toEqual({ region: "cn-shanghai" });
    expect(warnings()).toEqual([expect.stringContaining(`GetCallerIdentity failed: EndpointUnreachable: `)]);
  });

  it("is the region alone where the answer names no account", async () => {
    const { client, sent } = await scripted([ok({})], { log });
    expect(await client.place()).toEqual({ region: "cn-shanghai" });
    expect(sent()).toEqual(["GetCallerIdentity"]);
    expect(warnings()).toEqual([
      `smartag: warning: GetCallerIdentity failed: the answer names no account. ${regionAlone}`,
    ]);
  });

  it.each<[string, ClientOptions, string]>([
    ["an unknown key", { accessKeyId: "nobody", accessKeySecret: "nobody-secret" }, "InvalidAccessKeyId.NotFound"],
    ["a wrong secret", { accessKeySecret: "wrong-secret" }, "SignatureDoesNotMatch"],
    ["a wrong token", { ...temporary, securityToken: "other" }, "InvalidSecurityToken.Malformed"],
  ])("is an error with %s", async (_, given, code) => {
    const error = await errorOf(clientOf(given).place());
    expect([error.operation, error.code]).toEqual(["GetCallerIdentity", code]);
    expect(error.hint).not.toBeUndefined();
    expect(asked()).toEqual([`GetCallerIdentity ${code}`]);
    expect(warnings()).toEqual([]);
  });

  it("is an error without keys, and asked for again once there are some", async () => {
    const { env } = process;
    const names = ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"] as const;
    process.env = { ...env, [names[0]]: "emulator" };
    Reflect.deleteProperty(process.env, names[1]);
    try {
      const client = new SmartagClient({ region: "cn-shanghai", endpoint: emulator.endpoint, log });
      await expect(client.place()).rejects.toThrow(ConfigurationError);
      expect(asked()).toEqual([]);
      process.env[names[1]] = "emulator-secret";
      expect(await client.place()).toEqual({ region: "cn-shanghai", account: "1000000000000001" });
    } finally {
      process.env = env;
    }
  });

  it("is an error where the key is disabled", async () => {
    const { client } = await scripted([failure("InvalidAccessKeyId.Inactive")], { log });
    expect((await errorOf(client.place())).code).toBe("InvalidAccessKeyId.Inactive");
  });
});
