import { defaultSettings, type Quotas } from "../../emulator/settings.js";

/** No ticket raises these. */
const fixed: ReadonlySet<string> = new Set(["aclsPerGateway", "qosesPerGateway", "qosCars"]);

/** The quotas of an account that asked for more of all that a ticket raises: for tests with many objects side by side. */
export const raisedQuotas: Partial<Quotas> = Object.fromEntries(
  Object.entries(defaultSettings.quotas)
    .filter(([name]) => !fixed.has(name))
    .map(([name, count]) => [name, 100 * count]),
);
