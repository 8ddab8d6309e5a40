import type { Call, Chapter } from "../call.js";
import { appInstance, type ObjectOf } from "../store/kinds.js";

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
    const gateway = hardwareGateway(call);
    call.requireUsable(gateway);
    const type = call.choice("Type", ["Intranet", "Internet"]);
    const entry = {
      gatewayId: gateway.id,
      type,
      ipProtocol: call.need("IpProtocol").toLowerCase(),
      externalIp: externalIp(call, type),
      externalPort: call.need("ExternalPort"),
      internalIp: call.need("InternalIp"),
      internalPort: call.need("InternalPort"),
    };
    if (call.store.first("dnatEntry", entry)) throw call.error("DuplicatedDnatEntry");
    call.requireRoom(call.store.all("dnatEntry", { gatewayId: gateway.id }).length, "natEntries", "InvalidParameter");
    return { DnatEntryId: call.store.add("dnatEntry", { ...call.owner(), ...entry }).id };
  },

  DeleteDnatEntry(call) {
    const entry = call.store.get("dnatEntry", call.need("DnatEntryId"));
    if (entry?.gatewayId !== hardwareGateway(call).id) {
      throw call.error("InstanceNotExit", `(${call.need("DnatEntryId")})`);
    }
    call.store.remove("dnatEntry", entry.id);
    return {};
  },

  DescribeDnatEntries(call) {
    const type = call.choice("Type", ["Intranet", "Internet"]);
    const entries = call.store.all("dnatEntry", { gatewayId: hardwareGateway(call).id, type });
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

function hardwareGateway(call: Call): ObjectOf<"gateway"> {
  const gateway = call.gateway("SagId");
  if (gateway.hardware === "sag-vcpe" || gateway.hardware === appInstance)
    throw call.error(["FeatureNotSupport", "InvalidParameter"], "DNAT needs a hardware gateway.");
  return gateway;
}

function externalIp(call: Call, type: "Intranet" | "Internet"): string | undefined {
  const ip = call.text("ExternalIp");
  if (type === "Intranet" && !ip) throw call.missing("ExternalIp", "ExternalIp is required with Type Intranet.");
  if (type === "Internet" && ip) throw call.invalid("ExternalIp", "ExternalIp must be left out with Type Internet.");
  return ip;
}
