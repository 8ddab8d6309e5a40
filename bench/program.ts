// The Pulumi program of every run: the job and the form of its resources are in the environment.
import * as pulumi from "@pulumi/pulumi";
import * as smartag from "pulumi-smartag";
import { ASSIGNMENT, type Assignment, type FormName, type Item, jobOf, type Ref } from "./jobs.mts";
import { FLOOR_TEXT } from "./floor.mts";
import { Naive } from "./naive";

/** A resource whose provider only waits. */
class Floor extends pulumi.CustomResource {
  constructor(type: string, name: string, args: pulumi.Inputs, opts: pulumi.CustomResourceOptions) {
    super(`pulumi-nodejs:dynamic/floor:${type}`, name, { ...args, __provider: FLOOR_TEXT }, opts);
  }
}

type Make = (item: Item, args: pulumi.Inputs, opts: pulumi.CustomResourceOptions) => pulumi.CustomResource;

const forms: Record<FormName, Make> = {
  smartag: ({ type, name }, args, opts) => {
    const classes = smartag as unknown as Record<string, new (...args: unknown[]) => pulumi.CustomResource>;
    const Class = classes[type];
    if (Class === undefined) throw new Error(`there is no resource ${type}`);
    return new Class(name, args, opts);
  },
  naive: ({ type, name }, args, opts) => new Naive(type, name, args, opts),
  floor: ({ type, name }, args, opts) => new Floor(type, name, args, opts),
};

const isRef = (value: unknown): value is Ref => typeof value === "object" && value !== null && "ref" in value;

const { job, form, scale, edited } = JSON.parse(process.env[ASSIGNMENT] ?? "") as Assignment;
const made = new Map<string, pulumi.CustomResource>();

function resourceOf(name: string): pulumi.CustomResource {
  const resource = made.get(name);
  if (resource === undefined) throw new Error(`${name} stands after what needs it`);
  return resource;
}

for (const item of jobOf(job, scale, edited).items) {
  const args = Object.fromEntries(
    Object.entries(item.args).map(([name, value]) => [name, isRef(value) ? resourceOf(value.ref).id : value]),
  );
  const dependsOn = (item.after ?? []).map(resourceOf);
  made.set(item.name, forms[form](item, args, { dependsOn }));
}
