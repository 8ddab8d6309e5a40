import fc from "fast-check";
import * as v from "valibot";
import {
  boolean,
  cidr,
  description,
  entries,
  type Field,
  id,
  ids,
  integer,
  ip,
  list,
  name,
  netmask,
  oneOf,
  onlyTrue,
  portRange,
  protocol,
  text,
  timestamp,
} from "../../provider/lifecycle/fields.js";

/** What a field says of a value: its canonical form or the messages. */
function verdict(field: Field, value: unknown): unknown {
  const result = v.safeParse(field.schema, value);
  return result.success ? { ok: result.output } : result.issues.map(({ message }) => message);
}

describe("canonical forms", () => {
  it.each<[string, Field, unknown, unknown]>([
    ["a word in another case", oneOf("Absolute", "Percent"), "absolute", "Absolute"],
    ["a protocol in small letters", protocol(), "tcp", "tcp"],
    ["a protocol of the console", protocol(), "telnet(23)", "telnet(23)"],
    ["a protocol with a blank", protocol(), "MS SQL(1433)", "MS SQL(1433)"],
    ["a number as text", integer({ min: 1, max: 7 }), "07", 7],
    ["a port range with zeros in front", portRange(), "080/00443", "80/443"],
    ["any port", portRange(), "-1/-1", "-1/-1"],
    ["any port as a device's own console writes it", portRange(), "0/65535", "-1/-1"],
    ["a time in UTC", timestamp(), "2027-01-31T00:00:00Z", "2027-01-31T08:00:00+0800"],
    ["a time with a colon in its offset", timestamp(), "2027-01-31T08:00:00+08:00", "2027-01-31T08:00:00+0800"],
    ["a time of New York", timestamp(), "2026-12-31T19:00:00-0500", "2027-01-01T08:00:00+0800"],
    ["a leap day", timestamp(), "2028-02-29T08:00:00+0800", "2028-02-29T08:00:00+0800"],
    ["a list whose order means nothing", list(text(), { sorted: true }), ["b", "a"], ["a", "b"]],
    ["a list whose order counts", list(cidr()), ["10.1.0.0/16", "10.0.0.0/16"], ["10.1.0.0/16", "10.0.0.0/16"]],
    ["a block", cidr(), "0.0.0.0/0", "0.0.0.0/0"],
    ["an address", ip(), "192.168.1.10", "192.168.1.10"],
    ["a netmask", netmask(), "255.255.255.252", "255.255.255.252"],
    ["a number that stands for none", integer({ min: 1, max: 7, or: -1 }), "-1", -1],
    ["a Chinese name", name({ max: 100 }), "分公司-1", "分公司-1"],
    ["a Chinese description", description({ min: 1, max: 6 }), "分 . ok", "分 . ok"],
    ["an id", id("acl-"), "acl-1", "acl-1"],
    ["ids by name", ids(), { web: "acr-1" }, { web: "acr-1" }],
    ["a flag", boolean(), false, false],
  ])("takes %s", (_, field, value, canonical) => {
    expect(verdict(field, value)).toEqual({ ok: canonical });
    expect(field.canonical(value)).toEqual(canonical);
  });

  it("keeps a value outside the documented ones as the service reported it", () => {
    expect(oneOf("LAN", "WAN").canonical("VPN")).toBe("VPN");
    expect(integer({ max: 7 }).canonical("many")).toBe("many");
    expect(cidr().canonical("10.0.0.1/8")).toBe("10.0.0.1/8");
  });
});

describe("spellings of one value", () => {
  it.each<[Field, unknown, unknown, boolean]>([
    [protocol(), "tcp", "TCP", true],
    [protocol(), "ssh(22)", "SSH(22)", true],
    [protocol(), "SSH(22)", "SSH(23)", false],
    [cidr(), "10.1.2.3/8", "10.0.0.0/8", true],
    [cidr(), "10.0.0.0/8", "10.0.0.0/9", false],
    [cidr(), undefined, "10.0.0.0/9", false],
    [portRange(), "0/65535", "-1/-1", true],
    [portRange(), "1/65535", "-1/-1", false],
    [text(), "a", "A", false],
    [list(text(), { sorted: true }), ["b", "a"], ["a", "b"], true],
  ])("%# are told from other values", (field, one, other, same) => {
    expect(field.isSame(one, other)).toBe(same);
    expect(field.isSame(other, one)).toBe(same);
  });
});

