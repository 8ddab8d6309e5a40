import type { Call, Chapter } from "../call.js";
import { deviceOf, portsOf } from "../device.js";
import { accountOf } from "../protocol/accounts.js";
import type { Answer } from "../protocol/answer.js";
import type { ObjectOf } from "../store/kinds.js";

type Diagnosis = ObjectOf<"diagnosis">;
type Finding = Diagnosis["findings"][number];
type Level = "error" | "warning" | "info";

/** A text in English and in Chinese. */
type Words = readonly [en: string, cn: string];

interface Item {
  readonly type: "config" | "biz" | "internet";
  readonly title: Words;
  readonly findings: Readonly<
    Record<string, { readonly level: Level; readonly details: Words; readonly advice?: Words }>
  >;
}

/** What is examined, in this order, and what can be found; worded as in the sample as far as that goes. */
const items: Readonly<Record<string, Item>> = {
  eccConfigCheck: {
    type: "config",
    title: ["Express Connect Port Configuration", "专线口配置检查"],
    findings: {
      fine: { level: "info", details: ["No Express connect port lacks an IP address.", "专线端口配置正确"] },
      noAddress: {
        level: "error",
        details: [
          "The connection states of all Express connect ports are down and no IP address is specified for these ports: ",
          "所有专线端口存在链路异常或缺少端口IP：",
        ],
        advice: [
          "Check the physical connections to all Express connect ports and configure these ports on the 'Physical connection port' page.",
          "请先检查专线端口链路接线，然后进入本地'专线管理'页面进行配置",
        ],
      },
    },
  },
  haConfigCheck: {
    type: "config",
    title: ["HA Configuration", "HA配置检查"],
    findings: {
      fine: {
        level: "info",
        details: [
          "The configurations for HA are correct and the state of the peer is normal.",
          "HA配置正确且对端状态正常",
        ],
      },
      single: { level: "info", details: ["HA is not configured.", "未配置HA"] },
      noPeer: {
        level: "warning",
        details: ["The state of the peer is abnormal.", "HA对端状态异常"],
        advice: ["Check the connection to the peer.", "请检查与对端的连接"],
      },
    },
  },
  ctrlConnState: {
    type: "biz",
    title: ["Management Console Connection", "管控TCP连接检查"],
    findings: {
      fine: {
        level: "info",
        details: ["The state of the TCP connection to the management console is normal.", "与管控TCP连接状态正常"],
      },
    },
  },
  agwTunnelQuality: {
    type: "biz",
    title: ["Tunnel Quality", "隧道质量检查"],
    findings: {
      fine: { level: "info", details: ["The tunnel quality is high.", "隧道质量良好"] },
      noTunnel: {
        level: "warning",
        details: ["There is no tunnel: the gateway is bound to no CCN.", "未建立隧道：网关未绑定云连接网"],
        advice: ["Bind the gateway to a CCN.", "请绑定云连接网"],
      },
    },
  },
  dnsResolve: {
    type: "internet",
    title: ["DNS Resolution", "DNS解析检查"],
    findings: { fine: { level: "info", details: ["The domain names are resolved.", "DNS解析正常"] } },
  },
};

const levelWords: Readonly<Record<Level, Words>> = {
  error: ["ERROR", "严重"],
  warning: ["WARNING", "警告"],
  info: ["INFO", "正常"],
};
const typeWords: Readonly<Record<Item["type"], Words>> = {
  config: ["Config", "配置"],
  biz: ["Service", "业务"],
  internet: ["Internet", "公网"],
};
const noAdvice: Words = ["N/A", "无"];

/** The examination of a device. */
export const diagnosisOperations: Chapter = {
  DiagnoseSmartAccessGateway(call) {
    const device = deviceOf(call);
    const former = call.store.first("diagnosis", { serialNumber: device.id });
    if (former) call.store.remove("diagnosis", former.id);
    call.store.add("diagnosis", {
      ...call.owner(),
      serialNumber: device.id,
      endTime: call.store.now() + call.settings.delays.device,
      state: device.online ? "finished" : "failed",
      findings: device.online ? examine(call, device) : [],
    });
    return {};
  },

  DiscribeSmartAccessGatewayDiagnosisReport(call) {
    const device = deviceOf(call);
    const diagnosis = call.store.first("diagnosis", { serialNumber: device.id });
    return diagnosis ? { DiagnoseResult: reportOf(diagnosis, device, call.store.now()) } : {};
  },
};

