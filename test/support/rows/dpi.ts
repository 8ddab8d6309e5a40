import { DpiMonitor, DpiSettings } from "../../../provider/index.js";
import { gatewayByHand, row, type Change } from "../row.js";

/** Gateways, with inspection on or off. */
const gateways = (ids: readonly string[], dpiEnabled: boolean): Change[] =>
  ids.flatMap((id) => [
    ...gatewayByHand(id),
    ...(dpiEnabled ? [{ kind: "gateway", id, set: { dpiEnabled } } as const] : []),
  ]);

const inspecting = (id: string, dpiEnabled: true | null): Change[] => [{ kind: "gateway", id, set: { dpiEnabled } }];

const dpiSettings = row(DpiSettings, {
  kind: "gateway",
  where: ({ smartAGId }) => ({ id: smartAGId }),
  ground: gateways(["sag-dpi1", "sag-dpi2", "sag-dpi3", "sag-dpi-adopt1", "sag-dpi-adopt2"], false),
  minimal: {
    args: { smartAGId: "sag-dpi1", dpiEnabled: true },
    holds: { dpiEnabled: true },
    makes: ["UpdateSmartAGDpiAttribute"],
  },
  full: {
    args: { smartAGId: "sag-dpi2", dpiEnabled: true },
    holds: { dpiEnabled: true },
    makes: ["UpdateSmartAGDpiAttribute"],
  },
  update: {
    of: "full",
    set: { dpiEnabled: false },
    holds: { dpiEnabled: undefined },
    calls: () => [["UpdateSmartAGDpiAttribute", { SmartAGId: "sag-dpi2", DpiEnabled: "false" }]],
  },
  replace: {
    of: "minimal",
    set: { smartAGId: "sag-dpi3" },
    property: "smartAGId",
    calls: () => [
      ["UpdateSmartAGDpiAttribute", { SmartAGId: "sag-dpi3", DpiEnabled: "true" }],
      ["UpdateSmartAGDpiAttribute", { SmartAGId: "sag-dpi1", DpiEnabled: "false" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => inspecting("sag-dpi3", null),
    says: [/dpiEnabled *: true +=> false/],
    calls: () => [["UpdateSmartAGDpiAttribute", { SmartAGId: "sag-dpi3", DpiEnabled: "true" }]],
  },
  // The gateway goes to another account, and comes back.
  vanish: ({ id }) => [{ kind: "gateway", id: String(id), set: { account: "emulator2" } }],
  returns: ["sag-dpi1", "sag-dpi3"].map((id) => ({
    kind: "gateway",
    id,
    set: { account: "emulator", dpiEnabled: null },
  })),
  adopt: {
    of: (one) => ({
      id: `sag-dpi-adopt${one}`,
      hand: inspecting(`sag-dpi-adopt${one}`, true),
      args: { smartAGId: `sag-dpi-adopt${one}`, dpiEnabled: true },
    }),
    other: { set: { dpiEnabled: false }, says: ["dpiEnabled is true, the program has false"] },
    overwrites: () => [["UpdateSmartAGDpiAttribute", { SmartAGId: "sag-dpi-adopt2", DpiEnabled: "false" }]],
  },
  bad: [
    { set: { dpiEnabled: "on" }, says: [`dpiEnabled: "on" is not allowed; give true or false`] },
    { set: { smartAGId: "dpi" }, says: [`smartAGId: "dpi" is not allowed; give an id that starts with sag-`] },
  ],
  fails: { operation: "UpdateSmartAGDpiAttribute", keeps: true },
});

const enable = (SmartAGId: string, SlsLogStore: string) => ({ SmartAGId, SlsProjectName: "network", SlsLogStore });

const dpiMonitor = row(DpiMonitor, {
  kind: "gateway",
  where: ({ smartAGId }) => ({ id: smartAGId }),
  ground: gateways(["sag-monitor1", "sag-monitor2", "sag-monitor-adopt1"], true),
  minimal: {
    args: { smartAGId: "sag-monitor1", slsProjectName: "network", slsLogStore: "apps" },
    holds: { dpiMonitor: { projectName: "network", logstoreName: "apps" } },
    makes: ["EnableSmartAGDpiMonitor"],
  },
  full: {
    args: { smartAGId: "sag-monitor2", slsProjectName: "network", slsLogStore: "apps" },
    holds: { dpiMonitor: { projectName: "network", logstoreName: "apps" } },
    makes: ["EnableSmartAGDpiMonitor"],
  },
  replace: {
    of: "full",
    set: { slsLogStore: "others" },
    property: "slsLogStore",
    holds: { dpiMonitor: { projectName: "network", logstoreName: "others" } },
    calls: () => [
      ["DisableSmartAGDpiMonitor", { SmartAGId: "sag-monitor2" }],
      ["EnableSmartAGDpiMonitor", enable("sag-monitor2", "others")],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [
      { kind: "gateway", id: "sag-monitor1", set: { dpiMonitor: { projectName: "network", logstoreName: "byhand" } } },
    ],
    says: [/slsLogStore *: "(apps|byhand)" => "(apps|byhand)"/],
    calls: () => [
      ["DisableSmartAGDpiMonitor", { SmartAGId: "sag-monitor1" }],
      ["EnableSmartAGDpiMonitor", enable("sag-monitor1", "apps")],
    ],
  },
  vanish: ({ id }) => [{ kind: "gateway", id: String(id), set: { dpiMonitor: null } }],
  adopt: {
    of: () => ({
      id: "sag-monitor-adopt1",
      hand: [
        {
          kind: "gateway",
          id: "sag-monitor-adopt1",
          set: { dpiMonitor: { projectName: "network", logstoreName: "byhand" } },
        },
      ],
      args: { smartAGId: "sag-monitor-adopt1", slsProjectName: "network", slsLogStore: "byhand" },
    }),
    other: { set: { slsLogStore: "apps" }, says: [`slsLogStore is "byhand", the program has "apps"`] },
  },
  bad: [
    { set: { slsProjectName: "" }, says: [`slsProjectName: "" is not allowed; give a text that is not empty`] },
    { set: { slsLogStore: undefined }, says: ["slsLogStore: missing; give a text that is not empty"] },
  ],
  fails: { operation: "EnableSmartAGDpiMonitor", keeps: false },
});

export const dpiRows = [dpiSettings, dpiMonitor];
