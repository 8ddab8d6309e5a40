import { groupBy } from "../group-by.js";
import type { Item, Qos } from "../model/index.js";
import type { Observation, VerifyRule } from "./rule.js";

const sum = (cars: readonly Item[], property: string): number =>
  cars.reduce((total, car) => total + (car.number(property) ?? 0), 0);

const limitedBy = ({ cars }: Qos, type: string): Item[] => cars.filter((car) => car.text("limitType") === type);

/** What a percentage is of, if a car does not say it. */
const UNSAID = "a source that is left out";

export const qosShares: VerifyRule = {
  id: "qos-minimum-above-100",
  severity: "error",
  title: "The guaranteed shares of a QoS are more than there is",
  text: `The guaranteed percentages of cars with one percentSourceType add up to more than 100, so that none of
them is guaranteed when bandwidth is short.`,
  *find({ qoses }) {
    for (const qos of qoses) {
      const bySource = groupBy(limitedBy(qos, "Percent"), (car) => car.text("percentSourceType") ?? UNSAID);
      for (const [source, cars] of bySource) {
        const total = sum(cars, "minBandwidthPercent");
        const last = cars.at(-1);
        if (total <= 100 || !last) continue;
        const shares = cars.flatMap((car) => car.number("minBandwidthPercent") ?? []);
        yield {
          on: last,
          property: last.at("minBandwidthPercent"),
          why: `the cars guarantee more than 100 percent of ${source}`,
          example: `${shares.join(" + ")} = ${total} percent`,
          advice: "Lower the minimums until they add up to 100 at most.",
        };
      }
    }
  },
};

export const qosAboveGateway: VerifyRule = {
  id: "qos-minimum-above-gateway",
  severity: "error",
  title: "The guaranteed bandwidth of a QoS is more than a gateway has",
  text: `The guaranteed Mbps of all cars add up to more than the bandwidth that was bought for a gateway to
which the QoS is bound. The service does not compare them. Nothing is said of gateways whose
bandwidth is not known.`,
  *find({ qoses }) {
    for (const qos of qoses) {
      const cars = limitedBy(qos, "Absolute");
      const total = sum(cars, "minBandwidthAbs");
      const last = cars.at(-1);
      for (const { to: gateway } of qos.gateways) {
        if (!last || gateway.bandwidth === undefined || total <= gateway.bandwidth) continue;
        yield {
          on: last,
          property: last.at("minBandwidthAbs"),
          why: `the cars guarantee more than the ${gateway.bandwidth} Mbps of ${gateway.name}, to which the QoS is bound`,
          example: `${cars.map((car) => car.number("minBandwidthAbs") ?? 0).join(" + ")} = ${total} Mbps`,
          advice: "Lower the minimums, use percentages, or buy more bandwidth.",
        };
      }
    }
  },
};

export const qosPolicyWithoutCar: VerifyRule = {
  id: "qos-policy-without-car",
  severity: "error",
  title: "A policy of a QoS has no car",
  text: `The priority of a policy names the car that limits its traffic. Without a car of that priority nothing
limits it. Nothing is said of a QoS to which other programs add cars.`,
  *find({ qoses }) {
    for (const qos of qoses.filter(({ isOpen }) => !isOpen)) yield* orphans(qos);
  },
};

function* orphans({ cars, policies }: Qos): Iterable<Observation> {
  if (cars.some((car) => car.isUnknown("priority"))) return;
  const priorities = cars.flatMap((car) => car.number("priority") ?? []);
  for (const policy of policies) {
    const priority = policy.number("priority");
    if (priority === undefined || priorities.includes(priority)) continue;
    yield {
      on: policy,
      property: policy.at("priority"),
      why: `no car has priority ${priority}, so that nothing limits this traffic; the cars have ${priorities.join(", ") || "none"}`,
      example: String(priority),
      advice: "Add a car of that priority, or give the policy that of a car.",
    };
  }
}

export const qosCarWithoutPolicy: VerifyRule = {
  id: "qos-car-without-policy",
  severity: "warning",
  title: "A car of a QoS has no policy",
  text: `No policy has the priority of the car, so that it limits no traffic. Nothing is said of a QoS to which
other programs add policies.`,
  *find({ qoses }) {
    for (const { cars, policies, isOpen } of qoses) {
      if (isOpen || policies.some((policy) => policy.isUnknown("priority"))) continue;
      for (const car of cars) {
        const priority = car.number("priority");
        if (priority === undefined || policies.some((policy) => policy.number("priority") === priority)) continue;
        yield {
          on: car,
          property: car.at("priority"),
          why: `no policy has priority ${priority}, so that this car limits no traffic`,
          example: String(priority),
          advice: "Add a policy of that priority, or remove the car.",
        };
      }
    }
  },
};
