/** A product of the cloud whose operations are in the API model, and what every one of them shares. */
export interface ProductModel {
  /** The version of its API. */
  readonly version: string;
  /** The host that serves it; `{region}` stands for the region of the call. */
  readonly endpoint: string;
  /** The prefix of its actions in RAM policies. */
  readonly ramPrefix: string;
  /** What users call it. */
  readonly title: string;
}

/** Every product, by the name that the vendor's tools give it. An operation whose model names none is Smartag's. */
export const products = {
  Smartag: {
    version: "2018-03-13",
    endpoint: "smartag.{region}.aliyuncs.com",
    ramPrefix: "smartag",
    title: "Smart Access Gateway",
  },
  // One endpoint for all regions: the vendor's endpoint page and SDKs give the same host for each.
  Cbn: {
    version: "2017-09-12",
    endpoint: "cbn.aliyuncs.com",
    ramPrefix: "cen",
    title: "Cloud Enterprise Network",
  },
  // STS has regional endpoints too, but not in every region of Smart Access Gateway. This one serves the
  // keys of all regions.
  Sts: {
    version: "2015-04-01",
    endpoint: "sts.aliyuncs.com",
    ramPrefix: "sts",
    title: "Security Token Service",
  },
} as const satisfies Readonly<Record<string, ProductModel>>;

export type ProductName = keyof typeof products;

export const productNames = Object.keys(products) as readonly ProductName[];

/** The product of an operation. */
export function productOf({ product = "Smartag" }: { readonly product?: ProductName }): ProductModel {
  return products[product];
}

/** Whether a product has an endpoint in each region, so that a call is for the region of its endpoint. */
export function isRegional({ endpoint }: ProductModel): boolean {
  return endpoint.includes("{region}");
}

/** The host that serves a product for a region. */
export function hostOf({ endpoint }: ProductModel, region: string): string {
  return endpoint.replace("{region}", region);
}
