import { definePathway } from "@/db/commands/pathway/define-pathway";
import type { PathwayRow } from "@/db/queries/pathways";
import { saved } from "@/db/seed/together";
import type { Actor } from "@/lib/access";
import type { PathwayPart } from "@/lib/pathway/part";
import type { Known } from "./known";

type Pathways = { readonly onCall: PathwayRow };

/** A short one of the house's own badges, and one through other people's certifications. */
export async function addPathways(actor: Actor, known: Known): Promise<Pathways> {
  const idOf = (name: string) => known.credential(name).id;
  const required = (name: string): PathwayPart => {
    return { kind: "required", credentialId: idOf(name) };
  };
  const oneOf = (name: string, choices: readonly string[]): PathwayPart => {
    return { kind: "elective", name, atLeast: 1, credentialIds: choices.map(idOf) };
  };
  const onCall = await saved(
    definePathway(actor, {
      name: "Fit for nights",
      goal: "Nights are shared by more people, and outages end sooner.",
      credentialId: idOf("HA-SRE"),
      parts: [
        required("HA-ONC"),
        required("HA-INC"),
        oneOf("After the outage", ["HA-PIR", "HA-OBS"]),
      ],
    }),
  );
  await saved(
    definePathway(actor, {
      name: "Cloud architect",
      goal: "Bookings run in the cloud before the lease of the data centre ends.",
      credentialId: idOf("AZ-305"),
      parts: [
        required("Terraform Associate"),
        oneOf("A cloud to be at home in", [
          ...["AZ-104", "SAA-C03", "Google Cloud Certified Associate Cloud Engineer"],
        ]),
        oneOf("What it costs, and how it runs", ["FOCP", "CKA", "HA-OBS"]),
      ],
    }),
  );
  return { onCall };
}
