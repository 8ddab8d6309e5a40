import { startEmulator } from "../../emulator/index.js";
import { SmartagClient } from "../../provider/client/index.js";

/** What became of so many calls, made all at once to a service that takes `rate` a second, in the order of their arrival. */
async function outcomes(calls: number, rate: number): Promise<string[]> {
  const emulator = await startEmulator({ strict: true, rate, latency: 5 });
  try {
    const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
    const client = new SmartagClient({
      region: "cn-shanghai",
      endpoint: emulator.endpoint,
      ...keys,
      log: () => undefined,
    });
    await Promise.all(
      Array.from({ length: calls }, (_, at) => client.call("DescribeACLs", {}, { lane: `acl-${at % 7}` })),
    );
    return emulator.requests().map(({ outcome }) => outcome);
  } finally {
    await emulator.close();
  }
}

const throttled = (seen: readonly string[]): number => seen.filter((outcome) => outcome !== "ok").length;

it("learns how many calls a second the service takes", async () => {
  const seen = await outcomes(400, 50);
  expect(seen.filter((outcome) => outcome === "ok")).toHaveLength(400);
  // Those that were in flight when the first was refused, and the first look at what is left.
  expect(throttled(seen)).toBeGreaterThan(0);
  expect(throttled(seen)).toBeLessThanOrEqual(20);
  expect(throttled(seen.slice(-200))).toBeLessThan(2);
}, 30_000);

it("sends at full speed where nothing is refused", async () => {
  const started = performance.now();
  expect(throttled(await outcomes(400, 0))).toBe(0);
  expect(performance.now() - started).toBeLessThan(6_000);
});
