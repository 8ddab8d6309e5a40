import OpenApiClient, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";
import { RuntimeOptions } from "@alicloud/tea-util";
import RpcClient from "@alicloud/pop-core";
import fc from "fast-check";
import type { IncomingMessage } from "node:http";
import { parseRequest } from "../../emulator/protocol/request.js";
import { readSignature, sameSignature } from "../../emulator/protocol/signature.js";
import { signedRequest } from "../../provider/client/request.js";
import { authorizationV3, canonicalQuery, percentEncode, signatureV1 } from "../../provider/client/sign.js";
import { ok, scriptedServer, type ScriptedServer } from "../support/server.js";

const credential = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const awkward = { Name: "a b*c~d!'()", Description: "分支 + office/é&=?%", RegionId: "cn-shanghai" };

let server: ScriptedServer;
beforeEach(async () => {
  server = await scriptedServer(() => ok({ AclId: "acl-1" }));
});
afterEach(() => server.close());

describe("encoding", () => {
  it("leaves only letters, digits and -_.~ as they are", () => {
    expect(percentEncode("aZ0-_.~ *!'()/+&")).toBe("aZ0-_.~%20%2A%21%27%28%29%2F%2B%26");
  });

  it("orders parameters by name, capitals first", () => {
    expect(canonicalQuery({ b: "1", A: "2", a: "" })).toBe("A=2&a=&b=1");
  });
});

describe("V1 against the vendor's SDK", () => {
  it.each(["GET", "POST"] as const)("gives the same signature for %s", async (method) => {
    const vendor = new RpcClient({ ...credential, endpoint: server.endpoint, apiVersion: "2018-03-13" });
    await vendor.request("CreateACL", awkward, { method });
    const { Signature, ...signed } = server.requests[0]?.parameters ?? {};
    expect(signed).toMatchObject({ ...awkward, Action: "CreateACL", SignatureMethod: "HMAC-SHA1" });
    expect(signatureV1(method, signed, credential.accessKeySecret)).toBe(Signature);
  });

  it("signs temporary credentials as the SDK does", async () => {
    const vendor = new RpcClient({
      ...credential,
      securityToken: "a+token/=",
      endpoint: server.endpoint,
      apiVersion: "2018-03-13",
    });
    await vendor.request("CreateACL", awkward);
    const { Signature, ...signed } = server.requests[0]?.parameters ?? {};
    expect(signed["SecurityToken"]).toBe("a+token/=");
    expect(signatureV1("GET", signed, credential.accessKeySecret)).toBe(Signature);
  });
});

describe("V3 against the vendor's SDK", () => {
  it.each([
    ["GET", false],
    ["POST", false],
    ["POST", true],
  ] as const)("gives the same authorization for %s (form: %s)", async (method, form) => {
    const vendor = new OpenApiClient(
      new Config({
        ...credential,
        securityToken: form ? "a+token/=" : undefined,
        endpoint: new URL(server.endpoint).host,
        protocol: "HTTP",
      }),
    );
    const params = new Params({
      action: "CreateACL",
      version: "2018-03-13",
      protocol: "HTTP",
      pathname: "/",
      method,
      authType: "AK",
      style: "RPC",
      reqBodyType: "formData",
      bodyType: "json",
    });
    await vendor.callApi(
      params,
      new OpenApiRequest(form ? { body: awkward } : { query: awkward }),
      new RuntimeOptions({}),
    );
    const [arrived] = server.requests;
    const { authorization, ...headers } = (arrived?.headers ?? {}) as Record<string, string>;
    const query = Object.fromEntries(new URLSearchParams(arrived?.query));
    expect(authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=testid,/);
    expect(authorizationV3({ method, query, headers, body: arrived?.body ?? "" }, credential)).toBe(authorization);
  });
});

