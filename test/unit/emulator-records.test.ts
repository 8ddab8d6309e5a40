import fc from "fast-check";
import { decodeFile, encodeFile, encodeRecord, StateFileError } from "../../emulator/journal/records.js";
import { Store } from "../../emulator/store/store.js";
import type { Change } from "../../emulator/store/changes.js";

const common = { account: "emulator", region: "cn-shanghai", createTime: 1 };

function cen(id: string, name: string): Change {
  return { put: "cen", object: { ...common, id, name } };
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.string(), fc.string({ unit: "grapheme" })).map(([id, name]) => cen(id, name)),
  fc.string().map((id) => ({ remove: "cen" as const, id })),
  fc.nat().map((time) => ({ time })),
  fc.tuple(fc.string(), fc.string()).map(([token, call]) => ({ token, call })),
  fc.constant({ clear: true as const }),
);
const record = fc.array(change, { minLength: 1, maxLength: 4 });

it("reads what was written", () => {
  fc.assert(
    fc.property(record, fc.array(record), (first, others) => {
      const content = Buffer.concat([encodeFile(first), ...others.map(encodeRecord)]);
      expect(decodeFile(content)).toEqual({ changes: [first, ...others].flat(), torn: 0 });
    }),
  );
});

it("cuts a last record off that ends anywhere before its end", () => {
  const whole = Buffer.concat([encodeFile([cen("cen-1", "früh")]), encodeRecord([cen("cen-2", "später")])]);
  const last = encodeRecord([{ time: 5 }, cen("cen-3", "上海"), { remove: "cen", id: "cen-1" }]);
  const before = decodeFile(whole).changes;
  for (let kept = 0; kept < last.length; kept += 1) {
    const content = Buffer.concat([whole, last.subarray(0, kept)]);
    expect(decodeFile(content)).toEqual({ changes: before, torn: kept });
  }
  expect(decodeFile(Buffer.concat([whole, last])).changes).toHaveLength(before.length + 3);
});

it("cuts a last record off whose pages did not all reach the disk", () => {
  const last = encodeRecord([cen("cen-2", "name")]);
  last.fill(0, 3, 20);
  expect(decodeFile(Buffer.concat([encodeFile([{ time: 1 }]), last]))).toEqual({
    changes: [{ time: 1 }],
    torn: last.length,
  });
});

it("refuses any damage before the last record", () => {
  const first = encodeFile([cen("cen-1", "one")]);
  const content = Buffer.concat([first, encodeRecord([cen("cen-2", "two")]), encodeRecord([cen("cen-3", "three")])]);
  const end = content.length - encodeRecord([cen("cen-3", "three")]).length;
  fc.assert(
    fc.property(fc.nat(end - 1), fc.integer({ min: 1, max: 255 }), (position, difference) => {
      const damaged = Buffer.from(content);
      damaged[position] = (damaged[position] ?? 0) ^ difference;
      expect(() => decodeFile(damaged)).toThrow(StateFileError);
    }),
  );
});

it.each([
  ["half a first record", encodeFile([{ time: 1 }]).subarray(0, -1), "the record at byte 32 is damaged"],
  ["another file", Buffer.from("shopping list\n"), "it is not a state file"],
  ["another version", Buffer.from("pulumi-smartag emulator state 2\n"), "another version"],
  [
    "objects that it does not know",
    encodeFile([{ put: "cen", object: { ...common, id: "cen-1", colour: "red" } } as unknown as Change]),
    "was written by another version",
  ],
])("refuses %s", (_, content, complaint) => {
  expect(() => decodeFile(content)).toThrow(complaint);
});

it("makes the store again from its own changes, whatever was done to it", () => {
  const store = new Store();
  const noted: Change[] = [];
  store.onChange = (one) => noted.push(one);
  store.put("cen", { ...common, id: "cen-1", name: "gone" });
  store.clear();
  const ccn = { ...common, id: "ccn-1", status: "Pending", interworking: "enable", resourceGroupId: "rg-1" } as const;
  store.put("ccn", ccn);
  store.later("ccn", "ccn-1", 1000, { name: "office" }, { name: undefined });
  store.put("cen", { ...common, id: "cen-2", name: "ends" });
  store.removeLater("cen", "cen-2", 1000, { name: "ends" });
  store.put("cen", { ...common, id: "cen-3", name: "stays" });
  store.removeLater("cen", "cen-3", 1000, { name: "ends" });
  store.later("ccn", "ccn-1", 500, { status: "Active" });
  store.useToken("token", "call");
  store.settle(Date.now() + 600);
  for (const changes of [noted, store.changes()]) {
    const again = new Store();
    for (const one of JSON.parse(JSON.stringify(changes)) as Change[]) again.apply(one);
    expect(again.changes()).toEqual(store.changes());
    expect(again.tokenCall("token")).toBe("call");
    again.settle(Date.now() + 2000);
    expect(again.get("ccn", "ccn-1")).toEqual({ ...ccn, status: "Active", name: "office" });
    expect(again.all("cen").map(({ id }) => id)).toEqual(["cen-3"]);
  }
});
