import { z } from "zod";

/** Ids as forms send them: with commas between. */
export function listed<Ids extends z.ZodType>(ids: Ids) {
  return z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : value),
    ids,
  );
}

/** What forms about several rows send beside the values: ids with commas between, and what was shown. */
export function aboutSeveral<Ids extends z.ZodType>(ids: Ids) {
  return { ids: listed(ids), seen: z.string().max(200).optional() };
}
