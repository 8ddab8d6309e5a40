import { failure, type Program, Service } from "../support/lifecycle.js";

const smartAGId = "sag-emulator1hq";
const inputs = { smartAGId, name: "core", srcIpAddr: "10.0.0.1", dstIpAddr: "10.0.0.2" };

let service: Service;
let program: Program;
let told: string;
beforeAll(async () => {
  // As it starts, no operation reads a health check.
  service = await Service.start();
});
beforeEach(() => {
  service.reset();
  program = service.program();
  told = "";
  jest.spyOn(process.stderr, "write").mockImplementation((text) => (told += String(text)) !== "");
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => service.close());

describe("a health check that the service has no read for", () => {
  it("is made once, changed and removed, with a warning", async () => {
    const check = await program.create("HealthCheck", inputs);
    expect(check.id).toMatch(/^sag-emulator1hq:hc-/);
    expect(told).toContain(`warning: HealthCheck ${check.id}: it was created, but cannot be read back.`);
    expect(told).toContain("opened by the account manager");
    await check.update({ ...inputs, dstIpAddr: "10.0.0.9" });
    expect(await service.rows("healthCheck")).toMatchObject([{ dstIpAddr: "10.0.0.9" }]);
    await check.delete();
    expect(service.writes()).toEqual(["CreateHealthCheck", "ModifyHealthCheck", "DeleteHealthCheck"]);
    expect(await service.rows("healthCheck")).toEqual([]);
  });

  it("stays in state when it is refreshed, also where it is gone", async () => {
    const check = await program.create("HealthCheck", inputs);
    const next = await service.program().known("HealthCheck", check);
    expect(await next.refresh()).toMatchObject(inputs);
    expect(next.state).toEqual(check.state);
    expect(told).toContain(
      `warning: HealthCheck ${check.id}: the service has no read for it here, so state is kept as it is.`,
    );
    await service.drop("healthCheck", check.id.replace(`${smartAGId}:`, ""));
    const last = await service.program().known("HealthCheck", check);
    expect(await last.refresh()).toMatchObject(inputs);
    await last.delete();
  });

  it("says what to do where the answer to its creation is lost, and is not made twice", async () => {
    await service.faults({ operation: "CreateHealthCheck", kind: "closeAfter" });
    const error = await failure(program.create("HealthCheck", inputs));
    expect(error.message).toContain("DescribeHealthChecks, which would show what it made, is not served here");
    expect(error.message).toContain("Look for the object in the console, remove it there, then run the update again.");
    expect(service.writes()).toEqual(["CreateHealthCheck"]);
    expect(await service.rows("healthCheck")).toHaveLength(1);
  });

  it("cannot be adopted", async () => {
    const check = await program.create("HealthCheck", inputs);
    const error = await failure(service.program().create("HealthCheck", { ...inputs, adopt: check.id }));
    expect(error.message).toContain("DescribeHealthChecks failed: InvalidApi.NotFound");
    expect(error.message).toContain("It says nothing of the object, which stays in state.");
  });

  it("is read again once the service has a read for it", async () => {
    const check = await program.create("HealthCheck", inputs);
    await service.settings({ goneOperations: [] });
    const next = await service.program().known("HealthCheck", check);
    await next.refresh();
    expect(next.state).toHaveProperty("status");
    await service.drop("healthCheck", check.id.replace(`${smartAGId}:`, ""));
    const last = await service.program().known("HealthCheck", check);
    expect(await last.refresh()).toBeUndefined();
  });
});

it("strategies that go by no health check work without one", async () => {
  const route = { smartAGId, sourceType: "local", routeSource: "STATIC", destCidrBlock: "10.1.0.0/24" };
  await service.set("gateway", smartAGId, { cidrBlock: "10.1.0.0/24" });
  const strategy = await program.create("RouteDistributionStrategy", { ...route, routeDistribution: "no_publish" });
  expect(await strategy.refresh()).toMatchObject({ routeDistribution: "no_publish" });
  await strategy.delete();
  expect(told).not.toContain("not served");
});
