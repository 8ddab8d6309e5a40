import { type Call, type Chapter, under } from "../call.js";
import { configure, deviceOf, portOf, settingOf, taskAnswer } from "../device.js";
import { documents } from "../protocol/errors.js";
import type { ObjectOf } from "../store/kinds.js";
import { conflictsOf, delivered, deliveredPort, keyOf, type Place, placesOf, routesOf, vlansOf } from "./routes.js";

const protocols = ["STATIC", "OSPF", "BGP"] as const;

/** How devices route. */
export const routingOperations: Chapter = {
  ModifySagGlobalRouteProtocol: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const routeProtocol = call.choice("RouteProtocol", protocols);
    configure(call, "globalRoute", device, delivered.globalRoute, { routeProtocol });
    return {};
  }),

  DescribeSagGlobalRouteProtocol(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => ({
      RouteProtocol: settingOf(call, "globalRoute", device, delivered.globalRoute).routeProtocol,
    }));
  },

  ModifySagRouteProtocolBgp: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    configure(call, "bgpRouting", device, delivered.bgpRouting, {
      routerId: call.need("RouterId"),
      localAs: call.needInteger("LocalAs"),
      holdTime: call.needInteger("HoldTime"),
      keepAlive: call.needInteger("KeepAlive"),
    });
    return {};
  }),

  DescribeSagRouteProtocolBgp(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => {
      const bgp: Partial<ObjectOf<"bgpRouting">> = settingOf(call, "bgpRouting", device, delivered.bgpRouting);
      return { RouterId: bgp.routerId, LocalAs: bgp.localAs, HoldTime: bgp.holdTime, KeepAlive: bgp.keepAlive };
    });
  },

  ModifySagRouteProtocolOspf: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const authenticationType = call.choice("AuthenticationType", ["NONE", "CLEARTEXT", "MD5"]);
    configure(call, "ospfRouting", device, delivered.ospfRouting, {
      areaId: call.needInteger("AreaId"),
      routerId: call.need("RouterId"),
      helloTime: call.needInteger("HelloTime"),
      deadTime: call.needInteger("DeadTime"),
      authenticationType,
      // The sample sends the number without a key.
      md5KeyId: call.integer("Md5KeyId"),
      md5Key: undefined,
      password: undefined,
      ...credentials(call, authenticationType),
    });
    return {};
  }),

  DescribeSagRouteProtocolOspf(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => {
      const ospf: Partial<ObjectOf<"ospfRouting">> = settingOf(call, "ospfRouting", device, delivered.ospfRouting);
      return {
        AreaId: ospf.areaId,
        AreaType: "",
        RouterId: ospf.routerId,
        HelloTime: ospf.helloTime,
        DeadTime: ospf.deadTime,
        AuthenticationType: ospf.authenticationType,
        Md5KeyId: ospf.md5KeyId,
        Md5Key: ospf.md5Key === undefined ? undefined : "****",
      };
    });
  },

  ModifySagPortRouteProtocol: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const [portName, vlan] = [call.need("PortName"), call.text("Vlan")];
    const place = placesOf(call, device).find((one) => one.portName === portName && one.vlan === vlan);
    if (!place) throw call.error("Sag.RouteProtocolPortNotExist", `(${portName}, VLAN ${vlan ?? "none"})`);
    const routeProtocol = call.choice("RouteProtocol", protocols);
    if (place.vlan !== undefined && routeProtocol !== "BGP") throw call.error("Sag.EccRouteTypeError");
    const global = settingOf(call, "globalRoute", device, delivered.globalRoute).routeProtocol;
    if (routeProtocol !== "STATIC" && routeProtocol !== global)
      throw call.error("Sag.RouteTypeNotMatch", `(${global})`);
    const peer = routeProtocol === "BGP" ? peerOf(call) : { remoteIp: undefined, remoteAs: undefined };
    configure(call, "portRoute", device, deliveredPort(place), { routeProtocol, ...peer }, keyOf(place));
    return {};
  }),

  DescribeSagPortRouteProtocolList(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => ({
      Ports: placesOf(call, device).map((place) => {
        const port = settingOf(call, "portRoute", device, deliveredPort(place), keyOf(place));
        const leased = place.vlan !== undefined;
        return {
          PortName: place.portName,
          Vlan: place.vlan,
          RouteProtocol: port.routeProtocol,
          Status: "UP",
          RemoteIp: port.remoteIp ?? (leased ? "" : undefined),
          RemoteAs: port.remoteAs ?? (leased ? "" : undefined),
        };
      }),
    }));
  },

  CreateSagStaticRoute: under("SmartAGId", (call) => {
    const route = routeOf(call);
    if (route.there) throw call.error("Sag.StaticRouteExist", `(${route.place.destinationCidr})`);
    route.lead(call.need("NextHop"));
    return {};
  }),

  ModifySagStaticRoute: under("SmartAGId", (call) => {
    const route = routeOf(call);
    if (!route.there) throw call.error("Sag.StaticRouteNotExist", `(${route.place.destinationCidr})`);
    route.lead(call.need("NextHop"));
    return {};
  }),

  DeleteSagStaticRoute: under("SmartAGId", (call) => {
    const route = routeOf(call);
    if (!route.there) throw call.error("Sag.StaticRouteNotExist", `(${route.place.destinationCidr})`);
    route.lead(undefined);
    return {};
  }),

  DescribeSagStaticRouteList(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => ({
      StaticRoutes: call.store
        .all("staticRoute", { deviceId: device.id })
        .filter(({ nextHop }) => nextHop !== undefined)
        .map((route) => ({
          DestinationCidr: route.destinationCidr,
          NextHop: route.nextHop,
          PortName: route.portName,
          Vlan: route.vlan,
        })),
    }));
  },

  DescribeSagRouteList(call) {
    const device = deviceOf(call);
    const routes = routesOf(call, call.gateway(), device);
    return {
      Routes: routes.map((route) => ({
        DestinationCidr: route.destinationCidr,
        NextHop: route.nextHop,
        PortName: route.portName,
        RouteProtocol: route.routeProtocol,
        Cost: route.cost,
        ConflictCidrs: conflictsOf(route, routes),
      })),
    };
  },
};