describe("values that are refused", () => {
  const block = "give an IPv4 block such as 192.168.1.0/24";
  const ports =
    "give a port range written first/last with ports from 1 to 65535, such as 80/90, 80/80 for one port or -1/-1 for any";
  const time = "give a time with its offset such as 2027-01-31T08:00:00+0800";
  const words =
    "characters that start with a letter or a Chinese character and hold only letters, Chinese characters, digits, periods, underscores and hyphens";

  it.each<[Field, unknown, string]>([
    [onlyTrue(), false, "false is not allowed; give true, or leave it out: no call takes it back"],
    [cidr(), "192.168.1.7/24", '"192.168.1.7/24" has host bits set; write 192.168.1.0/24'],
    [cidr(), "192.168.1.7", '"192.168.1.7" is an address, not a block; write 192.168.1.7/32 for this one address'],
    [cidr(), "192.168.1.0/33", `"192.168.1.0/33" is not allowed; ${block}`],
    [cidr(), "10.0.0.0/08", `"10.0.0.0/08" is not allowed; ${block}`],
    [cidr(), "010.0.0.0/8", `"010.0.0.0/8" is not allowed; ${block}`],
    [cidr(), "10.0.0/8", `"10.0.0/8" is not allowed; ${block}`],
    [cidr(), "2001:db8::/32", `"2001:db8::/32" is not allowed; ${block}`],
    [cidr(), "", `"" is not allowed; ${block}`],
    [cidr(), 10, `10 is not allowed; ${block}`],
    [ip(), "192.168.1.256", '"192.168.1.256" is not allowed; give an IPv4 address such as 192.168.1.10'],
    [ip(), "192.168.1.0/24", '"192.168.1.0/24" is not allowed; give an IPv4 address such as 192.168.1.10'],
    [ip(), "3232235777", '"3232235777" is not allowed; give an IPv4 address such as 192.168.1.10'],
    [netmask(), "255.0.255.0", '"255.0.255.0" is not allowed; give a netmask such as 255.255.255.0'],
    [netmask(), "0.0.0.0", '"0.0.0.0" is not allowed; give a netmask such as 255.255.255.0'],
    [netmask(), "24", '"24" is not allowed; give a netmask such as 255.255.255.0'],
    [netmask(), 24, "24 is not allowed; give a netmask such as 255.255.255.0"],
    [integer({ min: 1, max: 7, or: -1 }), 0, "0 is not allowed; give -1 or a whole number from 1 to 7"],
    [portRange(), "80-90", `"80-90" is not allowed; ${ports}`],
    [portRange(), "90/80", `"90/80" is not allowed; ${ports}`],
    [portRange(), "0/80", `"0/80" is not allowed; ${ports}`],
    [portRange(), "-1/80", `"-1/80" is not allowed; ${ports}`],
    [portRange(), "1/65536", `"1/65536" is not allowed; ${ports}`],
    [portRange(), 80, `80 is not allowed; ${ports}`],
    [
      protocol(),
      "6",
      '"6" is not allowed; give a protocol that the console offers, such as TCP, UDP, ICMP, ALL or SSH(22)',
    ],
    [oneOf("in", "out"), "inout", '"inout" is not allowed; give one of in, out'],
    [oneOf("in", "out"), undefined, "missing; give one of in, out"],
    [oneOf("in", "out"), ["in"], '["in"] is not allowed; give one of in, out'],
    [integer({ min: 1, max: 7 }), 8, "8 is not allowed; give a whole number from 1 to 7"],
    [integer({ min: 1, max: 7 }), 1.5, "1.5 is not allowed; give a whole number from 1 to 7"],
    [integer({ min: 1, max: 7 }), "high", '"high" is not allowed; give a whole number from 1 to 7'],
    [integer({ min: 1 }), 0, "0 is not allowed; give a whole number of at least 1"],
    [integer(), true, "true is not allowed; give a whole number"],
    [integer({ values: [1, 12] }), 2, "2 is not allowed; give one of 1, 12"],
    [boolean(), "yes", '"yes" is not allowed; give true or false'],
    [text(), "", '"" is not allowed; give a text that is not empty'],
    [text({ max: 3 }), "four", '"four" is not allowed; give a text of 1 to 3 characters'],
    [text(), 4, "4 is not allowed; give a text that is not empty"],
    [name({ max: 9 }), "a", `"a" is not allowed; give 2 to 9 ${words}`],
    [name({ max: 9 }), "9lives", `"9lives" is not allowed; give 2 to 9 ${words}`],
    [name({ max: 9 }), "my rule", `"my rule" is not allowed; give 2 to 9 ${words}`],
    [
      description({ min: 2, max: 99 }),
      "https://example.com",
      '"https://example.com" is not allowed; give 2 to 99 characters that start with a letter or a Chinese character and not with http:// or https://',
    ],
    [id("acl-"), "qos-1", '"qos-1" is not allowed; give an id that starts with acl-'],
    [id("acl-"), "acl-1:acr-1", '"acl-1:acr-1" is not allowed; give an id that starts with acl-'],
    [id(), "", '"" is not allowed; give the id of an object'],
    [timestamp(), "2027-01-31", `"2027-01-31" is not allowed; ${time}`],
    [timestamp(), "2027-01-31T08:00:00", `"2027-01-31T08:00:00" is not allowed; ${time}`],
    [timestamp(), "2027-02-30T08:00:00+0800", `"2027-02-30T08:00:00+0800" is not allowed; ${time}`],
    [timestamp(), "2027-01-31T25:00:00+0800", `"2027-01-31T25:00:00+0800" is not allowed; ${time}`],
    [timestamp(), "9999-12-31T23:00:00Z", `"9999-12-31T23:00:00Z" is not allowed; ${time}`],
    [list(text(), { max: 1 }), ["a", "b"], '["a","b"] is too long; give at most 1'],
    [list(text()), ["a", "a"], '["a","a"] names a value twice; give each once'],
    [list(text()), "a", '"a" is not allowed; give a list'],
    [list(cidr()), ["10.0.0.1/8", "11.0.0.0/8"], '"10.0.0.1/8" has host bits set; write 10.0.0.0/8'],
    [list(oneOf("a", "b")), ["A", "a"], '["a","a"] names a value twice; give each once'],
    [entries({}), "web", '"web" is not allowed; give entries by name'],
    [entries({}), [{}], "[{}] is not allowed; give entries by name"],
  ])("%# says what was given, what is allowed and what to do", (field, value, message) => {
    expect(verdict(field, value)).toEqual([message]);
  });
});

