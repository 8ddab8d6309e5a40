import { channel } from "node:diagnostics_channel";
import { interrupt, InterruptedError } from "../../provider/client/index.js";
import { interruption } from "../../provider/client/interrupt.js";
import { closeServers, errorOf, scripted } from "../support/client.js";
import { failure, ok } from "../support/server.js";
import { watchCancellation } from "../../provider/host/cancellation.js";

// In the order of one process: what is interrupted stays so.
beforeAll(watchCancellation);
afterAll(closeServers);

const started = channel("http2.server.stream.start");

test("other requests of the engine interrupt nothing", () => {
  started.publish({ headers: { ":path": "/pulumirpc.ResourceProvider/Create" } });
  started.publish({});
  expect(interruption.aborted).toBe(false);
});

test("the engine's Cancel ends a wait that is under way", async () => {
  const { client } = await scripted([ok({})]);
  const wait = client.wait("Gateway sag-1", () => Promise.resolve({ state: "Ordered" }), { firstMs: 10_000 });
  setImmediate(() => started.publish({ headers: { ":path": "/pulumirpc.ResourceProvider/Cancel" } }));
  await expect(wait).rejects.toThrow(InterruptedError);
  await expect(wait).rejects.toThrow("Interrupted while waiting for Gateway sag-1; last seen: Ordered.");
});

describe("after that", () => {
  beforeAll(() => interrupt());

  test("what is there already is still taken", async () => {
    const { client } = await scripted([ok({})]);
    await expect(client.wait("Gateway sag-1", () => Promise.resolve({ done: "here" }))).resolves.toBe("here");
  });

  test.each(["ResourceInOperating", "Throttling.User"])("%s is final, as nothing was done", async (code) => {
    const { client, sent } = await scripted([failure(code)]);
    expect(await errorOf(client.call("CreateACL", { name: "office" }))).toMatchObject({ code });
    expect(sent()).toEqual(["CreateACL"]);
  });

  test("a lost answer is still cleared up", async () => {
    const { client, sent } = await scripted(["reset", ok({ AclId: "acl-1" })]);
    await expect(client.call("CreateACL", { name: "office" }, { ifLost: "repeat" })).resolves.toMatchObject({
      aclId: "acl-1",
    });
    expect(sent()).toEqual(["CreateACL", "CreateACL"]);
  });
});
