import { RemoteAccess, SnatEntry } from "../../provider/index.js";
import { Bench } from "../support/engine.js";
import { gatewayByHand } from "../support/row.js";

jest.setTimeout(300_000);

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
  await bench.control("change", [...gatewayByHand("sag-1"), ...gatewayByHand("sag-2")]);
});
afterAll(() => bench.close());

/** Declares an entry for the block 192.168.N.0/24; no two are equal. */
const entry = (name: string, block: number, ...dependsOn: SnatEntry[]): SnatEntry =>
  new SnatEntry(
    name,
    { smartAGId: "sag-1", cidrBlock: `192.168.${block}.0/24`, snatIp: `10.0.${name.length}.1` },
    { dependsOn },
  );
const access = (one: 1 | 2, address: number): RemoteAccess =>
  new RemoteAccess(`login${one}`, {
    smartAGId: `sag-${one}`,
    serialNumber: `sn-sag-${one}`,
    remoteAccessIp: `172.31.0.${address}`,
  });

const program = (declare: () => void) => (): Promise<void> => {
  declare();
  return Promise.resolve();
};

const blocks = async (): Promise<string[]> =>
  ((await bench.state())["snatEntry"] ?? []).map(({ cidrBlock }) => String(cidrBlock).split(".")[2] ?? "").sort();

const TWO_UPDATES =
  /each of the two needs what the other one has, run two updates: the first one gives one of the two a free value/;

test("what moves arrives, side by side, and a swap of what is changed in place is an error", async () => {
  const entries = (moved: number, left: number, right: number): void => {
    if (moved !== 1) entry("new", 1);
    entry("moved", moved);
    entry("left", left);
    entry("right", right);
  };
  const logins = (one: number, two: number): void => {
    access(1, one);
    access(2, two);
  };
  const before = program(() => {
    entries(1, 2, 3);
    logins(1, 2);
  });
  expect(await bench.up(before)).toMatchObject({ ok: true, changes: { create: 6 } });
  const moves = program(() => {
    entries(4, 3, 2);
    logins(1, 2);
  });
  expect(await bench.up(moves)).toMatchObject({ ok: true, changes: { create: 1, replace: 3, same: 3 } });
  expect(await blocks()).toEqual(["1", "2", "3", "4"]);
  const swap = program(() => {
    entries(4, 3, 2);
    logins(2, 1);
  });
  const swapped = await bench.up(swap);
  expect(swapped.ok).toBe(false);
  expect(swapped.output).toMatch(
    /IllegalRemoteIp\.Conflict .* RemoteAccess sag-\d:sn-sag-\d of this stack still has the address, and waits for what this resource has\. The service exchanges nothing in one step, so run two updates/,
  );
});

test("what moves one after the other is an error that says what to do, and that helps", async () => {
  const parallel = 1;
  const stack = (left: number, right: number, isOrdered: boolean) =>
    program(() => {
      if (!isOrdered) entry("latest", 4);
      const moved = entry("moved", 5);
      if (isOrdered) entry("latest", 4, moved);
      entry("new", 1);
      entry("left", left);
      entry("right", right);
      access(1, 1);
      access(2, 2);
    });
  const refused = await bench.up(stack(3, 2, false), false, { parallel });
  expect(refused.ok).toBe(false);
  expect(refused.output).toMatch(
    /SNAT\.CidrConfigExist .* SnatEntry sag-1:snat-\w+ has the block\. .* If this update changes that resource, add dependsOn with it to this one, so that it goes first/,
  );
  // The move succeeds now. The swap fails.
  const ordered = await bench.up(stack(2, 3, true), false, { parallel });
  expect(ordered.ok).toBe(false);
  expect(ordered.output).toMatch(TWO_UPDATES);
  expect(ordered.calls.filter(({ outcome }) => outcome === "SNAT.CidrConfigExist")).toHaveLength(1);
  expect(await bench.up(stack(3, 6, true), false, { parallel })).toMatchObject({ ok: true });
  expect(await bench.up(stack(2, 3, true), false, { parallel })).toMatchObject({ ok: true });
  expect(await blocks()).toEqual(["1", "2", "3", "4", "5"]);
});
