import { type Chapter, under } from "../call.js";
import { configure, deviceOf, settingOf, taskAnswer } from "../device.js";

const delivered = { snat: "DISABLE" } as const;

/** Source NAT on the WAN ports of devices. */
export const wanSnatOperations: Chapter = {
  ModifySagWanSnat: under("SmartAGId", (call) => {
    const snat = call.choice("Snat", ["ENABLE", "DISABLE"]);
    configure(call, "wanSnat", deviceOf(call), delivered, { snat });
    return {};
  }),

  DescribeSagWanSnat(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => ({ Snat: settingOf(call, "wanSnat", device, delivered).snat }));
  },
};
