import OpenApiClient, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";
import RpcClient from "@alicloud/pop-core";
import { RuntimeOptions } from "@alicloud/tea-util";
import { type ProductName, products } from "../../schema/products.js";
import {
  isMade,
  kinds,
  type Kind,
  type KindName,
  type MadeParent,
  type Parent,
  type Values,
} from "../acceptance/values.js";
import { appByHand, gatewayByHand, type Change } from "./row.js";

/** What an answer holds, and the objects in its lists. */
export type Answer = Readonly<Record<string, unknown>>;

/** A value as it is compared; one of the clients makes an object of a number that JavaScript cannot hold. */
const text = (value: unknown): string =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value).replaceAll('"', "");

/** The vendor's clients: the older one signs V1, the newer one V3. */
export type Sdk = "@alicloud/pop-core" | "@alicloud/openapi-client";

const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };

/** The service as a tool sees it that uses one of the vendor's clients. */
export class Service {
  private readonly newer: OpenApiClient;

  constructor(
    private readonly endpoint: string,
    private readonly sdk: Sdk = "@alicloud/pop-core",
  ) {
    this.newer = new OpenApiClient(new Config({ ...keys, endpoint: new URL(endpoint).host, protocol: "HTTP" }));
  }

  async call(action: string, parameters: Values, product: ProductName = "Smartag"): Promise<Answer> {
    const { version } = products[product];
    const all: Values = { RegionId: "cn-shanghai", ...parameters };
    if (this.sdk === "@alicloud/pop-core") {
      const old = new RpcClient({ ...keys, endpoint: this.endpoint, apiVersion: version });
      return old.request<Answer>(action, all, { method: "POST" });
    }
    const how = { version, protocol: "HTTP", pathname: "/", method: "POST", authType: "AK", style: "RPC" };
    const query = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value)]));
    const answer = (await this.newer.callApi(
      new Params({ action, ...how, reqBodyType: "formData", bodyType: "json" }),
      new OpenApiRequest({ query }),
      new RuntimeOptions({}),
    )) as { body: Answer };
    return answer.body;
  }

  /** Puts there what a real account has before any test. */
  byHand(changes: readonly Change[]): Promise<void> {
    return this.control("change", changes);
  }

  /** Uses the emulator's control surface. */
  async control(what: string, body: object): Promise<void> {
    const response = await fetch(`${this.endpoint}/_emulator/${what}`, { method: "POST", body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
  }
}

/** The code of what a client of the vendor threw. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return text(error.code);
  throw error;
}

const parentValues: Readonly<Record<MadeParent, Values>> = {
  acl: { Name: "tf-testSagAclName" },
  qos: { QosName: "tf-testQosName" },
  ccn: { Name: "tf-testCcnName", IsDefault: true },
};

/** How what a trial is under is made. */
export const parentOf = (parent: MadeParent): { kind: Kind; values: Values } => ({
  kind: kinds[parent],
  values: parentValues[parent],
});

/** CENs that are there from the start: of the other account and of the own one. */
export const cens = { cen: "cen-emulator2", ownCen: "cen-emulator1a" } as const;

/** What an object of a kind is under: the names of the parameters with the ids. */
export async function groundOf(
  service: Service,
  kind: KindName,
  name: string,
  /** Whether what a trial makes for itself is made, too. */
  whole = true,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [parameter, parent] of Object.entries(kinds[kind].under) as [string, Parent][]) {
    if (isMade(parent)) {
      if (!whole) continue;
      const { kind: of, values } = parentOf(parent);
      ids[parameter] = String((await service.call(of.create, values))[of.id]);
    } else {
      ids[parameter] = parent === "cen" || parent === "ownCen" ? cens[parent] : `sag-${name}`;
      if (parent === "gateway") await service.byHand(gatewayByHand(`sag-${name}`));
      if (parent === "app") await service.byHand(appByHand(`sag-${name}`, { cidrBlock: "192.1.10.0/24" }));
    }
  }
  return ids;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** One object of a kind, driven as the vendor's Terraform provider drives it; waits are shorter. */
export class Specimen {
  private readonly kind: Kind;

  constructor(
    private readonly service: Service,
    kind: KindName,
    readonly under: Readonly<Record<string, string>>,
    /** The id and the values of one that is there already. */
    public id = "",
    private state: Values = {},
  ) {
    this.kind = kinds[kind];
  }

  async create(state: Values): Promise<void> {
    const { Status, ...values } = state;
    const sent: Values = { ...this.under, ...values };
    const answer = await this.insist(this.kind.create, sent);
    this.id = text(answer[this.kind.id] ?? sent[this.kind.id]);
    this.state = values;
    if (Status !== undefined) await this.change(state);
    const { until } = this.kind;
    if (until !== undefined) await this.wait((found) => found?.["Status"] === until);
  }

  /** The object as reads report it; nothing where it is not there. */
  async read(): Promise<Answer | undefined> {
    const { operation, by, list, key } = this.kind.read;
    const all: Values = { ...this.state, ...this.under, id: this.id };
    const sent = Object.fromEntries(Object.entries(by).map(([name, from]) => [name, all[from] ?? ""]));
    try {
      const answer = await this.service.call(operation, sent, this.kind.product);
      if (list === undefined) return answer;
      const items = list.split(".").reduce<unknown>((value, name) => (value as Answer)[name], answer) as Answer[];
      return items.find((item) => item[key] === this.id);
    } catch (error) {
      if (this.kind.absent?.includes(codeOf(error))) return undefined;
      throw error;
    }
  }

  private async wait(done: (found: Answer | undefined) => boolean): Promise<void> {
    for (let rest = 100; rest > 0 && !done(await this.read()); rest -= 1) await pause();
  }

  /** Brings the object to a state by what is other in it; without an operation for it, a new object comes for the old. */
  async change(state: Values): Promise<void> {
    const { modify, modifiesWhole } = this.kind;
    if (modify === undefined) {
      await this.remove();
      return this.create(state);
    }
    const { Status, ...whole } = state;
    const changes = Object.fromEntries(Object.entries(whole).filter(([name, value]) => this.state[name] !== value));
    if (Object.keys(changes).length > 0)
      await this.insist(modify, { ...this.named(), ...(modifiesWhole ? whole : changes) });
    // Of a flow log, whose status two operations change.
    if (Status !== this.state["Status"])
      await this.insist(Status === "Active" ? "ActiveFlowLog" : "DeactiveFlowLog", this.named());
    this.state = state;
  }

  async remove(): Promise<void> {
    const { remove, removesWith = [], gone = [] } = this.kind;
    const also = Object.entries(this.state).filter(([name]) => removesWith.includes(name));
    try {
      await this.insist(remove, { ...this.named(), ...Object.fromEntries(also) });
    } catch (error) {
      if (!gone.includes(codeOf(error))) throw error;
    }
    await this.wait((found) => found === undefined);
  }

  /** The parameters that name the object. */
  private named(): Values {
    const { idParameter } = this.kind;
    return { ...this.under, ...(idParameter !== undefined && { [idParameter]: this.id }) };
  }

  /** Calls again after the codes that the vendor's tools wait out. */
  private async insist(operation: string, values: Values): Promise<Answer> {
    for (let rest = 40; ; rest -= 1) {
      try {
        return await this.service.call(operation, values, this.kind.product);
      } catch (error) {
        if (rest === 0 || !this.kind.repeats?.includes(codeOf(error))) throw error;
        await pause();
      }
    }
  }

  /** What the list must show, and what it shows; a field that nothing set reads empty. */
  async compare(wanted: Values, empty: readonly string[] = []): Promise<{ wanted: Values; found: Values }> {
    const { names = {}, key } = this.kind.read;
    const item = await this.read();
    const plain = (value: unknown) => (value === 0 ? "" : text(value));
    const all: Values = { ...Object.fromEntries(empty.map((name) => [name, ""])), [key]: this.id, ...wanted };
    const found = Object.keys(all).map((name) => [name, plain(item?.[names[name] ?? name])]);
    return {
      wanted: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, plain(value)])),
      found: Object.fromEntries(found) as Values,
    };
  }
}
