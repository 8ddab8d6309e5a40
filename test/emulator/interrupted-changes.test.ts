import { interrupt } from "../../provider/client/index.js";
import { eventually } from "./emulator-client.js";
import { failure, type Managed, Service } from "../support/lifecycle.js";
import { PartlyMade } from "../../provider/lifecycle/partly-made.js";
import { rule } from "../support/samples.js";

// What is interrupted stays so for the process, so everything before comes first.
let service: Service;
let edited: Managed;
beforeAll(async () => {
  service = await Service.start();
  edited = await service.program().create("Acl", { name: "edited", rules: { a: { ...rule, priority: 1 } } });
  service.operations();
});
afterAll(() => service.close());

const hundred = Object.fromEntries(
  Array.from({ length: 45 }, (_, index) => [`rule${index}`, { ...rule, priority: index + 2 }]),
);

/** State has the rules of the ACL that the service has. */
async function expectStateIsSo({ id, state }: Pick<Managed, "id" | "state">): Promise<void> {
  const rows = (await service.rows("aclRule")).filter(({ aclId }) => aclId === id);
  expect(Object.values(state["ruleIds"] as object).sort()).toEqual(rows.map((row) => row["id"]).sort());
  expect(Object.keys(state["rules"] as object).sort()).toEqual(Object.keys(state["ruleIds"] as object).sort());
}

it("ends a creation with many entries after the call in flight", async () => {
  // The fifth rule takes its time.
  await service.faults({ operation: "AddACLRule", kind: "delay", skip: 4, delayMs: 1_000 });
  const creation = service.program().partly("Acl", { name: "office", rules: hundred });
  await eventually(async () => ((await service.rows("aclRule")).length === 1 + 4 ? true : undefined));
  await eventually(async () => (JSON.stringify(await service.waitingFaults()) === "[]" ? true : undefined));
  interrupt();
  const { managed, error } = await creation;
  expect(error).toBeInstanceOf(PartlyMade);
  expect(error.message).toBe(
    "Interrupted before AddACLRule; nothing more is changed. What exists so far is kept in state; the next update goes on from there.",
  );
  expect(service.writes()).toEqual(["CreateACL", ...Array.from({ length: 5 }, () => "AddACLRule")]);
  expect(Object.keys(managed.state["rules"] as object)).toEqual(["rule0", "rule1", "rule2", "rule3", "rule4"]);
  await expectStateIsSo(managed);
});

describe("after that", () => {
  it("an update changes nothing, and state is what it was", async () => {
    const before = structuredClone(edited.state);
    const error = await failure(edited.update({ name: "edited", rules: hundred }));
    expect(error.message).toContain("Interrupted before ModifyACLRule; nothing more is changed.");
    expect(service.writes()).toEqual([]);
    expect(edited.state["ruleIds"]).toEqual({ rule0: (before["ruleIds"] as Record<string, string>)["a"] });
    await expectStateIsSo(edited);
  });

  it("nothing is created or deleted", async () => {
    await expect(service.program().create("Acl", { name: "more" })).rejects.toThrow("Interrupted before CreateACL;");
    await expect(edited.delete()).rejects.toThrow("Interrupted before DeleteACL;");
    expect(service.writes()).toEqual([]);
  });
});
