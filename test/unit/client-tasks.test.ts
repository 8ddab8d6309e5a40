import { isOffline, SmartagError } from "../../provider/client/index.js";
import { deviceTask } from "../../provider/client/tasks.js";

const answer = (...states: object[]) => ({ ssid: "office", requestId: "req-1", taskStates: states });

test.each(["Initialized", "Processing"])("a task that is %s goes on", (state) => {
  expect(deviceTask("DescribeSagWifi", answer({ state }))).toEqual({ state });
});

test("a task that has run gives its answer", () => {
  const done = answer({ state: "Succeed", errorCode: "200", errorMessage: "Successful" });
  expect(deviceTask("DescribeSagWifi", done)).toEqual({ done });
});

test("an answer without a task, or with one that says nothing, is taken as it is", () => {
  for (const plain of [{ ssid: "office" }, answer(), answer({}), answer({ errorCode: "200" })]) {
    expect(deviceTask("DescribeSagWifi", plain)).toEqual({ done: plain });
  }
});

test("of several tasks all have to run, and one that failed decides", () => {
  const done = { state: "Succeed" };
  const running = { state: "Processing" };
  expect(deviceTask("DescribeSagWifi", answer(done, running))).toEqual({ state: "Processing" });
  expect(deviceTask("DescribeSagWifi", answer(done, done))).toMatchObject({ done: { ssid: "office" } });
  expect(() => deviceTask("DescribeSagWifi", answer(running, { state: "HardwareError" }))).toThrow("HardwareError");
});

const failed = (state: object): SmartagError => {
  try {
    deviceTask("DescribeSagWifi", answer(state));
  } catch (error) {
    if (error instanceof SmartagError) return error;
  }
  throw new Error("it did not fail");
};

test.each([
  ["Offline", true, "the device is offline; the service sends the task once it is back. Bring the device online"],
  ["OfflineNotConfiged", true, "the task is not sent once it is back. Bring the device online"],
  ["VersionNotSupport", false, "the software of the device does not know it. Update the software of the device"],
  ["BuildRequestError", false, "the controller does not know it."],
  ["HardwareError", false, "the device failed."],
  ["TaskNotExist", false, "there is no such task."],
  ["Exploded", false, "DescribeSagWifi failed: DeviceTask.Exploded (RequestId req-1)"],
])("a task that is %s is an error, worth waiting for: %s", (state, waits, words) => {
  const error = failed({ state });
  expect(error).toMatchObject({ operation: "DescribeSagWifi", code: `DeviceTask.${state}`, requestId: "req-1" });
  expect(error.message).toContain(words);
  expect(isOffline(error)).toBe(waits);
});

test("the device's own words come first", () => {
  const error = failed({ state: "HardwareError", errorCode: "500", errorMessage: "Flash is full" });
  expect(error.message).toBe("DescribeSagWifi failed: DeviceTask.HardwareError (RequestId req-1): 500 Flash is full.");
});
