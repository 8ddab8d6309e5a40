import { ConfigurationError, SmartagClient } from "../../provider/client/index.js";
import { ok, type ScriptedServer, scriptedServer } from "../support/server.js";

let server: ScriptedServer;
beforeEach(async () => {
  server = await scriptedServer(() => ok({}));
});
afterEach(async () => {
  delete process.env["SMARTAG_READ_ONLY"];
  await server.close();
});

const client = (): SmartagClient =>
  new SmartagClient({ endpoint: server.endpoint, region: "cn-shanghai", accessKeyId: "a", accessKeySecret: "b" });

it("sends reads, and no write, while SMARTAG_READ_ONLY is set", async () => {
  const one = client();
  process.env["SMARTAG_READ_ONLY"] = "true";
  await one.call("DescribeACLs", {});
  const refused = one.call("CreateACL", { name: "office" });
  await expect(refused).rejects.toThrow(ConfigurationError);
  await expect(refused).rejects.toThrow(
    "CreateACL was not sent, because SMARTAG_READ_ONLY is set: this run may only read. To let it write, unset SMARTAG_READ_ONLY.",
  );
  expect(server.requests).toHaveLength(1);
  delete process.env["SMARTAG_READ_ONLY"];
  await one.call("CreateACL", { name: "office" });
  expect(server.requests).toHaveLength(2);
});
