import { Flow } from "../../provider/client/flow.js";
import { closeServers, errorOf, scripted } from "../support/client.js";
import { failure, ok, type Reply } from "../support/server.js";

afterEach(closeServers);

/** A refusal that says how long the service wants to be left alone. */
function busy(code: string, retryAfter: string, date?: string): Reply {
  const reply = failure(code, 503);
  if (typeof reply === "string") return reply;
  return { ...reply, headers: { "retry-after": retryAfter, ...(date === undefined ? {} : { date }) } };
}

describe("the flow", () => {
  it("lets lanes take turns", async () => {
    const flow = new Flow(1);
    const sent: string[] = [];
    const send = (lane: string): Promise<void> =>
      flow.run(() => Promise.resolve(void sent.push(lane)), { lane, budgetMs: 0 });
    await Promise.all([...Array.from({ length: 500 }, () => send("big")), send("small"), send("other"), send("small")]);
    expect(sent.slice(0, 6)).toEqual(["big", "big", "small", "other", "big", "small"]);
    expect(sent).toHaveLength(503);
  });

  it("keeps so many in flight, and no more", async () => {
    const flow = new Flow(3);
    let [now, most] = [0, 0];
    const send = async (): Promise<void> => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
    };
    await Promise.all(Array.from({ length: 20 }, () => flow.run(send, { budgetMs: 0 })));
    expect([now, most]).toEqual([0, 3]);
  });

  it("goes on after a call that failed", async () => {
    const flow = new Flow(1);
    const fail = flow.run(() => Promise.reject(new Error("no")), { budgetMs: 0 });
    await expect(fail).rejects.toThrow("no");
    await expect(flow.run(() => Promise.resolve("yes"), { budgetMs: 0 })).resolves.toBe("yes");
  });
});

describe("a throttled call", () => {
  it("goes back to the front of its lane, and nothing passes it meanwhile", async () => {
    const { client, sent } = await scripted([failure("Throttling.User"), ok({})], { maxConcurrency: 1 });
    await Promise.all([client.call("CreateACL", { name: "x" }), client.call("DescribeRegions", {})]);
    expect(sent()).toEqual(["CreateACL", "CreateACL", "DescribeRegions"]);
  });

  it("that is refused twice while others are served lets them pass", async () => {
    const refused = failure("Throttling.Api");
    const { client, sent } = await scripted([ok({}), refused, refused, ok({})], { maxConcurrency: 1 });
    await client.call("DescribeRegions", {});
    await Promise.all([client.call("CreateACL", { name: "x" }), client.call("DescribeRegions", {})]);
    expect(sent()).toEqual(["DescribeRegions", "CreateACL", "CreateACL", "DescribeRegions", "CreateACL"]);
  });

  it("is one error when its budget is used up, for all that it was sent again", async () => {
    const { client, sent } = await scripted([failure("Throttling.User")], { retryBudgetMs: 700 });
    const error = await errorOf(client.call("CreateACL", { name: "x" }));
    expect(error).toMatchObject({ code: "Throttling.User", hint: expect.stringContaining("maxConcurrency") as string });
    expect(sent()).toHaveLength(2);
  });
});

describe("Retry-After", () => {
  it.each(["Throttling.User", "ServiceUnavailable"])("holds everything back after %s", async (code) => {
    const times: number[] = [];
    const note = (reply: Reply) => (): Reply => {
      times.push(performance.now());
      return reply;
    };
    const { client } = await scripted([note(busy(code, "1")), note(ok({}))], { maxConcurrency: 1 });
    await Promise.all([client.call("CreateACL", { name: "x" }), client.call("DescribeRegions", {})]);
    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThan(950);
    expect(times).toHaveLength(3);
  });

  it.each([
    ["seconds", "3600", undefined],
    ["a date by the server's clock", "Mon, 01 Jan 2035 01:00:00 GMT", "Mon, 01 Jan 2035 00:00:00 GMT"],
  ])("that is longer than the budget is a failure at once (%s)", async (_, retryAfter, date) => {
    for (const code of ["Throttling.User", "ServiceUnavailable"]) {
      const { client, sent } = await scripted([busy(code, retryAfter, date)]);
      expect((await errorOf(client.call("CreateACL", { name: "x" }))).code).toBe(code);
      expect(sent()).toHaveLength(1);
    }
  });

  it("is a date of which none is left, or no date: nothing to wait for", async () => {
    const date = "Mon, 01 Jan 2035 00:00:00 GMT";
    for (const retryAfter of ["Sun, 31 Dec 2034 23:00:00 GMT", "soon"]) {
      const { client, sent } = await scripted([busy("Throttling.User", retryAfter, date), ok({})]);
      await client.call("CreateACL", { name: "x" });
      expect(sent()).toHaveLength(2);
    }
  });
});
