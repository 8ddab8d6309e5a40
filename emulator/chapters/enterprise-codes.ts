import { type Call, type Chapter, under } from "../call.js";
import type { ObjectOf } from "../store/kinds.js";
import { once } from "./shared.js";

/** The codes by which app users find their enterprise. They are an account's, whatever the region. */
export const enterpriseCodeOperations: Chapter = {
  CreateEnterpriseCode: (call) =>
    once(call, () => {
      const id = call.need("EnterpriseCode");
      if (!/^(?=.*[A-Za-z])(?=.*\d)[A-Za-z\d]{5}$/.test(id)) {
        throw call.invalid(
          "EnterpriseCode",
          `EnterpriseCode "${id}" is not 5 letters and digits, at least one of each.`,
        );
      }
      if (call.store.get("enterpriseCode", id)) throw call.error("EnterpriseCode.BeenOccupied", `(${id})`);
      call.store.add("enterpriseCode", { ...call.owner(), id, isDefault: false });
    }),

  UpdateEnterpriseCode: (call) =>
    once(call, () => {
      const code = codeOf(call);
      const isDefault = call.flag("IsDefault");
      const others = call.store.all("enterpriseCode", { account: call.account.name, isDefault: true });
      // There is one default: the one before becomes an ordinary code.
      if (isDefault) for (const other of others) call.store.edit("enterpriseCode", other, { isDefault: false });
      call.store.edit("enterpriseCode", code, { isDefault });
    }),

  DeleteEnterpriseCode: (call) =>
    once(call, () => {
      const { id, isDefault } = codeOf(call);
      if (isDefault) throw call.error("EnterpriseCode.DeleteLimit", `(${id})`);
      const users = appsWith(call, id);
      if (users.length > 0) throw call.error("EnterpriseCode.BeingUsed", `(${users.map((app) => app.id).join(", ")})`);
      call.store.remove("enterpriseCode", id);
    }),

  ListEnterpriseCode(call) {
    const wanted = call.text("EnterpriseCode");
    const found = call.store
      .all("enterpriseCode", { account: call.account.name })
      .filter((code) => call.isListed(code))
      .filter(({ id, isDefault }) => (wanted ?? id) === id && (isDefault || !call.flag("IsDefault")));
    const page = call.pageByToken(found, "EnterpriseCodes", ({ id, isDefault }) => ({
      EnterpriseCode: id,
      IsDefault: isDefault,
    }));
    return { TotalCount: found.length, MaxResults: call.needInteger("MaxResults"), ...page };
  },

  UpdateSmartAGEnterpriseCode: under("SmartAGId", (call) =>
    once(call, () => {
      const app = call.app();
      const { id } = codeOf(call);
      const taken = new Set(
        appsWith(call, id)
          .filter((other) => other.id !== app.id)
          .flatMap((other) => call.store.all("clientUser", { gatewayId: other.id }).map(({ name }) => name)),
      );
      const clash = call.store.all("clientUser", { gatewayId: app.id }).find(({ name }) => taken.has(name));
      if (clash) throw call.error("EnterpriseCode.UserNameConflict", `(${clash.name})`);
      call.store.edit("gateway", app, { enterpriseCode: id });
    }),
  ),
};

function codeOf(call: Call): ObjectOf<"enterpriseCode"> {
  const id = call.need("EnterpriseCode");
  const code = call.store.get("enterpriseCode", id);
  if (code?.account !== call.account.name) throw call.error("EnterpriseCode.NotExist", `(${id})`);
  return code;
}

/** The app instances that have a code, in all regions. */
function appsWith(call: Call, enterpriseCode: string): ObjectOf<"gateway">[] {
  return call.store.all("gateway", { account: call.account.name, enterpriseCode });
}
