import { z } from "zod";

/** What forms about several rows send beside the values: ids with commas between, and what was shown. */
export function aboutSeveral<Ids extends z.ZodType>(ids: Ids) {
  const listed = z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : value),
    ids,
  );
  return { ids: listed, seen: z.string().max(200).optional() };
}
