import * as pulumi from "@pulumi/pulumi";
import { features, supports } from "../../schema/models.js";
import type { Definition, Hardware, Need, Properties } from "../lifecycle/definition.js";
import type { Advice } from "./advice.js";
import { whenKnown } from "./outputs.js";

/** A gateway that the program declares, and what is known of it so far. */
interface Gateway {
  readonly name: string;
  readonly hardware: (properties: Properties) => Hardware;
  readonly known: Properties;
}

/** The gateways of one program by their ids: the output, and the string if it is known. */
export class Gateways {
  private readonly known = new Map<unknown, Gateway>();
  private readonly asks = new Map<unknown, ((gateway: Gateway) => void)[]>();

  /** Registers a gateway under an id, again whenever more is known of it. */
  register(id: unknown, gateway: Gateway): void {
    this.known.set(id, gateway);
    for (const ask of this.asks.get(id) ?? []) ask(gateway);
  }

  /**
   * Calls back when a gateway with this id is registered, and again whenever more is known of it.
   */
  ask(id: unknown, callback: (gateway: Gateway) => void): void {
    this.asks.set(id, [...(this.asks.get(id) ?? []), callback]);
    const gateway = this.known.get(id);
    if (gateway) callback(gateway);
  }
}

/** Warns if a gateway of the program is known not to support what a resource needs. */
export function askFor(
  gateways: Gateways,
  { feature, of, when }: Need,
  props: Readonly<pulumi.Inputs>,
  advice: Advice,
): void {
  const plain = Object.entries(props).filter(([, value]) => !pulumi.Output.isInstance(value));
  if (when?.(Object.fromEntries(plain)) === false) return;
  const given: unknown = props[of];
  const callback = ({ name, hardware, known }: Gateway): void => {
    const { model, software = [] } = hardware(known);
    if (model === undefined) return;
    const versions = software.length > 0 ? software : [undefined];
    const lacking = versions.filter((version) => supports(feature, model, version) === false);
    if (lacking.length === 0) return;
    const what = supports(feature, model) === false ? model : `${model} with software ${String(lacking[0])}`;
    advice.add(
      feature,
      `gateway "${name}" is a ${what}, which does not support ${features[feature].text}: expect the service to refuse this`,
    );
  };
  gateways.ask(given, callback);
  if (pulumi.Output.isInstance(given)) whenKnown(given, (id) => gateways.ask(id, callback));
}

/** Registers the hardware of a gateway for the resources that need it. */
export function registerGateway(
  gateways: Gateways,
  hardware: NonNullable<Definition["hardware"]>,
  name: string,
  props: Readonly<pulumi.Inputs>,
  resource: pulumi.Resource,
): void {
  const gateway: Gateway = { name, hardware: hardware.of, known: {} };
  const outputs = resource as unknown as Readonly<Record<string, unknown>>;
  const ids = new Set<unknown>([outputs["id"]]);
  const learn = (): void => ids.forEach((id) => gateways.register(id, gateway));
  const adopted: unknown = props["adopt"];
  ids.add(typeof adopted === "object" && adopted !== null && "id" in adopted ? adopted.id : adopted);
  ids.delete(undefined);
  learn();
  for (const property of ["id", ...hardware.from]) {
    whenKnown(outputs[property], (value) => {
      if (property === "id") ids.add(value);
      else gateway.known[property] = value;
      learn();
    });
  }
}
