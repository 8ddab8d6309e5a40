import { type Gateway, type Item, itemsOf, type Network } from "../model/index.js";
import type { NetworkObject } from "../model/objects.js";
import type { VerifyRule } from "./rule.js";

/** A resource, and another one that has to exist first. */
interface Need {
  readonly later: Item;
  readonly earlier: Item;
  /** What happens otherwise. */
  readonly because: string;
}

export const bindingOrder: VerifyRule = {
  id: "binding-order",
  severity: "error",
  title: "Bindings are made in an order that the service may refuse",
  text: `Pulumi creates resources side by side unless one depends on the other, by a value or by dependsOn, and
deletes them in the opposite order. It is found if a resource that needs another one of the same
program does not depend on it: a CcnBinding on the SerialNumberBinding, a VbrBinding on the
CcnBinding and the CcnCenAttachment, an AccessPoint and an ApplicationBandwidthPackageAssociation on
the CcnBinding, a DpiMonitor, and an AclAssociation of an ACL with application rules, on the
DpiSettings, a PortRouteProtocol on the GlobalRouteProtocol, a port on its PortRole, a StaticRoute on
its ExpressConnectInterface. Nothing is said of the live account, where everything exists.`,
  *find(network) {
    if (network.origin.isWholeAccount) return;
    for (const { later, earlier, because } of needs(network)) {
      if (!isOfProgram(later.object) || !isOfProgram(earlier.object)) continue;
      if (network.references.dependsOn(later.object, earlier.object)) continue;
      yield {
        on: later,
        why: `it does not depend on the ${earlier.type} ${earlier.object.name ?? ""}, so that both are created at the same time: ${because}`,
        advice: `Add dependsOn, or take a value from the ${earlier.type}.`,
      };
    }
  },
};

/** A unit test gives no dependencies, so nothing can be said of its resources. */
const isOfProgram = ({ urn, dependencies }: NetworkObject): boolean => urn !== undefined && dependencies !== undefined;

function* needs(network: Network): Iterable<Need> {
  for (const gateway of network.gateways) {
    yield* ofGateway(gateway);
    for (const device of gateway.devices) yield* ofPorts(device);
  }
}

/** Each `later` with each `earlier`. */
function* each(later: readonly Item[], earlier: readonly Item[], because: string): Iterable<Need> {
  for (const one of later) for (const other of earlier) yield { later: one, earlier: other, because };
}

function* ofGateway(gateway: Gateway): Iterable<Need> {
  const of = (type: string): readonly Item[] => itemsOf(gateway, type);
  const bindings = gateway.ccns.map(({ by }) => by);
  const attachments = gateway.ccns.flatMap(({ to }) => to.attachments);
  const needsCcn = [...of("AccessPoint"), ...of("ApplicationBandwidthPackageAssociation")];
  yield* each(bindings, of("SerialNumberBinding"), "a gateway without a device cannot be bound to a CCN");
  yield* each(
    of("VbrBinding"),
    bindings,
    "the service lists NotBoundCCN for a gateway that is on no CCN, and does not unbind a VBR after it has left",
  );
  yield* each(of("VbrBinding"), attachments, "until the VBR is unbound, the CCN has to be in its CEN");
  yield* each(needsCcn, bindings, "only a gateway on a CCN has it");
  yield* each(of("DpiMonitor"), of("DpiSettings"), "inspection has to be on first");
  const filtered = gateway.acls.filter(({ to }) => to.rules.some(({ item }) => namesApplications(item)));
  yield* each(
    filtered.map(({ by }) => by),
    of("DpiSettings"),
    "the ACL has rules for applications, which need inspection",
  );
}

const namesApplications = (rule: Item): boolean =>
  ["dpiSignatureIds", "dpiGroupIds"].some((name) => (rule.texts(name) ?? []).length > 0);

function* ofPorts(device: { readonly items: readonly Item[] }): Iterable<Need> {
  const of = (...types: string[]): Item[] => types.flatMap((type) => itemsOf(device, type));
  const samePort = (one: Item, other: Item): boolean => one.text("portName") === other.text("portName");
  const protocols = of("PortRouteProtocol").filter((port) => port.text("routeProtocol") !== "STATIC");
  yield* each(protocols, of("GlobalRouteProtocol"), "a port takes the protocol of its device only");
  for (const port of of("LanPort", "WanPort", "ExpressConnectInterface")) {
    const roles = of("PortRole").filter((role) => samePort(role, port));
    yield* each([port], roles, "the port has the role only then, and a change of the role discards its settings");
  }
  for (const route of of("StaticRoute")) {
    const interfaces = of("ExpressConnectInterface").filter(
      (one) => samePort(one, route) && (one.number("vlan") ?? 0) === (route.number("vlan") ?? 0),
    );
    yield* each([route], interfaces, "a route over a leased line needs its interface");
  }
}
