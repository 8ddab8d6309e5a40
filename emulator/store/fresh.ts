import type { Kind, ObjectOf } from "./kinds.js";
import type { Store } from "./store.js";

const epoch = Date.UTC(2024, 0, 1);
const subscriptionEnd = Date.UTC(2034, 0, 1);
const region = "cn-shanghai";
const [first, second] = ["emulator", "emulator2"];
/** What every device runs. */
export const softwareVersion = "2.4.1";
export const dpiVersion = "20201117_1_0-0.0.1";

type Fresh<K extends Kind> = Omit<ObjectOf<K>, "region" | "createTime"> & { readonly region?: string };

/** Puts what both accounts start with; ids and times are always the same, so that two runs can be compared. */
export function fill(store: Store): void {
  let made = 0;
  const put = <K extends Kind>(kind: K, ...objects: Fresh<K>[]) => {
    for (const object of objects) {
      made += 1;
      store.put(kind, { region, ...object, createTime: epoch + made } as unknown as ObjectOf<K>);
    }
  };
  put(
    "resourceGroup",
    { id: "rg-emulator1default", account: first, name: "default" },
    { id: "rg-emulator1network", account: first, name: "network" },
    { id: "rg-emulator2default", account: second, name: "default" },
  );
  put("gateway", gateway("sag-emulator1hq", first, "sag-1000", 100, "Received"));
  put("gateway", gateway("sag-emulator1branch", first, "sag-100wm", 20, "Received"));
  put("gateway", gateway("sag-emulator2branch", second, "sag-100wm", 20, "Active"));
  const stock = (id: string, model: "sag-1000" | "sag-100wm") =>
    ({ id, account: first, model, online: false, softwareVersion }) as const;
  put("device", ...[1, 2, 3].map((number) => stock(`sag1000sn000${number}`, "sag-1000")));
  put("device", ...[1, 2, 3, 4].map((number) => stock(`sag100wmsn000${number}`, "sag-100wm")));
  put("device", {
    ...stock("sag100wmsn2001", "sag-100wm"),
    account: second,
    gatewayId: "sag-emulator2branch",
    online: true,
  });
  put(
    "cen",
    { id: "cen-emulator1a", account: first, name: "emulator1a" },
    { id: "cen-emulator1b", account: first, name: "emulator1b" },
    { id: "cen-emulator2", account: second, name: "emulator2" },
  );
  put(
    "vbr",
    { id: "vbr-emulator1a", account: first, name: "emulator1a", cenId: "cen-emulator1a" },
    { id: "vbr-emulator1b", account: first, name: "emulator1b", cenId: "cen-emulator1b" },
  );
  put(
    "bandwidthPackage",
    bandwidthPackage("abwp-emulator1", first, "rg-emulator1default"),
    bandwidthPackage("abwp-emulator2", second, "rg-emulator2default"),
  );
  put(
    "enterpriseCode",
    { id: "emu01", account: first, isDefault: true },
    { id: "emu02", account: second, isDefault: true },
  );
}

/** The resource group of everything that is made without naming one. */
export function defaultResourceGroup(account: string): string {
  return account === first ? "rg-emulator1default" : "rg-emulator2default";
}

function gateway(
  id: string,
  account: string,
  hardware: "sag-1000" | "sag-100wm",
  bandwidth: number,
  status: "Received" | "Active",
): Fresh<"gateway"> {
  return {
    id,
    account,
    hardware,
    haType: "no_backup",
    status,
    activated: true,
    locked: false,
    bandwidth,
    cidrBlock: "",
    routingStrategy: "static",
    securityLockThreshold: 0,
    resourceGroupId: defaultResourceGroup(account),
    endTime: subscriptionEnd,
  };
}

function bandwidthPackage(id: string, account: string, resourceGroupId: string): Fresh<"bandwidthPackage"> {
  return { id, account, name: id, bandwidth: 100, status: "Normal", resourceGroupId };
}
