import { hostOf, productNames, type ProductName, products } from "../../schema/index.js";
import { ConfigurationError } from "./errors.js";
import { isLoopback } from "./transport.js";

/** The regions that the vendor's tools list for this service, without closed ones. */
export const knownRegions: readonly string[] = [
  "cn-shanghai",
  "cn-shanghai-finance-1",
  "cn-zhangjiakou-spe",
  "cn-hongkong",
  "ap-southeast-1",
  "ap-southeast-3",
  "ap-southeast-5",
  "ap-northeast-1",
  "eu-central-1",
  "eu-west-1",
  "us-east-1",
];

/** Regions that the service has left. It still lists them, but sells nothing there. */
const closedRegions: readonly string[] = ["ap-southeast-2"];

/**
 * The region of the client.
 *
 * @throws ConfigurationError if none is set or the name cannot be one.
 */
export function resolveRegion(region: string | undefined): string {
  const chosen = region ?? setting("ALIBABA_CLOUD_REGION_ID");
  if (!chosen) {
    throw new ConfigurationError(
      "No region is set. Set smartag:region (or alicloud:region) in the stack's config, or ALIBABA_CLOUD_REGION_ID in the environment, for example to cn-shanghai.",
    );
  }
  // The region becomes part of a host name.
  if (!/^[a-z0-9-]+$/.test(chosen))
    throw new ConfigurationError(`"${chosen}" is no region. Known are: ${knownRegions.join(", ")}.`);
  return chosen;
}

/** The origin of the requests of each product. */
export type Endpoints = Readonly<Record<ProductName, URL>>;

/**
 * The origin of the requests of each product. An override on this computer is the emulator, which
 * serves every product. Any other override, such as the endpoint of a VPC, serves Smart Access
 * Gateway only. The other products keep their origin.
 *
 * @throws ConfigurationError for anything but https, or http to this computer.
 */
export function resolveEndpoints(endpoint: string | undefined, region: string): Endpoints {
  const override = overrideOf(endpoint ?? setting("SMARTAG_ENDPOINT"));
  const serves = (product: ProductName): boolean =>
    override !== undefined && (product === "Smartag" || isLoopback(override.hostname));
  const origins = productNames.map((product) => [
    product,
    serves(product) ? override : new URL(`https://${hostOf(products[product], region)}`),
  ]);
  return Object.fromEntries(origins) as Endpoints;
}

function overrideOf(override: string | undefined): URL | undefined {
  if (!override) return undefined;
  const text = /^[a-z]+:\/\//i.test(override) ? override : `https://${override}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.pathname !== "/" || url.search) {
    throw new ConfigurationError(
      `The endpoint "${override}" is not understood: give a host name or https://HOST, or http://127.0.0.1:PORT for the emulator.`,
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new ConfigurationError(
      `The endpoint "${override}" is not encrypted: plain http is only for this computer. Use https.`,
    );
  }
  return url;
}

/**
 * What is doubtful about a region whose default endpoint is used; undefined for a region that is
 * known to be served.
 */
export function doubtAbout(region: string, endpoint: URL): string | undefined {
  if (knownRegions.includes(region) || endpoint.hostname !== hostOf(products.Smartag, region)) return undefined;
  if (closedRegions.includes(region)) return `The region "${region}" is closed for Smart Access Gateway.`;
  const unknown = `The region "${region}" is not known to serve Smart Access Gateway; trying ${endpoint.origin}.`;
  // All of mainland China is one area.
  const mainland = region.startsWith("cn-") ? " Gateways of all of mainland China are in cn-shanghai." : "";
  return `${unknown}${mainland} Known are: ${knownRegions.join(", ")}.`;
}

function setting(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}