/** What OSPF neighbours authenticate with. */
function credentials(
  call: Call,
  type: ObjectOf<"ospfRouting">["authenticationType"],
): Partial<ObjectOf<"ospfRouting">> {
  const needed = (parameter: string): string => {
    const value = call.text(parameter) ?? "";
    if (value === "") throw call.missing(parameter, `${parameter} is required with ${type}.`);
    return value;
  };
  if (type === "NONE") return {};
  if (type === "MD5") return { md5KeyId: Number(needed("Md5KeyId")), md5Key: needed("Md5Key") };
  const password = needed("Password");
  if (!/^[\w-]+$/.test(password)) {
    throw call.invalid("Password", "Password holds other characters than letters, digits, hyphens and underscores.");
  }
  return { password };
}

const LARGEST_AS = 4_294_967_295;

/** The BGP peer of a port. */
function peerOf(call: Call): { remoteIp: string; remoteAs: string } {
  for (const parameter of ["RemoteIp", "RemoteAs"]) {
    if (!call.text(parameter)) throw call.missing(parameter, `${parameter} is required with BGP.`);
  }
  const remoteAs = call.need("RemoteAs");
  if (!/^\d+$/.test(remoteAs) || Number(remoteAs) < 1 || Number(remoteAs) > LARGEST_AS) {
    throw call.invalid("RemoteAs", `RemoteAs is "${remoteAs}", allowed is 1 to ${LARGEST_AS}.`);
  }
  return { remoteIp: call.need("RemoteIp"), remoteAs };
}

interface NamedRoute {
  readonly place: Place & { readonly destinationCidr: string; readonly vlan: string };
  readonly there: boolean;
  /** Sets the next hop; without one the route goes. */
  lead(nextHop: string | undefined): void;
}

/** The static route that a call names, on a port that can have one. */
function routeOf(call: Call): NamedRoute {
  const device = deviceOf(call);
  const { name: portName, role } = portOf(call, device);
  // Deleting is allowed whatever has become of the port.
  if ((role === "NONE" || role === "MGT") && documents(call.model, ["Sag.PortRoleInvalid"])) {
    throw call.error("Sag.PortRoleInvalid", `(${role})`);
  }
  const place = { destinationCidr: call.need("DestinationCidr"), portName, vlan: call.text("Vlan") ?? "0" };
  const eccVlans = role === "ECC" ? vlansOf(call, device, portName) : [place.vlan];
  if (!eccVlans.includes(place.vlan) && documents(call.model, ["Sag.EccVlanNotExist"])) {
    throw call.error("Sag.EccVlanNotExist", `(${place.vlan})`);
  }
  const none = { ...place, nextHop: undefined };
  const key = `${portName}:${place.vlan}:${place.destinationCidr}`;
  return {
    place,
    there: settingOf(call, "staticRoute", device, none, key).nextHop !== undefined,
    lead: (nextHop) => {
      configure(call, "staticRoute", device, none, { nextHop }, key);
    },
  };
}
