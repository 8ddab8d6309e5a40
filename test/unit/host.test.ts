import type * as host from "../../provider/host/index.js";

const mockConnect = jest.fn();
const mockSubscribe = jest.fn();
const connection = { on: () => connection, unref: () => connection };
jest.mock("node:http2", () => ({
  ...jest.requireActual<object>("node:http2"),
  connect: (...args: unknown[]): unknown => mockConnect(...args) as unknown,
}));
jest.mock("node:diagnostics_channel", () => ({
  ...jest.requireActual<object>("node:diagnostics_channel"),
  subscribe: (...args: unknown[]): unknown => mockSubscribe(...args) as unknown,
}));

const print = console.error;
const { argv } = process;
const processListeners = (): unknown => process.eventNames().map((event) => [event, process.listenerCount(event)]);

beforeEach(() => {
  mockConnect.mockReset().mockReturnValue(connection);
  mockSubscribe.mockReset();
  process.argv = ["node", "/sdk/nodejs/cmd/dynamic-provider/index.js", "127.0.0.1:1"];
});
afterEach(() => {
  console.error = print;
  process.argv = argv;
  jest.resetModules();
});

test.each(["index", "dynamic-provider", "console", "cancellation", "engine-watch"])(
  "importing host/%s starts nothing",
  async (file) => {
    const before = processListeners();
    await import(`../../provider/host/${file}.js`);
    expect(console.error).toBe(print);
    expect(processListeners()).toEqual(before);
    expect(mockSubscribe).not.toHaveBeenCalled();
    expect(mockConnect).not.toHaveBeenCalled();
  },
);

test("the first provider of a process starts the host, and no other does", async () => {
  const { provider } = (await import("../../provider/host/index.js")) as typeof host;
  provider("Acl");
  const patched = console.error;
  expect(patched).not.toBe(print);
  provider("Qos");
  provider("Reboot");
  expect(console.error).toBe(patched);
  expect(mockSubscribe.mock.calls.map(([channel]) => channel as string)).toEqual(["http2.server.stream.start"]);
  expect(mockConnect.mock.calls.map(([url]) => url as string)).toEqual(["http://127.0.0.1:1"]);
});

test("a process that is not Pulumi's host watches no engine", async () => {
  process.argv = ["node", "/program/index.js", "127.0.0.1:1"];
  const { provider } = (await import("../../provider/host/index.js")) as typeof host;
  provider("Acl");
  expect(mockConnect).not.toHaveBeenCalled();
});
