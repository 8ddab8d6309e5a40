type Language = "zh-CN" | "en-US" | "ja";
type Names = Readonly<Record<Language, string>>;

/** The regions that DescribeRegions lists, with their names by language; a closed one says so in its name. */
export const regions: Readonly<Record<string, Names>> = {
  "cn-shanghai": { "zh-CN": "华东2（上海）", "en-US": "China (Shanghai)", ja: "中国 (上海)" },
  "cn-shanghai-finance-1": { "zh-CN": "华东2 金融云", "en-US": "China East 2 Finance", ja: "中国東部 2 金融" },
  "cn-zhangjiakou-spe": { "zh-CN": "华北3（张家口）专属", "en-US": "China (Zhangjiakou) SPE", ja: "中国 (張家口) SPE" },
  "cn-hongkong": { "zh-CN": "中国香港", "en-US": "China (Hong Kong)", ja: "中国 (香港)" },
  "ap-southeast-1": { "zh-CN": "新加坡", "en-US": "Singapore", ja: "シンガポール" },
  "ap-southeast-2": {
    "zh-CN": "澳大利亚（悉尼）已关停",
    "en-US": "Australia (Sydney) Closed Down",
    ja: "オーストラリア (シドニー) 閉鎖",
  },
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
  "eu-west-1": { "zh-CN": "英国（伦敦）", "en-US": "UK (London)", ja: "イギリス (ロンドン)" },
  "us-east-1": { "zh-CN": "美国（弗吉尼亚）", "en-US": "US (Virginia)", ja: "米国 (バージニア)" },
};

/** Regions that are listed and sell nothing any more. */
export const closedRegions: readonly string[] = ["ap-southeast-2"];

/** Regions that samples of the reference call and that are not listed. */
const unlisted: readonly string[] = ["cn-hangzhou"];

/** Whether a call may name a region. */
export function isRegion(id: string): boolean {
  return Object.hasOwn(regions, id) || unlisted.includes(id);
}

/** The region of a call that names none, and of all of mainland China. */
export const defaultRegion = "cn-shanghai";
