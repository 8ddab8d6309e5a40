import { type Call, type Chapter, under } from "../call.js";
import type { Answer } from "../protocol/answer.js";
import { blocksOf } from "../protocol/formats.js";
import { type ObjectOf, routeDistributions } from "../store/kinds.js";
import { cloudRoutesOf, connected, everywhere, routesOf } from "./routes.js";

type Gateway = ObjectOf<"gateway">;
type Strategy = ObjectOf<"routeStrategy">;

/** What tells a route of a gateway from the others. */
type Named = Pick<Strategy, "sourceType" | "routeSource" | "destCidrBlock">;

const sourceTypes = ["cloud", "local"] as const;

/** Which routes of a gateway are published. */
export const routeStrategyOperations: Chapter = {
  ModifyRouteDistributionStrategy: under("SmartAGId", (call) => {
    const gateway = call.gateway();
    call.requireUsable(gateway);
    const route = routeOf(call);
    const set = {
      routeDistribution: call.choice("RouteDistribution", routeDistributions),
      hcInstanceId: healthCheckOf(call, gateway),
    };
    const present = strategyOf(call, gateway, route);
    if (present) call.store.edit("routeStrategy", present, set);
    else {
      const id = [gateway.id, ...Object.values(route)].join(":");
      call.store.add("routeStrategy", { ...call.owner(), id, gatewayId: gateway.id, ...route, ...set });
    }
    return {};
  }),

  DeleteRouteDistributionStrategy: under("SmartAGId", (call) => {
    const strategy = strategyOf(call, call.gateway(), routeOf(call));
    if (strategy) call.store.remove("routeStrategy", strategy.id);
    return {};
  }),

  DescribeRouteDistributionStrategies(call) {
    const gateway = call.gateway();
    const sourceType = call.choice("SourceType", sourceTypes);
    const routes = namedRoutes(call, gateway).filter((route) => route.sourceType === sourceType);
    return call.page(routes, "Strategies.Strategy", (route) => {
      const rivals = routes.filter(({ destCidrBlock }) => destCidrBlock === route.destCidrBlock);
      const strategy = strategyOf(call, gateway, route);
      return {
        SmartAGId: gateway.id,
        SourceType: sourceType,
        RouteSource: route.routeSource,
        DestCidrBlock: route.destCidrBlock,
        Status: strategy && isRevoked(call, strategy) ? "revoked" : "normal",
        IsConflict: rivals.length > 1,
        ...(rivals.length > 1 && {
          ConflictInfo: `"${route.destCidrBlock}":"${rivals.map(({ routeSource }) => routeSource).join(",")}"`,
        }),
        ...(strategy && strategyAnswer(call, strategy)),
      };
    });
  },
};

/** Whether the health check finds what the distribution waits for. */
function isMet(call: Call, { routeDistribution, hcInstanceId = "" }: Strategy): boolean {
  const status = call.store.get("healthCheck", hcInstanceId)?.status;
  return status === (routeDistribution.endsWith("success") ? "success" : "failed");
}

function isRevoked(call: Call, strategy: Strategy): boolean {
  return strategy.routeDistribution.startsWith("publish_and_revoke") && isMet(call, strategy);
}

function isPublished(call: Call, strategy: Strategy): boolean {
  const { routeDistribution } = strategy;
  return routeDistribution.startsWith("publish")
    ? !isRevoked(call, strategy)
    : routeDistribution !== "no_publish" && isMet(call, strategy);
}

function strategyAnswer(call: Call, strategy: Strategy): Answer {
  return {
    RouteDistribution: strategy.routeDistribution,
    HcInstanceId: strategy.hcInstanceId,
    StrategyPublishStatus: isPublished(call, strategy) ? "publish" : "not_publish",
    CreateTime: strategy.createTime,
  };
}

/** The route that a call names. */
function routeOf(call: Call): Named {
  const sourceType = call.choice("SourceType", sourceTypes);
  const given = call.need("RouteSource");
  const isLocal = /^(STATIC|OSPF|BGP)$/i.test(given);
  if (sourceType === "local" ? !isLocal : !/^(vpc|vbr|sag)-./.test(given)) {
    throw call.invalid("RouteSource", `RouteSource "${given}" is no source of ${sourceType} routes.`);
  }
  // The samples write it in either case.
  const routeSource = isLocal ? given.toUpperCase() : given;
  return { sourceType, routeSource, destCidrBlock: call.need("DestCidrBlock") };
}

/** The health check that a strategy goes by. */
function healthCheckOf(call: Call, gateway: Gateway): string | undefined {
  const id = call.text("HcInstanceId");
  if (id) {
    if (!/^hc-./.test(id)) throw call.invalid("HcInstanceId", `HcInstanceId "${id}" is no id of a health check.`);
    if (call.own("healthCheck", id)?.gatewayId !== gateway.id) throw call.error("HC.InstanceNoFound", `(${id})`);
    return id;
  }
  if (call.need("RouteDistribution").includes("health")) {
    throw call.invalid("HcInstanceId", `HcInstanceId is required with ${call.need("RouteDistribution")}.`);
  }
  return undefined;
}

function strategyOf(call: Call, { id: gatewayId }: Gateway, route: Named): Strategy | undefined {
  return call.store.first("routeStrategy", { gatewayId, ...route });
}

/** All routes of a gateway, and those that have a strategy before they are there. */
function namedRoutes(call: Call, gateway: Gateway): Named[] {
  const devices = call.store.all("device", { gatewayId: gateway.id });
  const local = [
    // What is to be published of the network on the premises, where the gateway does not learn it.
    ...(gateway.routingStrategy === "static" ? blocksOf(gateway.cidrBlock) : []).map((block) => ["STATIC", block]),
    ...devices
      .flatMap((device) => routesOf(call, gateway, device))
      .filter(
        ({ portName, cost, destinationCidr }) =>
          portName !== "-1" && cost !== connected && destinationCidr !== everywhere,
      )
      .map(({ routeProtocol, destinationCidr }) => [routeProtocol, destinationCidr]),
  ].map(([routeSource = "", destCidrBlock = ""]) => ({ sourceType: "local" as const, routeSource, destCidrBlock }));
  const cloud = cloudRoutesOf(call, gateway).map(({ source, destinationCidr }) => ({
    sourceType: "cloud" as const,
    routeSource: source,
    destCidrBlock: destinationCidr,
  }));
  const strategies = call.store
    .all("routeStrategy", { gatewayId: gateway.id })
    .map(({ sourceType, routeSource, destCidrBlock }) => ({ sourceType, routeSource, destCidrBlock }));
  const all = [...local, ...cloud, ...strategies];
  return [...new Map(all.map((route) => [Object.values(route).join(" "), route])).values()];
}
