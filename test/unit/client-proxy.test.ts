import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SmartagClient } from "../../provider/client/index.js";
import { closeServers, errorOf, keys, scripted } from "../support/client.js";
import { ok } from "../support/server.js";

afterEach(closeServers);

describe("a proxy in the environment", () => {
  it("is used for the service and passed by for this computer", async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    Object.assign(process.env, { https_proxy: url, http_proxy: url, no_proxy: "" });
    try {
      const remote = new SmartagClient({
        region: "cn-shanghai",
        endpoint: "https://smartag.invalid",
        ...keys,
        retryBudgetMs: 0,
      });
      const error = await errorOf(remote.call("CreateACL", { name: "x" }));
      expect(error).toMatchObject({
        code: "EndpointUnreachable",
        hint: expect.stringContaining("HTTPS_PROXY") as string,
      });
      expect(asked).toEqual(["smartag.invalid:443"]);
      const { client, sent } = await scripted([ok({})]);
      await client.call("DescribeRegions", {});
      expect(sent()).toEqual(["DescribeRegions"]);
      expect(asked).toHaveLength(1);
    } finally {
      for (const name of ["https_proxy", "http_proxy", "no_proxy"]) Reflect.deleteProperty(process.env, name);
      proxy.close();
    }
  });
});
