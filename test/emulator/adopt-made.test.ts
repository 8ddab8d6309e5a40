import type { Properties } from "../../provider/lifecycle/definition.js";
import { failure, type Managed, type Program, Service } from "../support/lifecycle.js";
import { bought } from "../support/samples.js";

// The model and the backup of a gateway, which it has from its order on.

let service: Service;
let program: Program;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => {
  service.reset();
  program = service.program();
});
afterAll(() => service.close());

const adopt = "sag-emulator1hq";
const adopted = (inputs: Properties = {}): Promise<Managed> => program.create("Gateway", { adopt, ...inputs });
/** What a program without adopt has to give. */
const unadopted = (inputs: Properties): Properties => ({ ...bought, ...inputs });
const same = { changes: false, replaces: [] };

it("is compared on adopting, and kept if the program says the same", async () => {
  const inputs = { hardWareSpec: "sag-1000", haType: "no_backup" };
  const gateway = await adopted(inputs);
  expect(gateway.state).toMatchObject(inputs);
  expect(service.writes()).toEqual([]);
  expect(await gateway.diff({ adopt, ...inputs })).toMatchObject(same);
});

it.each([
  ["hardWareSpec", "sag-100wm", "sag-1000"],
  ["haType", "warm_backup", "no_backup"],
])("is an error on adopting where it is not what the program says: %s", async (name, said, live) => {
  const text = `${name} is "${live}", the program has "${said}". Change the program`;
  const { message } = await failure(adopted({ [name]: said }));
  expect(message).toBe(`adopt: Gateway "${adopt}" is not what the program describes: ${text}`);
  const overwriting = await failure(program.create("Gateway", { adopt: { id: adopt, overwrite: true }, [name]: said }));
  expect(overwriting.message).toBe(
    `adopt: no call changes ${name} of Gateway "${adopt}"; give the program the values that it has`,
  );
  expect(service.writes()).toEqual([]);
});

it("of two devices is the backup that the service reports", async () => {
  await service.set("gateway", adopt, { haType: "warm_backup" });
  expect((await adopted({ haType: "warm_backup" })).state).toMatchObject({ haType: "warm_backup" });
  expect((await failure(adopted({ haType: "cold_backup" }))).message).toContain('haType is "warm_backup"');
});

it("is not compared where the service does not tell it", async () => {
  await service.settings({ goneOperations: ["DescribeSmartAccessGatewayHa"] });
  expect((await adopted({ haType: "warm_backup" })).state).toMatchObject({ haType: "warm_backup" });
  await service.settings({ goneOperations: [] });
});

it("costs no call where the program does not name the backup", async () => {
  await adopted();
  expect(service.operations()).not.toContain("DescribeSmartAccessGatewayHa");
});

describe("named later by a program that left it out", () => {
  let gateway: Managed;
  beforeEach(async () => {
    gateway = await adopted();
  });

  it("is no change where the model is the true one", async () => {
    expect(await gateway.diff({ adopt, hardWareSpec: "sag-1000" })).toMatchObject(same);
  });

  it("replaces where it is another model and the program does not adopt it any more", async () => {
    expect(await gateway.diff(unadopted({ hardWareSpec: "sag-1000" }))).toMatchObject({ replaces: [] });
    expect(await gateway.diff(unadopted({ hardWareSpec: "sag-vcpe" }))).toMatchObject({ replaces: ["hardWareSpec"] });
    expect((await failure(gateway.diff({ adopt, hardWareSpec: "sag-vcpe" }))).message).toContain(
      "a change of hardWareSpec needs a new object, but adopt names the old one",
    );
  });

  it("never replaces by a backup that state does not know: the update compares and notes it", async () => {
    const inputs = { adopt, haType: "no_backup" };
    expect(await gateway.diff(inputs)).toMatchObject({ changes: true, replaces: [] });
    await gateway.update(inputs);
    expect(service.writes()).toEqual([]);
    expect(await gateway.diff(inputs)).toMatchObject(same);
    const other = unadopted({ hardWareSpec: "sag-1000", haType: "warm_backup" });
    expect(await gateway.diff(other)).toMatchObject({ replaces: ["haType"] });
  });

  it("is an error of the update where it contradicts the service", async () => {
    const { message } = await failure(gateway.update({ adopt, haType: "cold_backup" }));
    expect(message).toBe(
      `Gateway ${adopt}: haType is "no_backup", the program has "cold_backup", and no call changes it; give the program the value that it has`,
    );
  });

  it("is no replacement of one that an older version adopted, whose state has no model", async () => {
    const { hardWareSpec, ...old } = gateway.state;
    expect(hardWareSpec).toBe("sag-1000");
    const older = await service.program().known("Gateway", { id: adopt, state: old });
    const inputs = { adopt, hardWareSpec: "sag-1000" };
    expect(await older.diff(inputs)).toMatchObject({ changes: true, replaces: [] });
    await older.update(inputs);
    expect(service.writes()).toEqual([]);
    expect(await older.diff(inputs)).toMatchObject(same);
  });
});

it("stays what it was bought with where the console changed it", async () => {
  const inputs = { adopt, hardWareSpec: "sag-1000", haType: "no_backup" };
  const gateway = await adopted(inputs);
  await service.set("gateway", adopt, { haType: "warm_backup" });
  await gateway.refresh();
  expect(await gateway.diff(inputs)).toMatchObject(same);
});
