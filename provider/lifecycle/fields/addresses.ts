import ipaddr from "ipaddr.js";
import * as v from "valibot";
import { Field } from "./field.js";
import { allowed } from "./messages.js";

const IP = "an IPv4 address such as 192.168.1.10";

/** An IPv4 address. */
export function ip(): Field<string, "required"> {
  return new Field(
    v.pipe(
      v.string(allowed(IP)),
      v.check((value) => ipaddr.IPv4.isValidFourPartDecimal(value), allowed(IP)),
    ),
  );
}

const NETMASK = "a netmask such as 255.255.255.0";

/** An IPv4 netmask, dotted. */
export function netmask(): Field<string, "required"> {
  return new Field(
    v.pipe(
      v.string(allowed(NETMASK)),
      v.check(
        (value) =>
          ipaddr.IPv4.isValidFourPartDecimal(value) && (ipaddr.IPv4.parse(value).prefixLengthFromSubnetMask() ?? 0) > 0,
        allowed(NETMASK),
      ),
    ),
  );
}

const CIDR = "an IPv4 block such as 192.168.1.0/24";

/** An IPv4 block in CIDR form whose host bits are zero. */
export function cidr(): Field<string, "required"> {
  return new Field<string, "required">(
    v.pipe(
      v.string(allowed(CIDR)),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const value = dataset.value;
        const [address = "", bits = ""] = value.split("/");
        // For a block without a prefix the library builds an error with a stack, which is slow.
        if (!value.includes("/") && ipaddr.IPv4.isValidFourPartDecimal(value)) {
          addIssue({ message: `"${value}" is an address, not a block; write ${value}/32 for this one address` });
        } else if (value !== `${address}/${Number(bits)}` || !ipaddr.IPv4.isValidCIDRFourPartDecimal(value)) {
          addIssue({ message: allowed(CIDR)({ input: value }) });
        } else {
          const block = String(network(value));
          if (block !== value) addIssue({ message: `"${value}" has host bits set; write ${block}` });
        }
      }),
    ),
  ).comparedBy(network);
}

/**
 * The block that contains an address with a prefix. An object that was created elsewhere may have
 * host bits.
 */
function network(value: unknown): unknown {
  return typeof value === "string" && ipaddr.IPv4.isValidCIDRFourPartDecimal(value)
    ? `${ipaddr.IPv4.networkAddressFromCIDR(value).toString()}/${value.split("/")[1] ?? ""}`
    : value;
}
