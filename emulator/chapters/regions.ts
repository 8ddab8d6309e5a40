import type { Chapter } from "../call.js";
import { regions } from "../regions.js";

/** Where the service is. */
export const regionOperations: Chapter = {
  DescribeRegions(call) {
    const language = call.choice("AcceptLanguage", ["zh-CN", "en-US", "ja"]);
    return {
      Regions: {
        Region: Object.entries(regions).map(([id, names]) => ({
          RegionId: id,
          LocalName: names[language],
          RegionEndpoint: `smartag.${id}.aliyuncs.com`,
        })),
      },
    };
  },
};
