interface Region {
  readonly names: Readonly<Record<"zh-CN" | "en-US" | "ja", string>>;
  /** The service is not offered there any more: it is listed, and takes no calls. */
  readonly closed?: true;
  /** Named by samples of the reference, but not among the regions that the service lists. */
  readonly unlisted?: true;
}

const closed: Region["names"] = { "zh-CN": "（已关停）", "en-US": " (closed)", ja: "（終了）" };

/** The regions of the service, with their names by language. */
export const regions: Readonly<Record<string, Region>> = {
  "cn-shanghai": { names: { "zh-CN": "华东2（上海）", "en-US": "China (Shanghai)", ja: "中国 (上海)" } },
  "cn-shanghai-finance-1": {
    names: { "zh-CN": "华东2 金融云", "en-US": "China East 2 Finance", ja: "中国東部 2 金融" },
  },
  "cn-zhangjiakou-spe": {
    names: { "zh-CN": "华北3（张家口）", "en-US": "China (Zhangjiakou)", ja: "中国 (張家口)" },
  },
  "cn-hangzhou": {
    names: { "zh-CN": "华东1（杭州）", "en-US": "China (Hangzhou)", ja: "中国 (杭州)" },
    unlisted: true,
  },
  "cn-hongkong": { names: { "zh-CN": "中国香港", "en-US": "China (Hong Kong)", ja: "中国 (香港)" } },
  "ap-southeast-1": { names: { "zh-CN": "新加坡", "en-US": "Singapore", ja: "シンガポール" } },
  "ap-southeast-2": {
    names: {
      "zh-CN": `澳大利亚（悉尼）${closed["zh-CN"]}`,
      "en-US": `Australia (Sydney)${closed["en-US"]}`,
      ja: `オーストラリア (シドニー)${closed.ja}`,
    },
    closed: true,
  },
  "ap-southeast-3": {
    names: { "zh-CN": "马来西亚（吉隆坡）", "en-US": "Malaysia (Kuala Lumpur)", ja: "マレーシア (クアラルンプール)" },
  },
  "ap-southeast-5": {
    names: { "zh-CN": "印度尼西亚（雅加达）", "en-US": "Indonesia (Jakarta)", ja: "インドネシア (ジャカルタ)" },
  },
  "ap-northeast-1": { names: { "zh-CN": "日本（东京）", "en-US": "Japan (Tokyo)", ja: "日本 (東京)" } },
  "eu-central-1": {
    names: { "zh-CN": "德国（法兰克福）", "en-US": "Germany (Frankfurt)", ja: "ドイツ (フランクフルト)" },
  },
  "eu-west-1": { names: { "zh-CN": "英国（伦敦）", "en-US": "UK (London)", ja: "イギリス (ロンドン)" } },
  "us-east-1": { names: { "zh-CN": "美国（弗吉尼亚）", "en-US": "US (Virginia)", ja: "米国 (バージニア)" } },
};

/** The region of a call that names none. */
export const defaultRegion = "cn-shanghai";

/** The region where the drops of gateways were seen to be unavailable. */
export const withoutDrops = "cn-zhangjiakou-spe";

/** Whether calls for a region are taken. */
export function isServed(region: string): boolean {
  return Object.hasOwn(regions, region) && regions[region]?.closed !== true;
}
