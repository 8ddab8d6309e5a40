import { SmartagClient } from "../provider/client/index.js";

/** The service, with the keys, the region and the endpoint of the environment. */
export function serviceOfEnvironment(region?: string): SmartagClient {
  return new SmartagClient(region === undefined ? {} : { region });
}
