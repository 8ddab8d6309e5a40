import { resolveEndpoints } from "../../provider/client/region.js";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clientFor, ConfigurationError, optionsFromConfig, SmartagClient } from "../../provider/client/index.js";
import { credentialSource } from "../../provider/client/credentials.js";
import { closeServers, keys, scripted } from "../support/client.js";
import { ok } from "../support/server.js";

const environment = { ...process.env };
beforeEach(() => {
  for (const name of Object.keys(process.env))
    if (/^(ALIBABA_CLOUD_|SMARTAG_)/.test(name)) Reflect.deleteProperty(process.env, name);
  // No look at a cloud's metadata service, which is not there.
  process.env["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";
  process.env["ALIBABA_CLOUD_CREDENTIALS_FILE"] = "/nonexistent";
  process.env["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";
});
afterEach(async () => {
  process.env = { ...environment };
  await closeServers();
});

const config = (values: Record<string, unknown>): { get(key: string): string | undefined } => ({
  get: (key) => {
    const value = values[key];
    return value === undefined || typeof value === "string" ? value : JSON.stringify(value);
  },
});

describe("settings from a stack's config", () => {
  it("are taken as they are, numbers from text", () => {
    const all = {
      "smartag:region": "cn-hangzhou",
      "smartag:endpoint": "127.0.0.1:1",
      "smartag:accessKeyId": "id",
      "smartag:accessKeySecret": "secret",
      "smartag:securityToken": "token",
      "smartag:profile": "p",
      "smartag:maxConcurrency": "4",
      "smartag:waits": { createMs: 5 },
    };
    expect(optionsFromConfig(config(all))).toEqual({
      region: "cn-hangzhou",
      endpoint: "127.0.0.1:1",
      accessKeyId: "id",
      accessKeySecret: "secret",
      securityToken: "token",
      profile: "p",
      maxConcurrency: 4,
      waits: { createMs: 5 },
    });
  });

  it("win over those of the Alibaba Cloud provider, and these over the environment", () => {
    process.env["ALIBABA_CLOUD_REGION_ID"] = "eu-central-1";
    const region = (values: Record<string, unknown>): string =>
      new SmartagClient({ ...optionsFromConfig(config(values)), ...keys }).region;
    expect(region({ "smartag:region": "cn-shanghai", "alicloud:region": "cn-hangzhou" })).toBe("cn-shanghai");
    expect(region({ "alicloud:region": "cn-hangzhou" })).toBe("cn-hangzhou");
    expect(region({})).toBe("eu-central-1");
  });

  const connections = {
    hub: { region: "eu-central-1" },
    partner: { accessKeyId: "other", accessKeySecret: "theirs" },
    small: { maxConcurrency: 2, profile: "small" },
    wrong: { acessKeyId: "x" },
    number: { region: 7 },
    text: "cn-shanghai",
  };
  const withConnections = config({
    "smartag:region": "cn-shanghai",
    "smartag:accessKeyId": "id",
    "smartag:accessKeySecret": "secret",
    "smartag:securityToken": "token",
    "smartag:connections": connections,
  });

  it.each([
    ["hub", { region: "eu-central-1", accessKeyId: "id", accessKeySecret: "secret", securityToken: "token" }],
    ["partner", { region: "cn-shanghai", accessKeyId: "other", accessKeySecret: "theirs" }],
    ["small", { region: "cn-shanghai", profile: "small", maxConcurrency: 2 }],
  ])("of the connection %s lie over the others, with the keys of one account only", (name, options) => {
    expect(optionsFromConfig(withConnections, name)).toEqual(options);
  });

  it.each([
    [
      "nowhere",
      'There is no connection "nowhere" in smartag:connections. Configured are: hub, partner, small, wrong, number, text.',
    ],
    ["toString", 'There is no connection "toString"'],
    ["wrong", 'smartag:connections.wrong has no setting "acessKeyId". It takes: region, endpoint,'],
    ["number", "smartag:connections.number: region has to be text."],
    ["text", "smartag:connections.text has to be an object."],
  ])("refuse the connection %s", (name, message) => {
    expect(() => optionsFromConfig(withConnections, name)).toThrow(message);
  });

  it.each([
    [{ "smartag:connections": "{" }, "smartag:connections is not JSON."],
    [{}, 'There is no connection "x" in smartag:connections. None is configured.'],
    [{ "smartag:maxConcurrency": "many" }, "smartag: maxConcurrency has to be a whole number."],
    [{ "smartag:waits": { createMs: "1.5" } }, "smartag: waits: waits.createMs"],
  ])("refuse %j", (values, message) => {
    const name = "smartag:connections" in values || Object.keys(values).length === 0 ? "x" : undefined;
    expect(() => optionsFromConfig(config(values), name)).toThrow(message.replace("waits: waits", "waits"));
  });

  it("give one client for the same settings", () => {
    expect(clientFor(withConnections)).toBe(clientFor(withConnections));
    expect(clientFor(withConnections, "hub")).toBe(clientFor(withConnections, "hub"));
    expect(clientFor(withConnections, "hub")).not.toBe(clientFor(withConnections));
  });
});

describe("a client's settings", () => {
  const of =
    (options: object): (() => SmartagClient) =>
    () =>
      new SmartagClient({ region: "cn-shanghai", ...keys, ...options });

  it.each([
    [{ region: undefined }, "No region is set. Set smartag:region"],
    [{ region: "evil.example/" }, '"evil.example/" is no region.'],
    [{ endpoint: "http://smartag.example" }, "plain http is only for this computer"],
    [{ endpoint: "ftp://127.0.0.1" }, "is not understood"],
    [{ endpoint: "https://host/path" }, "is not understood"],
    [{ endpoint: "https://user:pw@host" }, "is not understood"],
    [{ accessKeySecret: undefined }, "smartag:accessKeyId is set without smartag:accessKeySecret"],
    [{ accessKeyId: undefined }, "smartag:accessKeySecret is set without smartag:accessKeyId"],
    [{ maxConcurrency: 0 }, "smartag:maxConcurrency takes a whole number of at least 1, not 0."],
    [{ waits: { createMs: -1 } }, "smartag:waits.createMs"],
  ])("refuse %j", (options, message) => {
    expect(of(options)).toThrow(ConfigurationError);
    expect(of(options)).toThrow(message);
  });

  it.each([
    [{}, "https://smartag.cn-shanghai.aliyuncs.com"],
    [{ endpoint: "smartag-vpc.cn-shanghai.aliyuncs.com" }, "https://smartag-vpc.cn-shanghai.aliyuncs.com"],
    [{ endpoint: "http://localhost:8080/" }, "http://localhost:8080"],
    [{ endpoint: "http://[::1]:8080" }, "http://[::1]:8080"],
  ])("%j go to %s", (options, endpoint) => {
    expect(of(options)().endpoint).toBe(endpoint);
  });

  // What a product other than Smart Access Gateway is served by.
  it.each([
    [undefined, "https://smartag.cn-shanghai.aliyuncs.com", "https://cbn.aliyuncs.com", "https://sts.aliyuncs.com"],
    [
      "smartag-vpc.cn-shanghai.aliyuncs.com",
      "https://smartag-vpc.cn-shanghai.aliyuncs.com",
      "https://cbn.aliyuncs.com",
      "https://sts.aliyuncs.com",
    ],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080", "http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["https://localhost:8443", "https://localhost:8443", "https://localhost:8443", "https://localhost:8443"],
  ])("%s is Smart Access Gateway at %s, CEN at %s and STS at %s", (endpoint, smartag, cen, sts) => {
    const { Smartag, Cbn, Sts } = resolveEndpoints(endpoint, "cn-shanghai");
    expect([Smartag.origin, Cbn.origin, Sts.origin]).toEqual([smartag, cen, sts]);
  });

  it("find the endpoint in the environment", () => {
    process.env["SMARTAG_ENDPOINT"] = "http://127.0.0.1:9";
    expect(of({})().endpoint).toBe("http://127.0.0.1:9");
    expect(of({ endpoint: "https://other" })().endpoint).toBe("https://other");
  });

  it("try a region that is not known, with one warning that names those that are", () => {
    const lines: string[] = [];
    const options = { region: "us-west-9", log: (line: string) => lines.push(line) };
    expect(of(options)().endpoint).toBe("https://smartag.us-west-9.aliyuncs.com");
    of(options)();
    expect(lines).toEqual([
      expect.stringMatching(/"us-west-9" is not known .+ Known are: cn-shanghai, .+us-east-1\.$/),
    ]);
  });

  it.each([
    ["ap-southeast-2", ['The region "ap-southeast-2" is closed for Smart Access Gateway.']],
    ["cn-beijing", [expect.stringContaining("Gateways of all of mainland China are in cn-shanghai.") as string]],
    ["eu-west-1", []],
    ["cn-zhangjiakou-spe", []],
  ])("say of the region %s what is known", (region, told) => {
    const lines: string[] = [];
    of({ region, log: (line: string) => lines.push(line) })();
    expect(lines).toEqual(told.map((one) => (typeof one === "string" ? expect.stringContaining(one) : one) as unknown));
  });
});

describe("credentials", () => {
  it("in the options win over the environment's", async () => {
    process.env["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "env";
    process.env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "env-secret";
    process.env["ALIBABA_CLOUD_SECURITY_TOKEN"] = "env-token";
    await expect(credentialSource(keys)()).resolves.toEqual(keys);
    const fromEnvironment = credentialSource({});
    await expect(fromEnvironment()).resolves.toEqual({
      accessKeyId: "env",
      accessKeySecret: "env-secret",
      securityToken: "env-token",
    });
    process.env["ALIBABA_CLOUD_SECURITY_TOKEN"] = "renewed";
    await expect(fromEnvironment()).resolves.toMatchObject({ securityToken: "renewed" });
  });

  it("come from a profile", async () => {
    const folder = mkdtempSync(join(tmpdir(), "smartag-"));
    const file = join(folder, "credentials");
    writeFileSync(file, "[office]\ntype = access_key\naccess_key_id = from-file\naccess_key_secret = file-secret\n");
    process.env["ALIBABA_CLOUD_CREDENTIALS_FILE"] = file;
    try {
      const found = { accessKeyId: "from-file", accessKeySecret: "file-secret" };
      await expect(credentialSource({ profile: "office" })()).resolves.toEqual(found);
      process.env["ALIBABA_CLOUD_PROFILE"] = "office";
      const chain = credentialSource({});
      await expect(Promise.all([chain(), chain()])).resolves.toEqual([found, found]);
      await expect(chain()).resolves.toEqual(found);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("that are nowhere are one error that names every way to give them; nothing is sent", async () => {
    const { client, server } = await scripted([ok({})], { accessKeyId: "", accessKeySecret: "", profile: "missing" });
    const call = client.call("DescribeRegions", {});
    await expect(call).rejects.toThrow(ConfigurationError);
    await expect(call).rejects.toThrow(
      /The profile "missing" gives no credentials\. Set smartag:accessKeyId .+ALIBABA_CLOUD_ACCESS_KEY_ID .+RAM role/,
    );
    expect(server.requests).toEqual([]);
  });
});
