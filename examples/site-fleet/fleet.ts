import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A kind of site. */
export interface SiteClass {
  /** Mbps. */
  bandwidth: number;
  /** What may come in, by name, as `PROTOCOL first/last` or `PROTOCOL` alone. */
  allow: Record<string, string>;
  /** Least percentages of the bandwidth. */
  share: { critical: number; rest: number };
}

export interface Site {
  class: string;
  /** The block of its clients. */
  block: string;
  /** Mbps, where it is not that of the class. */
  bandwidth?: number;
  /** Hardware that is owned already. */
  gateway?: string;
  serialNumber?: string;
  /** Whether its flows are recorded; only a sag-1000 does that. */
  flowLog?: boolean;
}

export interface Fleet {
  network: { block: string; collector: string };
  classes: Record<string, SiteClass>;
  sites: Record<string, Site>;
}

/** Reads the fleet. What the resources check themselves is left to them. */
export function readFleet(file = join(__dirname, "sites.yaml")): Fleet {
  const fleet = parse(readFileSync(file, "utf8")) as Fleet;
  const blocks = new Map<string, string>();
  for (const [name, site] of Object.entries(fleet.sites)) {
    if (!(site.class in fleet.classes)) {
      const known = Object.keys(fleet.classes).join(", ");
      throw new Error(`sites.${name}.class: "${site.class}" is not a class; there are ${known}`);
    }
    const other = blocks.get(site.block);
    if (other !== undefined) throw new Error(`sites.${name}.block: ${site.block} is that of ${other}; give another`);
    if ((site.gateway === undefined) !== (site.serialNumber === undefined)) {
      throw new Error(`sites.${name}: give gateway and serialNumber, or neither`);
    }
    blocks.set(site.block, name);
  }
  return fleet;
}
