// What the built package knows of itself, for the pages that are generated from it.
import { createRequire } from "node:module";
import { root } from "./root.mts";

const built = createRequire(`${root}/dist/`);

export const { actions, definitions } = built(
  "./provider/definitions.js",
) as typeof import("../provider/definitions.ts");
export const { accountOperation } = built("./provider/client/place.js") as typeof import("../provider/client/place.ts");
export const { lookups } = built("./provider/lookups.js") as typeof import("../provider/lookups.ts");
export const { actionOperations } = built(
  "./provider/lifecycle/action.js",
) as typeof import("../provider/lifecycle/action.ts");
export const { listOperationsOf, operationsOf } = built(
  "./provider/lifecycle/operations.js",
) as typeof import("../provider/lifecycle/operations.ts");
export const { isRead, operation, operationNames, propertyName } = built(
  "./schema/index.js",
) as typeof import("../schema/index.ts");
export const { kebab } = built("./cli/run.js") as typeof import("../cli/run.ts");
export const { migrated } = built("./cli/migrate/identify.js") as typeof import("../cli/migrate/identify.ts");
export const { pulumiTokens } = built(
  "./cli/migrate/pulumi-tokens.js",
) as typeof import("../cli/migrate/pulumi-tokens.ts");
export const { policyPage } = built("./cli/policy.js") as typeof import("../cli/policy.ts");

export const { catalogue, objectsOf, Reference } = built(
  "./network/catalogue/index.js",
) as typeof import("../network/catalogue/index.ts");
export const { manyRules, manySites } = built(
  "./network/catalogue/large.js",
) as typeof import("../network/catalogue/large.ts");
export const { drawnNetwork, drawnOffices } = built(
  "./network/catalogue/drawn.js",
) as typeof import("../network/catalogue/drawn.ts");
export const { previewText, stateText } = built(
  "./network/catalogue/printed-by-pulumi.js",
) as typeof import("../network/catalogue/printed-by-pulumi.ts");
export const { networkOf } = built("./network/model/index.js") as typeof import("../network/model/index.ts");
export const { verifyRules } = built("./network/verify/rules.js") as typeof import("../network/verify/rules.ts");
export const { verifyNetwork } = built("./network/verify/verify.js") as typeof import("../network/verify/verify.ts");
export const { verifyReport } = built("./cli/verify/report.js") as typeof import("../cli/verify/report.ts");

export const { markdownReview } = built("./cli/review/markdown.js") as typeof import("../cli/review/markdown.ts");
export const { textReview } = built("./cli/review/text.js") as typeof import("../cli/review/text.ts");
export const { reviewOf } = built("./network/review/review.js") as typeof import("../network/review/review.ts");
export const { trafficRows } = built(
  "./network/review/traffic-rows.js",
) as typeof import("../network/review/traffic-rows.ts");

const emulator = built("./emulator/index.js") as typeof import("../emulator/index.ts");
export const { startEmulator } = emulator;
