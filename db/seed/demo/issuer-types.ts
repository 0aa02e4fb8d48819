import { changeIssuer } from "@/db/commands/issuer/change-issuer";
import { issuersIn } from "@/db/queries/catalogue";
import { saved, together } from "@/db/seed/together";
import type { Actor } from "@/lib/access";
import type { IssuerType } from "@/lib/credential/issuer-type";

const BODIES: readonly (readonly [IssuerType, readonly string[]])[] = [
  [
    "vendor",
    [
      ...["Amazon Web Services", "Cisco", "Databricks", "GitHub", "Google", "Google Cloud"],
      ...["HashiCorp", "IBM", "Microsoft", "Red Hat", "Salesforce", "Snowflake"],
    ],
  ],
  [
    "association",
    [
      ...["BCS, The Chartered Institute for IT", "Cloud Native Computing Foundation"],
      ...["Cloud Security Alliance", "CompTIA", "DAMA International", "FinOps Foundation", "IAPP"],
      ...["IIBA", "ISACA", "ISC2", "ISTQB", "Project Management Institute", "Scrum Alliance"],
      ...["The Linux Foundation", "The Open Group"],
    ],
  ],
  ["academia", ["Georgia Institute of Technology"]],
  ["authority", ["Engineering Council"]],
  ["training-provider", ["EC-Council", "OffSec", "Scrum.org"]],
  ["employer", ["Harbourline Academy"]],
];

/** What kind of body those are of whom it is plain; the others stay unknown, as they do in real catalogues. */
export function addIssuerTypes(actor: Actor): Promise<void> {
  const types = new Map(
    BODIES.flatMap(([type, names]) => names.map((name) => [name, type] as const)),
  );
  return together(actor, "issuer.change", async () => {
    for (const { id, version, name } of await issuersIn(actor)) {
      const type = types.get(name);
      if (type) await saved(changeIssuer(actor, { id, version, type }));
    }
  });
}
