import { failure, Service } from "../support/lifecycle.js";
import { PartlyMade } from "../../provider/lifecycle/partly-made.js";

let service: Service;
beforeAll(async () => {
  service = await Service.start({ delays: { listed: 600_000 } });
});
afterAll(() => service.close());

const hasty = { "smartag:waits": JSON.stringify({ createMs: 100, listedMs: 0 }) };

it("the next update goes on with a wait that failed, also where the program has changed", async () => {
  const { managed, error } = await service.program(hasty).partly("CloudConnectNetwork", { name: "wan" });
  expect(error.message).toContain(`Gave up waiting for CloudConnectNetwork ${managed.id}`);
  const again = await service.program(hasty).known("CloudConnectNetwork", managed);
  const second = await failure(again.update({ name: "lan" }));
  expect(second).toBeInstanceOf(PartlyMade);
  expect(second.message).toContain(`Gave up waiting for CloudConnectNetwork ${managed.id}`);
  await service.advance(600_000);
  const third = await service.program(hasty).known("CloudConnectNetwork", again);
  await third.update({ name: "lan" });
  expect(third.state).toMatchObject({ name: "lan" });
  expect(third.state).not.toHaveProperty("__unsettled");
  expect(await service.rows("ccn")).toMatchObject([{ id: managed.id, name: "lan" }]);
});
