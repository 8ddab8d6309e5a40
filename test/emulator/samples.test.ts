import OpenApiClient, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";
import { RuntimeOptions } from "@alicloud/tea-util";
import { operation, operationNames, productOf } from "../../schema/index.js";
import { type RunningEmulator, startEmulator } from "../../emulator/index.js";
import { gatewayCodes } from "../../emulator/protocol/errors.js";

/** Operations whose pages have no sample request: what their parameters say. */
const packaged = { RegionId: "cn-shanghai", ApplicationBandwidthPackageId: "abwp-emulator1" };
const unsampled: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  AssociateSmartAGWithApplicationBandwidthPackage: { ...packaged, SmartAGIdList: ["sag-emulator1hq"] },
  DissociateSmartAGFromApplicationBandwidthPackage: { ...packaged, SmartAGIdList: ["sag-emulator1hq"] },
  DescribeRegions: {},
};

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ strict: true });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

/** Lists as they travel: `Name.1`, `Name.1.Key`. */
function flat(value: unknown, name = ""): Record<string, string> {
  if (typeof value !== "object" || value === null) return { [name]: String(value) };
  const members = Object.entries(value).map(([key, member]) => {
    const own = Array.isArray(value) ? Number(key) + 1 : key;
    return flat(member, name === "" ? String(own) : `${name}.${own}`);
  });
  return Object.assign({}, ...members) as Record<string, string>;
}

/** The code of the error that the vendor's SDK throws; nothing where the call works. */
async function codeOf(action: string, sample: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  const endpoint = new URL(emulator.endpoint).host;
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
  const sdk = new OpenApiClient(new Config({ ...keys, endpoint, protocol: "HTTP" }));
  const { version } = productOf(operation(action));
  const how = { version, protocol: "HTTP", pathname: "/", method: "POST", authType: "AK", style: "RPC" };
  try {
    const answer = await sdk.callApi(
      new Params({ action, ...how, reqBodyType: "formData", bodyType: "json" }),
      new OpenApiRequest({ query: flat(sample) }),
      new RuntimeOptions({}),
    );
    expect(answer).toMatchObject({ statusCode: 200, body: { RequestId: expect.any(String) as string } });
    return undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && "data" in error) return String(error.code);
    throw error;
  }
}

/** Codes for an object that is not there, as the pages that list one call it. A page without any leaves the code open. */
const absent = [
  "SAG.InstanceNoFound",
  "InstanceNotExit",
  "InvalidId.ACL",
  "InvalidId.Qos",
  "InvalidId.QOSCAR",
  "CCN.InvalidId",
];

test.each(operationNames())("the documented sample request of %s", async (name) => {
  const { errors, exampleRequest = unsampled[name] } = operation(name);
  if (exampleRequest === undefined) throw new Error(`${name} has no sample.`);
  const code = await codeOf(name, exampleRequest);
  if (code === undefined) return;
  const listed = errors.map((error) => error.code);
  const open = listed.some((one) => absent.includes(one)) ? [] : absent;
  expect([...listed, ...Object.keys(gatewayCodes), ...open]).toContain(code);
  // That is the gateway's code for what the emulator does not have.
  expect(code).not.toBe("InvalidAction.NotFound");
});
