import { z } from "zod";

/** Yes or no, as a form says it. */
export const Choice = z
  .enum(["yes", "no"], { error: "Choose yes or no." })
  .transform((choice) => choice === "yes");
