import { createServer } from "node:https";
import { createServer as createProxy } from "node:http";
import { type AddressInfo, connect, type Server } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { runInThisContext } from "node:vm";
import { SmartagClient } from "../../provider/client/index.js";
import { errorOf, keys } from "../support/client.js";
import { selfSigned } from "../support/tls.js";

// Tests see a copy of the environment; what Node itself reads is the real one.
const node = runInThisContext("process") as NodeJS.Process;
const host = "smartag.invalid";
const pair = selfSigned(host);

let served = 0;
const service = createServer(pair, (_, response) => {
  served++;
  response.end('{"RequestId":"r"}');
});
const tunnels: string[] = [];
const proxy = createProxy().on("connect", (request, socket) => {
  tunnels.push(String(request.url));
  const onward = connect(portOf(service), "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    onward.pipe(socket).pipe(onward);
  });
  for (const end of [onward, socket]) end.on("error", () => end.destroy());
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const warnings = jest.spyOn(node, "emitWarning").mockReturnValue();
beforeAll(async () => {
  for (const server of [service, proxy])
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  Object.assign(process.env, { HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}` });
});
beforeEach(() => {
  served = 0;
  tunnels.length = 0;
  node.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
});
afterEach(() => {
  delete node.env["NODE_TLS_REJECT_UNAUTHORIZED"];
});
afterAll(() => {
  delete process.env["HTTPS_PROXY"];
  warnings.mockRestore();
  for (const server of [service, proxy]) {
    server.close();
    server.closeAllConnections();
  }
});

const clientOf = (endpoint: string): SmartagClient => new SmartagClient({ region: "cn-shanghai", endpoint, ...keys });

describe("a certificate that nobody vouches for", () => {
  it("is refused even with NODE_TLS_REJECT_UNAUTHORIZED=0, before anything is sent", async () => {
    const error = await errorOf(clientOf(`https://127.0.0.1:${portOf(service)}`).call("DescribeRegions", {}));
    expect(error).toMatchObject({
      code: "EndpointUnreachable",
      message: expect.stringMatching(/certificate/) as string,
    });
    expect(served).toBe(0);
  });

  it("is refused behind a proxy as well, and taken once its authority is trusted", async () => {
    const client = clientOf(`https://${host}`);
    expect((await errorOf(client.call("DescribeRegions", {}))).code).toBe("EndpointUnreachable");
    expect(served).toBe(0);
    const trusted = getCACertificates("default");
    setDefaultCACertificates([...trusted, pair.cert]);
    try {
      await expect(client.call("DescribeRegions", {})).resolves.toEqual({ requestId: "r" });
    } finally {
      setDefaultCACertificates(trusted);
    }
    expect(tunnels).toEqual([`${host}:443`, `${host}:443`]);
  });
});
