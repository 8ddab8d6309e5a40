import type { Call, Chapter } from "../call.js";
import { requireCapable } from "../device.js";

/** Address translation on a gateway. */
export const natOperations: Chapter = {
  AddSnatEntry(call) {
    const gateway = call.gateway();
    call.requireUsable(gateway);
    const [gatewayId, cidrBlock, snatIp] = [gateway.id, call.need("CidrBlock"), call.need("SnatIp")];
    if (call.store.first("snatEntry", { gatewayId, cidrBlock }))
      throw call.error("SNAT.CidrConfigExist", `(${cidrBlock})`);
    if (call.store.first("dnatEntry", { gatewayId, externalIp: snatIp })) {
      throw call.error("SNAT.SnatDnatIpConflict", `(${snatIp})`);
    }
    call.requireRoom(call.store.all("snatEntry", { gatewayId }).length, "natEntries", "SNAT.AmountLimit");
    return { InstanceId: call.store.add("snatEntry", { ...call.owner(), gatewayId, cidrBlock, snatIp }).id };
  },

  DeleteSnatEntry(call) {
    const entry = call.store.get("snatEntry", call.need("InstanceId"));
    if (entry?.gatewayId !== call.gateway().id) throw call.error("InstanceNotExit", `(${call.need("InstanceId")})`);
    call.store.remove("snatEntry", entry.id);
    return {};
  },

  DescribeSnatEntries(call) {
    const entries = call.store.all("snatEntry", { gatewayId: call.gateway().id });
    return call.page(entries, "SnatEntries.SnatEntry", (entry) => ({
      InstanceId: entry.id,
      CidrBlock: entry.cidrBlock,
      SnatIp: entry.snatIp,
      CreateTime: entry.createTime,
    }));
  },

  AddDnatEntry(call) {
    const gateway = call.gateway("SagId");
    call.requireUsable(gateway);
    requireCapable(call, gateway);
    const type = call.choice("Type", types);
    const entry = {
      gatewayId: gateway.id,
      type,
      externalIp: externalIp(call, type),
      internalIp: call.need("InternalIp"),
      ...forwarded(call),
    };
    const snatIp = entry.externalIp;
    if (snatIp !== undefined && call.store.first("snatEntry", { gatewayId: gateway.id, snatIp })) {
      throw call.invalid("ExternalIp", `ExternalIp ${snatIp} is the address of a SNAT entry.`);
    }
    if (call.store.first("dnatEntry", entry)) throw call.error("DuplicatedDnatEntry");
    call.requireRoom(call.store.all("dnatEntry", { gatewayId: gateway.id }).length, "natEntries", "InvalidParameter");
    return { DnatEntryId: call.store.add("dnatEntry", { ...call.owner(), ...entry }).id };
  },

  DeleteDnatEntry(call) {
    const entry = call.store.get("dnatEntry", call.need("DnatEntryId"));
    if (entry?.gatewayId !== call.gateway("SagId").id) {
      throw call.error("InstanceNotExit", `(${call.need("DnatEntryId")})`);
    }
    call.store.remove("dnatEntry", entry.id);
    return {};
  },

  DescribeDnatEntries(call) {
    // The default of the page holds only where it is set to: the vendor's own tool finds Internet entries without a type.
    const type = call.given("Type") ? call.choice("Type", types) : call.settings.readings.dnatWithoutType;
    const entries = call.store
      .all("dnatEntry", { gatewayId: call.gateway("SagId").id })
      .filter((entry) => type === "all" || entry.type === type);
    return call.page(entries, "DnatEntries.DnatEntry", (entry) => ({
      DnatEntryId: entry.id,
      SagId: entry.gatewayId,
      Type: entry.type,
      IpProtocol: entry.ipProtocol,
      ExternalIp: entry.externalIp ?? publicIp,
      ExternalPort: entry.externalPort,
      InternalIp: entry.internalIp,
      InternalPort: entry.internalPort,
    }));
  },
};

/** The public address that an Internet entry shows: the service finds it out by itself. */
const publicIp = "203.0.113.1";

const types = ["Intranet", "Internet"] as const;

/** Which packets an entry forwards: one protocol and port, or with `any` for all three everything. Kept as replies show it. */
function forwarded(call: Call): { ipProtocol: string; externalPort: string; internalPort: string } {
  const [ipProtocol = "", externalPort = "", internalPort = ""] = ["IpProtocol", "ExternalPort", "InternalPort"].map(
    (name) => call.need(name).toLowerCase(),
  );
  if (!["tcp", "udp", "any"].includes(ipProtocol)) {
    throw call.invalid("IpProtocol", `IpProtocol is "${ipProtocol}", allowed are TCP, UDP and Any.`);
  }
  for (const [name, port] of Object.entries({ ExternalPort: externalPort, InternalPort: internalPort })) {
    if ((port === "any") !== (ipProtocol === "any")) {
      throw call.invalid(name, `${name} is "${port}": any goes with IpProtocol any and both ports any.`);
    }
    if (port !== "any" && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)) {
      throw call.invalid(name, `${name} is "${port}", allowed are 1 to 65535 and any.`);
    }
  }
  return { ipProtocol, externalPort, internalPort };
}

function externalIp(call: Call, type: "Intranet" | "Internet"): string | undefined {
  const ip = call.text("ExternalIp");
  if (type === "Intranet" && !ip) throw call.missing("ExternalIp", "ExternalIp is required with Type Intranet.");
  if (type === "Internet" && ip) throw call.invalid("ExternalIp", "ExternalIp must be left out with Type Internet.");
  return ip;
}
