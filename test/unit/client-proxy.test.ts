import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { SmartagClient } from "../../provider/client/index.js";
import { closeServers, errorOf, keys, scripted } from "../support/client.js";
import { ok } from "../support/server.js";

describe("a proxy in the environment", () => {
  const proxy = createServer();
  const asked: string[] = [];
  let answer: (socket: Duplex) => void;
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    answer(socket);
  });

  beforeAll(async () => {
    await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    Object.assign(process.env, { https_proxy: url, http_proxy: url, no_proxy: "" });
  });
  afterAll(() => {
    for (const name of ["https_proxy", "http_proxy", "no_proxy"]) Reflect.deleteProperty(process.env, name);
    proxy.close();
  });
  afterEach(async () => {
    asked.length = 0;
    await closeServers();
  });

  const unreachable = {
    code: "EndpointUnreachable",
    hint: expect.stringContaining("HTTPS_PROXY") as string,
  };
  const remote = (): SmartagClient =>
    new SmartagClient({ region: "cn-shanghai", endpoint: "https://smartag.invalid", ...keys, retryBudgetMs: 0 });

  it("is used for the service and passed by for this computer", async () => {
    answer = (socket) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    expect(await errorOf(remote().call("CreateACL", { name: "x" }))).toMatchObject(unreachable);
    expect(asked).toEqual(["smartag.invalid:443"]);
    const { client, sent } = await scripted([ok({})]);
    await client.call("DescribeRegions", {});
    expect(sent()).toEqual(["DescribeRegions"]);
    expect(asked).toHaveLength(1);
  });

  it("that resets the connection is asked once for each try", async () => {
    answer = (socket) => socket.destroy();
    expect(await errorOf(remote().call("CreateACL", { name: "x" }))).toMatchObject(unreachable);
    expect(asked).toEqual(["smartag.invalid:443"]);
  });
});
