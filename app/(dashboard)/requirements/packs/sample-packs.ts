import "server-only";
import { Pack } from "@/lib/requirement-pack/pack";
import dod from "@/packs/dod-8140.json";
import iso from "@/packs/iso-27001-7-2.json";
import partner from "@/packs/partner-tier.json";
import pci from "@/packs/pci-dss-12-6.json";

/** The packs that come with the product, by what their files are called. */
export const SAMPLE_PACKS: ReadonlyMap<string, Pack> = new Map(
  Object.entries({
    "dod-8140": dod,
    "pci-dss-12-6": pci,
    "iso-27001-7-2": iso,
    "partner-tier": partner,
  }).map(([key, file]) => [key, Pack.parse(file)]),
);
