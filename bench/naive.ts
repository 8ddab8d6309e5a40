// The baseline: dynamic resources as one writes them without a package. Pulumi serializes the provider into every resource's state, each
// resource reads for itself, whatever fails is sent again after a second, and nothing limits how much is sent.
import { createHmac, randomUUID } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import { type Kind, kinds, type Props, type Wire } from "./naive-kinds";

const TRIES = 60;

type Answer = Record<string, unknown>;
const itemsIn = (answer: Answer, [list, item]: [string, string]): Props[] =>
  (answer[list] as Record<string, Props[]> | undefined)?.[item] ?? [];

async function send(operation: string, parameters: Wire): Promise<Answer> {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const all: Wire = {
    ...parameters,
    Action: operation,
    RegionId: process.env["ALIBABA_CLOUD_REGION_ID"] ?? "",
    Version: operation.includes("ChildInstance") ? "2017-09-12" : "2018-03-13",
    Format: "JSON",
    AccessKeyId: process.env["ALIBABA_CLOUD_ACCESS_KEY_ID"] ?? "",
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: randomUUID(),
    Timestamp: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
  };
  const query = Object.keys(all)
    .sort()
    .map((name) => `${encode(name)}=${encode(all[name] ?? "")}`)
    .join("&");
  const secret = `${process.env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] ?? ""}&`;
  const signature = createHmac("sha1", secret)
    .update(`GET&${encode("/")}&${encode(query)}`)
    .digest("base64");
  const url = `${process.env["SMARTAG_ENDPOINT"] ?? ""}/?${query}&Signature=${encode(signature)}`;
  const response = await fetch(url);
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
  return answer;
}

async function call(operation: string, parameters: Wire): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send(operation, parameters);
    } catch (error) {
      if (attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function wireOf(inputs: Props, names: Wire = {}): Wire {
  const wire: Wire = {};
  for (const [name, value] of Object.entries(inputs)) {
    if (name === "cidrBlocks") wire["CidrBlock"] = (value as string[]).join(",");
    else if (typeof value === "string" || typeof value === "number") {
      wire[names[name] ?? name.charAt(0).toUpperCase() + name.slice(1)] = String(value);
    }
  }
  return wire;
}

function picked(inputs: Props, names: string[]): Props {
  return Object.fromEntries(names.map((name) => [name, inputs[name]]));
}

/** A provider as Pulumi's guide on dynamic providers has it. */
function providerOf(kind: Kind): pulumi.dynamic.ResourceProvider {
  const inputsOf = (given: Props): Props =>
    Object.fromEntries(Object.entries(given).filter(([name]) => name !== "__provider" && name !== "ids"));
  const ownId = (id: string): Wire => (kind.idAs === undefined ? {} : { [kind.idAs]: id });
  return {
    check: (_olds: Props, inputs: Props) => Promise.resolve({ inputs }),
    diff: (_id: string, olds: Props, news: Props) =>
      Promise.resolve({
        changes: Object.keys(inputsOf(news)).some((name) => JSON.stringify(olds[name]) !== JSON.stringify(news[name])),
      }),
    async create(given: Props) {
      const inputs = inputsOf(given);
      const adopt = inputs["adopt"] as { id: string } | undefined;
      let id = adopt?.id ?? "";
      const outs: Props = { ...inputs };
      if (adopt !== undefined && kind.modify !== undefined)
        await call(kind.modify, { ...wireOf(inputs), ...ownId(id) });
      if (kind.create !== undefined) {
        const answer = await call(kind.create, { ...wireOf(inputs, kind.names), ...kind.fixed });
        id =
          typeof kind.id === "string"
            ? (answer[kind.id] as string)
            : kind.id.map((name) => String(inputs[name])).join(":");
      }
      for (const entries of kind.entries ?? []) {
        const ids: Wire = {};
        for (const [name, entry] of Object.entries((inputs[entries.input] ?? {}) as Record<string, Props>)) {
          const answer = await call(entries.add, { ...wireOf(entry), ...ownId(id) });
          ids[name] = answer[entries.key] as string;
        }
        outs["ids"] = { ...(outs["ids"] as object | undefined), [entries.input]: ids };
      }
      return { id, outs };
    },
    async update(id: string, olds: Props, given: Props) {
      const news = inputsOf(given);
      if (kind.modify !== undefined) {
        await call(kind.modify, {
          ...wireOf(news, kind.names),
          ...wireOf(picked(news, kind.parents ?? [])),
          ...ownId(id),
        });
      }
      for (const entries of kind.entries ?? []) {
        const before = (olds[entries.input] ?? {}) as Record<string, Props>;
        const ids = ((olds["ids"] ?? {}) as Record<string, Wire>)[entries.input] ?? {};
        for (const [name, entry] of Object.entries((news[entries.input] ?? {}) as Record<string, Props>)) {
          if (JSON.stringify(before[name]) === JSON.stringify(entry)) continue;
          await call(entries.modify, { ...wireOf(entry), ...ownId(id), [entries.key]: ids[name] ?? "" });
        }
      }
      return { outs: olds["ids"] === undefined ? news : { ...news, ids: olds["ids"] } };
    },
    async read(id: string, props: Props = {}) {
      const by = Object.entries(kind.listBy ?? {}).map(([wire, name]) => [
        wire,
        String(name === "id" ? id : props[name]),
      ]);
      const answer = await call(kind.list, { ...(Object.fromEntries(by) as Wire), PageSize: "50" });
      const items = itemsIn(answer, kind.path);
      const found = items.some((item) => kind.idAs === undefined || kind.key !== kind.idAs || item[kind.key] === id);
      if (!found) return { id: "" };
      const now = items.find((item) => item[kind.key] === id) ?? {};
      const read: Props = { ...props };
      for (const name of Object.keys(inputsOf(props))) {
        const value = now[name.charAt(0).toUpperCase() + name.slice(1)];
        if (typeof props[name] === "string" && value !== undefined) read[name] = value;
      }
      for (const entries of kind.entries ?? []) {
        if (props[entries.input] === undefined) continue;
        const list = await call(entries.list, { ...ownId(id), PageSize: "50" });
        const ids = ((props["ids"] ?? {}) as Record<string, Wire>)[entries.input] ?? {};
        const there = itemsIn(list, entries.path);
        const kept = { ...(props[entries.input] as Record<string, Props>) };
        for (const [name, entry] of Object.entries(kept)) {
          const item = there.find((one) => one[entries.key] === ids[name]);
          if (item === undefined) Reflect.deleteProperty(kept, name);
          else
            kept[name] = {
              ...entry,
              ...(entry["destPortRange"] === undefined ? {} : { destPortRange: item["DestPortRange"] }),
            };
        }
        read[entries.input] = kept;
      }
      return { id, props: read };
    },
    async delete(id: string, props: Props) {
      if (kind.remove === undefined) return;
      const names = kind.names?.["smartAGId"]?.startsWith("Associate") ? {} : kind.names;
      await call(kind.remove, { ...wireOf(picked(props, kind.parents ?? []), names), ...kind.fixed, ...ownId(id) });
    },
  };
}

/** A resource of the kind that has this name here. */
export class Naive extends pulumi.dynamic.Resource {
  constructor(type: string, name: string, args: pulumi.Inputs, opts: pulumi.CustomResourceOptions) {
    const kind = kinds[type];
    if (kind === undefined) throw new Error(`there is no naive ${type}`);
    super(providerOf(kind), name, { ...args, ids: undefined }, opts, "naive", type);
  }
}
