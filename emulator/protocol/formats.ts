import { isIPv4 } from "node:net";
import ipaddr from "ipaddr.js";
import { Violation } from "./violation.js";

type Check = (parameter: string, value: string) => void;

/** The formats that the catalogue names and the emulator checks. */
export const addressFormats: Readonly<Record<string, Check>> = {
  cidr: (parameter, value) => {
    const block = parseCidr(value);
    if (!block) throw new Violation(parameter, "format", `${parameter} "${value}" is no IPv4 CIDR block.`);
    if (block.network !== value) {
      throw new Violation(
        parameter,
        "hostBits",
        `${parameter} "${value}" has host bits; the block is ${block.network}.`,
      );
    }
  },
  ip: (parameter, value) => {
    if (isIPv4(value)) return;
    throw new Violation(parameter, value === "" ? "empty" : "format", `${parameter} "${value}" is no IPv4 address.`);
  },
  email: (parameter, value) => {
    if (!/^[^\s@]+@[^\s@]+$/.test(value)) {
      throw new Violation(parameter, "format", `${parameter} "${value}" is no mail address.`);
    }
  },
  netmask: (parameter, value) => {
    if (!isIPv4(value) || ipaddr.IPv4.parse(value).prefixLengthFromSubnetMask() === null) {
      throw new Violation(parameter, "format", `${parameter} "${value}" is no IPv4 netmask such as 255.255.255.0.`);
    }
  },
  "port-range": (parameter, value) => {
    if (value === "-1/-1") return;
    const match = /^(\d{1,5})\/(\d{1,5})$/.exec(value);
    if (!match) throw new Violation(parameter, "format", `${parameter} "${value}" is no range such as 80/90 or -1/-1.`);
    const [first, last] = [Number(match[1]), Number(match[2])];
    if (first < 1 || last > 65535 || first > last) {
      throw new Violation(parameter, "order", `${parameter} "${value}" must rise within 1 to 65535.`);
    }
  },
  iso8601: (parameter, value) => {
    if (Number.isNaN(parseTime(value))) {
      throw new Violation(parameter, "format", `${parameter} "${value}" must read YYYY-MM-DDThh:mm:ss+0800.`);
    }
  },
};

/** Epoch milliseconds of the vendor's time format, whose offset has no colon; NaN where it is no such time. */
export function parseTime(value: string): number {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\+08(?::)?00$/.exec(value);
  return match ? Date.parse(`${match[1] ?? ""}+08:00`) : NaN;
}

/** An IPv4 block and the network address that it should be written with. */
export function parseCidr(value: string): { network: string } | undefined {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(value)) return undefined;
  const [, bits] = ipaddr.IPv4.parseCIDR(value);
  return { network: `${ipaddr.IPv4.networkAddressFromCIDR(value).toString()}/${bits}` };
}

/** True where two blocks share an address. */
export function overlaps(left: string, right: string): boolean {
  const [leftAddress, leftBits] = ipaddr.IPv4.parseCIDR(left);
  const [rightAddress, rightBits] = ipaddr.IPv4.parseCIDR(right);
  return leftAddress.match(rightAddress, Math.min(leftBits, rightBits));
}

/** The blocks of a comma separated list. */
export function blocksOf(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((block) => block.trim())
    .filter((block) => block !== "");
}