/** What there is to find on a device now. */
function examine(call: Call, device: ObjectOf<"device">): Finding[] {
  const gatewayId = device.gatewayId ?? "";
  const gateway = call.store.get("gateway", gatewayId);
  const peers = call.store.all("device", { gatewayId }).filter(({ id }) => id !== device.id);
  const unaddressed = portsOf(call, device).filter(
    ({ name, role }) =>
      role === "ECC" && !call.store.first("expressConnectInterface", { deviceId: device.id, portName: name }),
  );
  const isTunnelled = call.store.first("ccnBinding", { gatewayId }) !== undefined;
  const found: Readonly<Record<string, readonly [finding: string, names?: readonly string[]]>> = {
    eccConfigCheck: unaddressed.length > 0 ? ["noAddress", unaddressed.map(({ name }) => `Port${name}`)] : ["fine"],
    haConfigCheck: [
      gateway?.haType === "no_backup" ? "single" : peers.some(({ online }) => online) ? "fine" : "noPeer",
    ],
    ctrlConnState: ["fine"],
    agwTunnelQuality: [isTunnelled ? "fine" : "noTunnel"],
    dnsResolve: ["fine"],
  };
  return Object.entries(found).map(([item, [finding, names = []]]) => ({ item, finding, names: [...names] }));
}

function reportOf(diagnosis: Diagnosis, device: ObjectOf<"device">, now: number): Answer {
  const { createTime, endTime, findings } = diagnosis;
  const isOver = now >= endTime;
  const done = isOver ? 1 : (now - createTime) / (endTime - createTime);
  const finished = findings.slice(0, Math.floor(done * findings.length));
  const levels = (types: readonly Item["type"][]): Level[] =>
    finished.filter(({ item }) => types.includes(typeOf(item))).map(levelOf);
  const types = ["config", "biz", "internet"] as const;
  return {
    InstanceId: device.gatewayId,
    SN: device.id,
    DiagnoseId: diagnosis.id,
    State: isOver ? diagnosis.state : "processing",
    Percent: Math.floor(done * 100),
    UserLevel: "user",
    UId: accountOf(diagnosis.account)?.uid,
    BoxType: device.model,
    BoxVersion: device.softwareVersion,
    MonitorVersion: device.softwareVersion,
    StoreType: "both",
    ReportSLSSuccess: isOver && diagnosis.state === "finished" ? 1 : 0,
    StartTime: createTime,
    ...(isOver ? { EndTime: endTime } : {}),
    TotalNumber: findings.length,
    FinishedNumber: finished.length,
    Statistics: statistics(levels(types)),
    Level: { Total: worst(levels(types)), Configuration: worst(levels(["config"])), Biz: worst(levels(["biz"])) },
    Details: types.map((type) => ({
      Type: type,
      Items: finished.filter(({ item }) => typeOf(item) === type).map((finding) => itemAnswer(finding, diagnosis)),
      Statistics: statistics(levels([type])),
    })),
  };
}

const typeOf = (item: string): Item["type"] => items[item]?.type ?? "config";
const levelOf = ({ item, finding }: Finding): Level => items[item]?.findings[finding]?.level ?? "info";

function worst(levels: readonly Level[]): Level {
  return (["error", "warning"] as const).find((level) => levels.includes(level)) ?? "info";
}

function statistics(levels: readonly Level[]): Answer {
  const count = (level: Level): number => levels.filter((one) => one === level).length;
  return { Total: levels.length, Error: count("error"), Warning: count("warning"), Info: count("info") };
}

function itemAnswer(finding: Finding, { createTime, endTime }: Diagnosis): Answer {
  const item = items[finding.item];
  const words = item?.findings[finding.finding];
  const inLanguage = (language: 0 | 1): Answer => ({
    ItemName: item?.title[language],
    ItemType: typeWords[typeOf(finding.item)][language],
    ItemLevel: levelWords[levelOf(finding)][language],
    Details: [...(words ? [words.details[language]] : []), ...finding.names],
    Advice: [(words?.advice ?? noAdvice)[language]],
  });
  return {
    Type: typeOf(finding.item),
    ItemName: finding.item,
    Level: levelOf(finding),
    StartTime: createTime,
    EndTime: endTime,
    EN: inLanguage(0),
    CN: inLanguage(1),
  };
}
