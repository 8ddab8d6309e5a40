import { readFileSync } from "node:fs";
import { Gateway } from "../../provider/index.js";
import { Bench } from "../support/engine.js";
import { bought } from "../support/samples.js";

jest.setTimeout(600_000);

describe("a vCPE", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open({ delays: { order: 100 } });
  });
  afterAll(() => bench.close());

  const program = () => {
    const { devices, serialNumbers } = new Gateway("branch", { ...bought, cidrBlocks: ["10.2.0.0/24"] });
    const userData = devices.apply(([device]) => `${device?.serialNumber} ${device?.key}`);
    return Promise.resolve({ userData, serialNumbers });
  };
  const serialNumber = async () => {
    const device = (await bench.state())["device"]?.find(({ model }) => model === "sag-vcpe");
    return String(device?.["id"]);
  };

  test("is ready before anybody installs it, and gives its serial number and key to a program", async () => {
    const run = await bench.up(program);
    expect(run).toMatchObject({ ok: true });
    const id = await serialNumber();
    expect(await bench.stack.outputs()).toMatchObject({
      userData: { value: `${id} sk-${id}-0`, secret: true },
      serialNumbers: { value: [id], secret: false },
    });
    expect(run.output).toContain("it is offline until somebody installs its image: see output devices");
    expect(run.output).not.toContain(`sk-${id}`);
    expect(readFileSync(bench.stateFile, "utf8")).not.toContain(`sk-${id}`);
  });

  test("is the same once it is installed", async () => {
    const id = await serialNumber();
    await bench.control("change", { kind: "device", id, set: { online: true } });
    expect((await bench.state())["gateway"]?.at(-1)).toMatchObject({ status: "Active" });
    const refresh = await bench.refresh();
    expect(refresh).toMatchObject({ ok: true, changes: { same: 2 } });
    expect(refresh.output).not.toContain(`sk-${id}`);
    expect(await bench.up(program)).toMatchObject({ ok: true, changes: { same: 2 }, calls: [] });
  });

  test("whose key is reset tells the new one, in no diff", async () => {
    const id = await serialNumber();
    await bench.control("change", { kind: "device", id, set: { online: false, keyResets: 1 } });
    await bench.control("change", {
      kind: "gateway",
      id: (await bench.resource("branch")).id,
      set: { status: "Offline" },
    });
    expect(await bench.refreshPreview()).not.toContain(`sk-${id}`);
    const refresh = await bench.refresh();
    expect(refresh.output).not.toContain(`sk-${id}`);
    expect(await bench.up(program)).toMatchObject({ ok: true });
    expect((await bench.stack.outputs())["userData"]).toEqual({ value: `${id} sk-${id}-1`, secret: true });
  });

  test("is gone after its paid time, without anybody's doing", async () => {
    await bench.control("clock", { advance: 50 * 24 * 3_600_000 });
    expect(await bench.refresh()).toMatchObject({ ok: true, changes: { delete: 1 } });
    expect((await bench.state())["device"]?.filter(({ model }) => model === "sag-vcpe")).toEqual([]);
  });
});
