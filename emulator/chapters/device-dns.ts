import { type Chapter, under } from "../call.js";
import { configure, deviceOf, settingOf, taskAnswer } from "../device.js";

const delivered = { masterDns: undefined, slaveDns: undefined };
/** What the uplink tells a device that was told no servers. */
const learnt = { masterDns: "114.114.114.114", slaveDns: "223.5.5.5" };

/** The DNS servers of devices. */
export const deviceDnsOperations: Chapter = {
  ModifySagUserDns: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const masterDns = call.text("MasterDns") || undefined;
    // Without a primary server the whole configuration is cleared.
    const slaveDns = masterDns === undefined ? undefined : call.text("SlaveDns") || undefined;
    configure(call, "userDns", device, delivered, { masterDns, slaveDns });
    return {};
  }),

  DescribeSagUserDns(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => {
      const { masterDns, slaveDns } = settingOf(call, "userDns", device, delivered);
      return { MasterDns: masterDns, SlaveDns: slaveDns };
    });
  },

  DescribeSagCurrentDns(call) {
    const own = settingOf(call, "userDns", deviceOf(call), delivered);
    const { masterDns, slaveDns } = own.masterDns === undefined ? learnt : own;
    return { MasterDns: masterDns, SlaveDns: slaveDns };
  },
};
