import { check } from "../../provider/lifecycle/check.js";
import { checkAdoption } from "../../provider/lifecycle/adopt-id.js";
import { definitions } from "../../provider/definitions.js";
import { Service } from "../support/lifecycle.js";
import { everyRow, type rows } from "../support/rows/index.js";

const adopting = everyRow.map((row) => ({ type: row.type, row }));

const other = JSON.stringify({ other: { accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" } });

async function adopted({ type, ground = [], adopt }: (typeof rows)[number], service: Service) {
  const { hand, args, id } = adopt.of("1");
  await service.change([...ground, ...hand]);
  const given = { ...args, adopt: id };
  return { given, managed: await service.program({ "smartag:connections": other }).create(type, given) };
}

test.each(adopting)("$type: adopt may stay in the program", async ({ type, row }) => {
  const service = await Service.start({ goneOperations: [] });
  try {
    const { given, managed } = await adopted(row, service);
    const next = await managed.next.known(type, managed);
    expect(await next.diff(given)).toMatchObject({ changes: false, replaces: [] });
    expect(await next.refresh()).toBeDefined();
    expect(await next.diff(given)).toMatchObject({ changes: false, replaces: [] });
    expect(service.writes()).toEqual([]);
  } finally {
    await service.close();
  }
});

const refused =
  /adopt: ".*" has .*, but the program gives .*; make them the same|needs a new object, but adopt names the old one/;

describe("a change that needs a new object is refused while adopt names the old one", () => {
  let applied = 0;

  test.each(adopting)("$type", async ({ type, row }) => {
    const service = await Service.start({ goneOperations: [] });
    try {
      const { given, managed } = await adopted(row, service);
      const next = await managed.next.known(type, managed);
      const outcome = await next.diff({ ...given, ...row.replace.set }).catch((error: unknown) => error);
      // Some rows replace what only their full program has.
      if (outcome instanceof Error) {
        applied += 1;
        expect(outcome.message).toMatch(refused);
      } else expect(outcome).toMatchObject({ replaces: [] });
      expect(service.writes()).toEqual([]);
    } finally {
      await service.close();
    }
  });

  afterAll(() => expect(applied).toBeGreaterThan(40));
});

describe("an id in adopt", () => {
  const checked = (type: string, inputs: Record<string, unknown>) => {
    const definition = definitions.get(type);
    if (!definition) throw new Error(type);
    const result = check(definition, undefined, inputs);
    return { adopt: result.inputs, failures: [...result.failures, ...checkAdoption(definition, result.inputs)] };
  };

  it("gets the part that the program gives", () => {
    const { adopt, failures } = checked("CcnBinding", {
      adopt: "ccn-1:sag-1",
      ccnId: "ccn-1",
      smartAGId: "sag-1",
      smartAGUid: 12,
    });
    expect(failures).toEqual([]);
    expect(adopt["adopt"]).toEqual({ id: "ccn-1:sag-1:12", overwrite: false });
  });

  it("is written as the service writes it", () => {
    const { adopt, failures } = checked("AutoUpgradePolicy", {
      adopt: "sag-1:sn1:device",
      smartAGId: "sag-1",
      serialNumber: "sn1",
      upgradeType: "boot",
    });
    expect(failures).toEqual([]);
    expect(adopt["adopt"]).toEqual({ id: "sag-1:sn1:Device", overwrite: false });
  });

  it.each([
    ["sag-1", '"sag-1" is not the id of CcnBinding; give ccnId:smartAGId:smartAGUid'],
    ["ccn-1:sag-2", '"ccn-1:sag-2" has smartAGId "sag-2", but the program gives "sag-1"; make them the same'],
  ])("is refused in the preview: %s", (adopt, reason) => {
    const { failures } = checked("CcnBinding", { adopt, ccnId: "ccn-1", smartAGId: "sag-1" });
    expect(failures).toEqual([`adopt: ${reason}`]);
  });
});
