import { SmartagClient } from "../../provider/client/index.js";

afterEach(() => jest.restoreAllMocks());

test("a wait of more than a few seconds is told, and then only every so often", async () => {
  let now = Date.now();
  // Each look at the clock finds it four seconds later, so that the test need not wait itself.
  jest.spyOn(Date, "now").mockImplementation(() => (now += 4_000));
  const told: string[] = [];
  jest.spyOn(process.stderr, "write").mockImplementation((line) => told.push(String(line)) > 0);
  const client = new SmartagClient({ region: "cn-shanghai", accessKeyId: "id", accessKeySecret: "secret" });
  let looks = 0;
  const probe = (): Promise<{ done: string } | { state: string }> =>
    Promise.resolve(++looks > 8 ? { done: "here" } : { state: "Ordered" });
  await expect(client.wait("Gateway sag-1", probe, { firstMs: 1 })).resolves.toBe("here");
  expect(told).toEqual([
    "smartag: waiting for Gateway sag-1: Ordered, 8 s so far\n",
    "smartag: waiting for Gateway sag-1: Ordered, 28 s so far\n",
  ]);
});
