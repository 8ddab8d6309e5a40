import fc from "fast-check";
import ipaddr from "ipaddr.js";

/** Values as the service keeps them: every form that its documentation or its vendor's tests know, the odd ones often. */

const letters = Array.from("abcxyzABCXYZ网络办公");
const inNames = [...letters, ...Array.from("0189._-")];
/** Names that the service takes and that programs stumble over. */
const oddNames = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "null",
  "true",
  "NaN",
  "e1",
  "off-0a1b2c3",
  "a..",
  "A-_.",
];

/** A name that starts with a letter or a Chinese character. */
export function name(max: number): fc.Arbitrary<string> {
  const plain = fc
    .tuple(
      fc.constantFrom(...letters),
      fc.string({ unit: fc.constantFrom(...inNames), minLength: 1, maxLength: max - 1 }),
    )
    .map(([first, rest]) => first + rest);
  return fc.oneof(plain, fc.constantFrom(...oddNames, "x".repeat(max), `网${"络".repeat(max - 1)}`));
}

const inDescriptions = [...letters, ...Array.from("09 .,:;/&<>=%+'\"\\{}[]()|~#@!?$*-_é€😀")];

/** A description that starts with a letter or a Chinese character, and holds what breaks forms, XML and shells. */
export function description(min: number, max: number): fc.Arbitrary<string> {
  const rest = { unit: fc.constantFrom(...inDescriptions), minLength: min - 1, maxLength: Math.min(max - 1, 40) };
  const plain = fc
    .tuple(fc.constantFrom(...letters), fc.string(rest))
    .map(([first, more]) => (first + more).trimEnd().padEnd(min, "."))
    .filter((text) => text.length <= max && !/^https?:\/\//.test(text));
  return fc.oneof(plain, fc.constantFrom("undefined", "a${pulumi}", "a=1&b=2", "x".repeat(max)));
}

/** An address that a host can have. */
export const ip: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(1, 10, 100, 128, 172, 192, 203), fc.nat(255), fc.nat(255), fc.integer({ min: 1, max: 254 }))
  .map((octets) => octets.join("."));

/** A block of some prefix length, without host bits. */
export function cidr(least = 0, most = 32): fc.Arbitrary<string> {
  return fc
    .tuple(ip, fc.oneof(fc.constantFrom(least, most), fc.integer({ min: least, max: most })))
    .map(([address, bits]) => `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`).toString()}/${bits}`);
}

/** Some blocks that do not overlap, comma separated. */
export function blocks(most: number, longest = 32): fc.Arbitrary<string> {
  return fc
    .uniqueArray(fc.nat(255), { maxLength: most })
    .chain((seconds) =>
      fc.tuple(
        ...seconds.map((second) => fc.integer({ min: 16, max: longest }).map((bits) => `10.${second}.0.0/${bits}`)),
      ),
    )
    .map((list) => list.join(","));
}

const bits = fc.integer({ min: 1, max: 30 });
export const netmask = bits.map((length) => ipaddr.IPv4.subnetMaskFromPrefixLength(length).toString());

/** An address with the mask of its network, and other addresses of that network. */
export const network: fc.Arbitrary<{ ip: string; mask: string; first: string; last: string; other: string }> = fc
  .tuple(fc.integer({ min: 8, max: 28 }), fc.nat(255), fc.nat(255))
  .map(([length, second, third]) => {
    const base = ipaddr.IPv4.networkAddressFromCIDR(`10.${second}.${third}.0/${length}`).octets;
    const host = (last: number): string => [...base.slice(0, 3), (base[3] ?? 0) + last].join(".");
    const mask = ipaddr.IPv4.subnetMaskFromPrefixLength(length).toString();
    return { ip: host(1), mask, first: host(2), last: host(9), other: host(14) };
  });

const port = fc.oneof(fc.constantFrom(1, 80, 443, 65_535), fc.integer({ min: 1, max: 65_535 }));

/** A range of ports as rules have it. */
export const portRange: fc.Arbitrary<string> = fc.oneof(
  fc.constant("-1/-1"),
  fc.tuple(port, port).map(([one, other]) => `${Math.min(one, other)}/${Math.max(one, other)}`),
);

export const portNumber = port;

/** Protocols of rules, in the spellings that the console and the vendor's tests give them. */
export const protocol = fc.constantFrom(
  ...["ALL", "all", "TCP", "tcp", "UDP", "ICMP", "Icmp", "GRE", "SSH(22)", "ssh(22)", "HTTP(80)", "HTTPS(443)"],
  ...["Oracle(1521)", "RDP(3389)", "MySQL(3306)"],
);

/** A time as the service writes it. */
export const time: fc.Arbitrary<string> = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z$/, "+0800"));

/** Ids of applications or of groups of them: as many as a rule takes, often. */
export const dpiIds: fc.Arbitrary<string[]> = fc.oneof(
  fc.constant<string[]>([]),
  fc.uniqueArray(fc.integer({ min: 1, max: 3000 }).map(String), { minLength: 1, maxLength: 12 }),
  fc.constant(Array.from({ length: 100 }, (_, index) => String(index + 1))),
);

export const text = (max = 32): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...inDescriptions.filter((one) => one !== " ")), minLength: 1, maxLength: max });
const letterOrDigit = Array.from("abcdefxyzABCXYZ0123456789");
export const word = (min: number, max: number, more = ""): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letterOrDigit, ...Array.from(more)), minLength: min, maxLength: max });
export const whole = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }));
/** A value, or none. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
