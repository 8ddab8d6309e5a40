import { addressOf } from "../addresses.js";
import type { Interval } from "../boxes.js";
import { commonInterval } from "../boxes.js";
import { addressesOf } from "../five-tuples.js";
import type { Block, Ccn, Gateway } from "../model/index.js";
import { leasedLineBlocks } from "./leased-lines.js";
import { listed, type Observation, type VerifyRule } from "./rule.js";

interface Claim {
  readonly gateway: Gateway;
  readonly block: Block;
}

/** Pairs of claims of different owners that have addresses in common. */
function* overlaps(claims: readonly Claim[]): Iterable<[Claim, Claim]> {
  const sorted = [...claims].sort((one, other) => one.block.addresses.first - other.block.addresses.first);
  let open: Claim[] = [];
  for (const claim of sorted) {
    open = open.filter(({ block }) => block.addresses.last >= claim.block.addresses.first);
    for (const earlier of open) yield [earlier, claim];
    open.push(claim);
  }
}

const claimsOf = (gateway: Gateway): Claim[] => (gateway.blocks ?? []).map((block) => ({ gateway, block }));

/** An address that two intervals have in common. */
const shared = (one: Interval, other: Interval): string => {
  const { first = 0, last = 0 } = commonInterval(one, other) ?? {};
  return addressOf(last - first >= 3 ? first + 1 : first);
};

export const sitesOverlap: VerifyRule = {
  id: "blocks-of-sites-overlap",
  severity: "error",
  title: "Sites of one CCN have the same addresses",
  text: `Blocks of gateways and app instances of one CCN must not overlap, nor may the blocks of one of them:
the service refuses it (SAG.CidrOverlap), and an address would be at two places. Sites of different
CCNs are not compared.`,
  *find({ ccns, gateways }) {
    for (const gateway of gateways) {
      for (const [one, other] of overlaps(claimsOf(gateway))) yield ownOverlap(one, other);
    }
    for (const ccn of ccns) yield* between(ccn);
  },
};

function ownOverlap({ gateway, block }: Claim, { block: other }: Claim): Observation {
  return {
    on: gateway,
    property: "cidrBlocks",
    why: `its blocks ${block.cidr} and ${other.cidr} overlap, which the service refuses`,
    example: shared(block.addresses, other.addresses),
    advice: "Give the larger block alone.",
  };
}

function* between(ccn: Ccn): Iterable<Observation> {
  const byGateway = new Map<Gateway, [Claim, Claim][]>();
  for (const [one, other] of overlaps(ccn.gateways.flatMap(({ to }) => claimsOf(to)))) {
    if (one.gateway === other.gateway) continue;
    byGateway.set(other.gateway, [...(byGateway.get(other.gateway) ?? []), [one, other]]);
  }
  for (const [gateway, pairs] of byGateway) {
    const [one, other] = pairs[0] as [Claim, Claim];
    const rivals = pairs.map(([{ gateway: rival, block }]) => `${rival.name} (${block.cidr})`);
    yield {
      on: gateway,
      property: "cidrBlocks",
      why: `${other.block.cidr} overlaps the blocks of ${listed([...new Set(rivals)])} on the same CCN, ${ccn.name}`,
      example: shared(one.block.addresses, other.block.addresses),
      advice:
        "Give one of the sites other addresses, or publish a block that it does not use otherwise and translate to it with private SNAT.",
    };
  }
}

export const ccnSnatOverlap: VerifyRule = {
  id: "blocks-overlap-ccn",
  severity: "error",
  title: "A site has addresses of its CCN's SNAT block",
  text: `The service refuses it (SAG.ConflictCidr.CcnSnatCidr). The private blocks of the CCN itself contain
those of its sites, and are not compared.`,
  *find({ ccns }) {
    for (const ccn of ccns) {
      const snat = ccn.item?.block("snatCidrBlock");
      if (snat === undefined) continue;
      const addresses = addressesOf(snat);
      for (const { to: gateway } of ccn.gateways) {
        const clash = gateway.blocks?.find((block) => commonInterval(block.addresses, addresses));
        if (!clash) continue;
        yield {
          on: gateway,
          property: "cidrBlocks",
          why: `${clash.cidr} overlaps ${snat}, the SNAT block of its CCN ${ccn.name}`,
          example: shared(clash.addresses, addresses),
          advice: "Give the site other addresses, or the CCN another SNAT block, which makes a new CCN.",
        };
      }
    }
  },
};

export const lineOverlap: VerifyRule = {
  id: "blocks-overlap-line",
  severity: "error",
  title: "Addresses of a site are behind a leased line, too",
  text: `A network that the program or the service says is behind the VBR of a gateway, because an interface
of the line is in it, a static route leads there over the line, or a route from the VBR has it, lies
within a block of a site of the same CCN. A route over the line to a wider block is no finding,
because the site's own block is the more specific one.`,
  *find({ gateways }) {
    for (const gateway of gateways) {
      const sites = [gateway, ...gateway.ccns.flatMap(({ to }) => to.gateways.map(({ to: other }) => other))];
      const claims = [...new Set(sites)].flatMap(claimsOf);
      for (const { item, property, cidr } of leasedLineBlocks(gateway)) {
        const line = addressesOf(cidr);
        const clash = claims.find(
          ({ block: { addresses } }) => addresses.first <= line.first && line.last <= addresses.last,
        );
        if (!clash) continue;
        yield {
          on: item,
          property: item.at(property),
          why: `${cidr} is behind the leased line of ${gateway.name} and in ${clash.block.cidr}, a block of ${clash.gateway.name}`,
          example: shared(line, clash.block.addresses),
          advice: "Take the network out of the site's blocks, or give it other addresses.",
        };
      }
    }
  },
};