describe("a request", () => {
  const endpoint = new URL("https://smartag.cn-shanghai.aliyuncs.com");

  it("is signed anew each time", () => {
    const style = { signature: "V3", method: "POST", format: "JSON" } as const;
    const [one, two] = [1, 2].map(() => signedRequest("CreateACL", awkward, endpoint, style, credential));
    expect(one?.headers["x-acs-signature-nonce"]).not.toBe(two?.headers["x-acs-signature-nonce"]);
    expect(one?.headers["x-acs-date"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(one?.headers["authorization"]).not.toBe(two?.headers["authorization"]);
  });

  it.each(["V1", "V3"] as const)("keeps parameters out of the address with POST (%s)", (signature) => {
    const style = { signature, method: "POST", format: "JSON" } as const;
    const request = signedRequest("CreateACL", awkward, endpoint, style, credential);
    expect(request.url).toBe("https://smartag.cn-shanghai.aliyuncs.com/");
    expect(new URLSearchParams(request.body).get("Description")).toBe(awkward.Description);
  });

  it.each(["V1", "V3"] as const)("names the version of the operation's product (%s)", (signature) => {
    const style = { signature, method: "GET", format: "JSON" } as const;
    const versionOf = (operation: string): string | null => {
      const { url, headers } = signedRequest(operation, {}, endpoint, style, credential);
      return signature === "V3" ? (headers["x-acs-version"] ?? null) : new URL(url).searchParams.get("Version");
    };
    expect([versionOf("CreateACL"), versionOf("DetachCenChildInstance")]).toEqual(["2018-03-13", "2017-09-12"]);
  });

  it("carries the token of temporary credentials", () => {
    const temporary = { ...credential, securityToken: "token" };
    const v3 = signedRequest("CreateACL", {}, endpoint, { signature: "V3", method: "GET", format: "XML" }, temporary);
    expect(v3.headers["x-acs-security-token"]).toBe("token");
    expect(v3.headers["accept"]).toBe("application/xml");
    const v1 = signedRequest("CreateACL", {}, endpoint, { signature: "V1", method: "GET", format: "XML" }, temporary);
    expect(new URL(v1.url).searchParams.get("SecurityToken")).toBe("token");
    expect(new URL(v1.url).searchParams.get("Format")).toBe("XML");
  });
});

// The emulator works signatures out by itself, and the vendor's SDKs hold it to the same texts.
describe("whatever is sent", () => {
  const text = fc.string({ unit: "binary", maxLength: 30 });
  const parameters = fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9.]{0,12}$/), text, { noNullPrototype: true });
  const style = fc.record({
    signature: fc.constantFrom("V1", "V3"),
    method: fc.constantFrom("GET", "POST"),
    format: fc.constantFrom("JSON", "XML"),
  });
  const endpoint = new URL("http://127.0.0.1:8080");
  const read = ({ method, url, headers, body }: ReturnType<typeof signedRequest>) => {
    const message = { method, url: url.slice(endpoint.origin.length), headers } as unknown as IncomingMessage;
    return parseRequest(message, Buffer.from(body));
  };

  it("arrives as it was, with a signature that a server finds right by the same secret and by no other", () => {
    fc.assert(
      fc.property(parameters, style, text, text, (given, how, secret, other) => {
        const key = { accessKeyId: "testid", accessKeySecret: secret };
        const arrived = read(signedRequest("CreateACL", given, endpoint, how, key));
        expect(Object.fromEntries(arrived.parameters)).toMatchObject(given);
        const signed = readSignature(arrived);
        expect(signed.accessKeyId).toBe("testid");
        expect(sameSignature(signed.signature, signed.sign(secret))).toBe(true);
        if (other !== secret) expect(sameSignature(signed.signature, signed.sign(other))).toBe(false);
      }),
    );
  });

  it("cannot be changed on the way", () => {
    fc.assert(
      fc.property(parameters, style, text, (given, how, other) => {
        const [name] = Object.keys(given);
        fc.pre(name !== undefined && given[name] !== other);
        const sent = signedRequest("CreateACL", given, endpoint, how, credential);
        const whole = (part: string) =>
          part.replace(canonicalQuery({ [name]: given[name] ?? "" }), canonicalQuery({ [name]: other }));
        const forged = how.method === "GET" ? { ...sent, url: whole(sent.url) } : { ...sent, body: whole(sent.body) };
        const isRight = (): boolean => {
          const signed = readSignature(read(forged));
          return sameSignature(signed.signature, signed.sign(credential.accessKeySecret));
        };
        // V3 signs the hash of the body, too, which is then wrong by itself.
        if (how.signature === "V3" && how.method === "POST") expect(isRight).toThrow("x-acs-content-sha256");
        else expect(isRight()).toBe(false);
      }),
    );
  });
});
