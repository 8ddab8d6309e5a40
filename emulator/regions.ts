/** The regions that the vendor's tools know for this service, with their names by language. */
export const regions: Readonly<Record<string, Readonly<Record<"zh-CN" | "en-US" | "ja", string>>>> = {
  "cn-shanghai": { "zh-CN": "华东2（上海）", "en-US": "China (Shanghai)", ja: "中国 (上海)" },
  "cn-shanghai-finance-1": { "zh-CN": "华东2 金融云", "en-US": "China East 2 Finance", ja: "中国東部 2 金融" },
  "cn-hangzhou": { "zh-CN": "华东1（杭州）", "en-US": "China (Hangzhou)", ja: "中国 (杭州)" },
  "cn-hongkong": { "zh-CN": "中国香港", "en-US": "China (Hong Kong)", ja: "中国 (香港)" },
  "ap-southeast-1": { "zh-CN": "新加坡", "en-US": "Singapore", ja: "シンガポール" },
  "ap-southeast-2": { "zh-CN": "澳大利亚（悉尼）", "en-US": "Australia (Sydney)", ja: "オーストラリア (シドニー)" },
  "ap-southeast-3": {
    "zh-CN": "马来西亚（吉隆坡）",
    "en-US": "Malaysia (Kuala Lumpur)",
    ja: "マレーシア (クアラルンプール)",
  },
  "ap-southeast-5": {
    "zh-CN": "印度尼西亚（雅加达）",
    "en-US": "Indonesia (Jakarta)",
    ja: "インドネシア (ジャカルタ)",
  },
  "ap-northeast-1": { "zh-CN": "日本（东京）", "en-US": "Japan (Tokyo)", ja: "日本 (東京)" },
  "eu-central-1": { "zh-CN": "德国（法兰克福）", "en-US": "Germany (Frankfurt)", ja: "ドイツ (フランクフルト)" },
};

/** The region of a call that names none. */
export const defaultRegion = "cn-shanghai";
