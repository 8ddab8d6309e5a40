import { commonBox } from "../boxes.js";
import { MatchSpace } from "../match-space.js";
import type { Qos } from "../model/index.js";
import { exampleOf, packetText } from "../packets.js";
import { hasApplications, matcherOfPolicy } from "../qos.js";
import type { Observation, VerifyRule } from "./rule.js";

export const qosOverlap: VerifyRule = {
  id: "qos-policies-overlap",
  severity: "warning",
  title: "Policies of one QoS match the same packets",
  text: `The user guide forbids policies of one QoS whose five-tuples overlap, and nothing says which one
counts. Policies of one car do no harm to each other, but are forbidden, too. Policies of which a
value is not known yet, and those that depend on applications or opaque protocols, are not compared.`,
  *find({ qoses }) {
    for (const qos of qoses) yield* overlaps(qos);
  },
};

function* overlaps({ policies }: Qos): Iterable<Observation> {
  const plain = policies.filter((policy) => !hasApplications(policy));
  const space = new MatchSpace(plain.map(matcherOfPolicy));
  const boxes = plain.map((policy, index) => ({ policy, box: space.boxesAt(index)[0] }));
  for (const [at, { policy, box }] of boxes.entries()) {
    for (const { policy: other, box: rival } of boxes.slice(0, at)) {
      const common = box && rival && commonBox(box, rival);
      if (!common || !space.isCertain(common)) continue;
      yield {
        on: policy,
        property: policy.path,
        why: `${other.path || (other.object.name ?? "another policy")} matches the same packets, which the user guide forbids; which of them counts is documented nowhere`,
        example: packetText(exampleOf(common)),
        advice: "Make their blocks, ports or protocols disjoint.",
      };
    }
  }
}