describe("for any value", () => {
  const octets = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 });
  const port = fc.oneof(fc.integer({ min: -1, max: 66_000 }), fc.constant(-1));
  const offset = fc.tuple(fc.constantFrom("+", "-"), fc.integer({ min: 0, max: 14 }), fc.constantFrom("", ":"));
  const times = fc
    .tuple(fc.date({ min: new Date("1970-01-02"), max: new Date("9998-01-01"), noInvalidDate: true }), offset)
    .map(
      ([date, [sign, hours, colon]]) =>
        `${date.toISOString().slice(0, 19)}${sign}${String(hours).padStart(2, "0")}${colon}00`,
    );
  const fields: readonly (readonly [string, Field, fc.Arbitrary<unknown>])[] = [
    ["cidr", cidr(), fc.tuple(octets, fc.integer({ min: 0, max: 33 })).map(([ip, bits]) => `${ip.join(".")}/${bits}`)],
    ["ip", ip(), octets.map((parts) => parts.join("."))],
    ["portRange", portRange(), fc.tuple(port, port).map(([first, last]) => `${first}/${last}`)],
    ["timestamp", timestamp(), times],
    ["protocol", protocol(), fc.stringMatching(/^[A-Za-z][\w()/.-]{0,8}$/)],
    ["oneOf", oneOf("Absolute", "Percent"), fc.mixedCase(fc.constantFrom("absolute", "percent"))],
    ["integer", integer({ min: 1, max: 100 }), fc.oneof(fc.integer({ min: -9, max: 200 }), fc.nat(200).map(String))],
    ["list", list(text(), { max: 9, sorted: true }), fc.array(fc.string({ maxLength: 3 }))],
    ["name", name({ max: 20 }), fc.string({ unit: "grapheme", maxLength: 20 })],
    ["text", text({ max: 5 }), fc.string({ maxLength: 7 })],
  ];

  it.each(fields)("%s: the canonical form of a canonical form is itself, and is taken", (_, field, values) => {
    fc.assert(
      fc.property(values, (value) => {
        const result = v.safeParse(field.schema, value);
        if (!result.success) {
          expect(field.canonical(value)).toBe(value);
          return;
        }
        expect(verdict(field, result.output)).toEqual({ ok: result.output });
        expect(field.canonical(field.canonical(value))).toEqual(field.canonical(value));
      }),
    );
  });

  it("keeps the point in time", () => {
    fc.assert(
      fc.property(times, (value) => {
        const readable = (time: string) => Date.parse(time.replace(/([+-]\d\d):?(\d\d)$/, "$1:$2"));
        expect(readable(String(timestamp().canonical(value)))).toBe(readable(value));
      }),
    );
  });

  it("takes every block whose host bits are zero, and names the network of every other", () => {
    fc.assert(
      fc.property(octets, fc.integer({ min: 0, max: 32 }), (parts, bits) => {
        const address = parts.reduce((sum, part) => sum * 256 + part, 0);
        const network = address - (address % 2 ** (32 - bits));
        const written = `${[24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join(".")}/${bits}`;
        expect(verdict(cidr(), written)).toEqual({ ok: written });
        const given = `${parts.join(".")}/${bits}`;
        if (given !== written) {
          expect(verdict(cidr(), given)).toEqual([`"${given}" has host bits set; write ${written}`]);
        }
      }),
    );
  });
});
