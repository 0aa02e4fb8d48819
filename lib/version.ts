import { z } from "zod";

/** How often a row has been written: who changes it says which version they have seen. */
export const Version = z.int().min(1);
