import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http, { createServer, type IncomingMessage, type RequestOptions, type Server } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import os, { tmpdir } from "node:os";
import { join } from "node:path";
import type { CredentialOptions } from "../../provider/client/credentials.js";
import type { Credential } from "../../provider/client/sign.js";

const temporary = {
  AccessKeyId: "STS.id",
  AccessKeySecret: "sts-secret",
  SecurityToken: "sts-token",
  Expiration: "2049-12-31T23:59:59Z",
};
const found: Credential = { accessKeyId: "STS.id", accessKeySecret: "sts-secret", securityToken: "sts-token" };

/** What was asked of whom, and the stand-in on this computer that answered. */
const asked: string[] = [];
let answer: (path: string, body: string) => unknown;
const standIn: Server = createServer((request: IncomingMessage, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const said = answer(request.url ?? "", Buffer.concat(chunks).toString());
    response.end(typeof said === "string" ? said : JSON.stringify(said));
  });
});

const environment = { ...process.env };
const folder = mkdtempSync(join(tmpdir(), "smartag-"));
beforeAll(async () => {
  standIn.listen(0, "127.0.0.1");
  await once(standIn, "listening");
  // The vendor's chain fixes the addresses of STS and of the metadata service: only where they lead is changed here.
  const send = http.request.bind(http);
  for (const [scheme, module] of Object.entries({ http, https })) {
    jest.spyOn(module, "request").mockImplementation(((options: RequestOptions) => {
      asked.push(`${scheme} ${options.method ?? ""} ${options.host ?? ""}${options.path?.split("?")[0] ?? ""}`);
      const { port } = standIn.address() as AddressInfo;
      return send({ ...options, host: "127.0.0.1", port, agent: false });
    }) as typeof http.request);
  }
});
beforeEach(() => {
  asked.length = 0;
  for (const name of Object.keys(process.env).filter((set) => set.startsWith("ALIBABA_CLOUD_")))
    Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, {
    ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
    ALIBABA_CLOUD_CREDENTIALS_FILE: join(folder, "credentials"),
    ALIBABA_CLOUD_CLI_PROFILE_DISABLED: "true",
  });
});
afterAll(() => {
  jest.restoreAllMocks();
  process.env = environment;
  rmSync(folder, { recursive: true });
  standIn.close();
  standIn.closeAllConnections();
});

/** Looks for keys as a new process does, in which no chain is known yet. */
async function look(options: CredentialOptions = {}): Promise<Credential> {
  let keys: Credential | undefined;
  await jest.isolateModulesAsync(async () => {
    const { credentialSource } = await import("../../provider/client/credentials.js");
    keys = await credentialSource(options)();
  });
  if (!keys) throw new Error("no keys");
  return keys;
}

function withToken(): void {
  const token = join(folder, "token");
  writeFileSync(token, "the-oidc-token");
  Object.assign(process.env, {
    ALIBABA_CLOUD_ROLE_ARN: "acs:ram::1:role/deploy",
    ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "acs:ram::1:oidc-provider/ci",
    ALIBABA_CLOUD_OIDC_TOKEN_FILE: token,
    ALIBABA_CLOUD_STS_REGION: "cn-shanghai",
  });
}

describe("a profile", () => {
  const own = (id: string): string =>
    `[office]\ntype = access_key\naccess_key_id = ${id}\naccess_key_secret = ${id}-secret\n`;
  const keysOf = (id: string): Credential => ({ accessKeyId: id, accessKeySecret: `${id}-secret` });

  beforeEach(() => {
    jest.spyOn(os, "homedir").mockReturnValue(folder);
    writeFileSync(join(folder, "credentials"), own("file"));
    const office = { name: "office", mode: "AK", access_key_id: "cli", access_key_secret: "cli-secret" };
    mkdirSync(join(folder, ".aliyun"), { recursive: true });
    writeFileSync(join(folder, ".aliyun", "config.json"), JSON.stringify({ current: "office", profiles: [office] }));
    process.env["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "false";
  });

  it("is looked for in the CLI's file, then in the credentials file", async () => {
    await expect(look({ profile: "office" })).resolves.toEqual(keysOf("cli"));
    process.env["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";
    await expect(look({ profile: "office" })).resolves.toEqual(keysOf("file"));
  });

  it("wins over the environment's keys where the config names it, not where the environment does", async () => {
    await expect(look()).resolves.toEqual(keysOf("cli"));
    const environmentKeys = { ALIBABA_CLOUD_ACCESS_KEY_ID: "env", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "env-secret" };
    Object.assign(process.env, environmentKeys, { ALIBABA_CLOUD_PROFILE: "office" });
    await expect(look({ profile: "office" })).resolves.toEqual(keysOf("cli"));
    await expect(look()).resolves.toEqual(keysOf("env"));
  });
});

describe("keys without any in the config or the environment", () => {
  it("come from a role by OIDC", async () => {
    withToken();
    let form = new URLSearchParams();
    answer = (_, body) => {
      form = new URLSearchParams(body);
      return { Credentials: temporary };
    };
    await expect(look()).resolves.toEqual(found);
    expect(asked).toEqual(["https POST sts.cn-shanghai.aliyuncs.com/"]);
    expect(Object.fromEntries(form)).toMatchObject({
      OIDCToken: "the-oidc-token",
      RoleArn: "acs:ram::1:role/deploy",
      OIDCProviderArn: "acs:ram::1:oidc-provider/ci",
    });
  });

  it("come from the role of an ECS instance", async () => {
    Reflect.deleteProperty(process.env, "ALIBABA_CLOUD_ECS_METADATA_DISABLED");
    answer = (path) => {
      if (path.endsWith("/api/token")) return "metadata-token";
      return path.endsWith("/security-credentials/") ? "deploy" : { Code: "Success", ...temporary };
    };
    await expect(look()).resolves.toEqual(found);
    expect(new Set(asked)).toEqual(
      new Set([
        "http PUT 100.100.100.200/latest/api/token",
        "http GET 100.100.100.200/latest/meta-data/ram/security-credentials/",
        "http GET 100.100.100.200/latest/meta-data/ram/security-credentials/deploy",
      ]),
    );
  });

  it("come from the address that ALIBABA_CLOUD_CREDENTIALS_URI names", async () => {
    process.env["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://127.0.0.1/keys";
    answer = () => temporary;
    await expect(look()).resolves.toEqual(found);
    expect(asked).toEqual(["http GET 127.0.0.1/keys"]);
  });

  it("come from the role that a profile names, with the profile's own keys", async () => {
    const profile = ["type = ram_role_arn", "access_key_id = own", "access_key_secret = own-secret"];
    const role = ["role_arn = acs:ram::1:role/deploy", "role_session_name = smartag"];
    writeFileSync(join(folder, "credentials"), ["[office]", ...profile, ...role, ""].join("\n"));
    answer = () => ({ Credentials: temporary });
    await expect(look({ profile: "office" })).resolves.toEqual(found);
    expect(asked).toEqual([expect.stringMatching(/^https POST sts\.(.+\.)?aliyuncs\.com\/$/)]);
  });

  it("are not asked for where NODE_TLS_REJECT_UNAUTHORIZED=0 would let others read them", async () => {
    withToken();
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    try {
      await expect(look()).rejects.toThrow(/^NODE_TLS_REJECT_UNAUTHORIZED=0 .+ NODE_EXTRA_CA_CERTS\.$/);
    } finally {
      delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    }
    expect(asked).toEqual([]);
  });
});
