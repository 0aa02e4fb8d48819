import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { AuditList } from "@/components/audit/audit-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { auditEventsOf } from "@/db/queries/audit";
import { changedFields } from "@/lib/audit/changed-fields";

export const metadata = { title: "Audit log" };

const PAGE = 100;
const ENTITIES = [
  "awards",
  "people",
  "team_memberships",
  "role_assignments",
  "waivers",
  "requirement_versions",
  "imports",
  "users",
];

const Search = {
  entity: z.string().regex(/^[a-z_]{1,60}$/),
  id: z.uuid(),
  before: z.coerce.number().int().positive(),
};

/** Who changed what, before and after, newest first. Nothing here can be changed. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const { actor } = await openPage(searchParams, "audit.read");
  const read = readerOf(await searchParams, []);
  const entity = read("entity", Search.entity, null, "");
  const entityId = read("id", Search.id, null, "");
  const before = read("before", Search.before, null, "");
  const events = await auditEventsOf(actor, { entity, entityId, before, limit: PAGE });
  const oldest = events.at(-1);
  return (
    <>
      <PageHead title="Audit log" sub="Every change, written by the database itself" />
      <div className="mb-3">
        <ChipRow label="What was changed">
          <ChipLink href={paths.audit()} on={entity === null}>
            Everything
          </ChipLink>
          {ENTITIES.map((one) => (
            <ChipLink key={one} href={paths.audit({ entity: one })} on={entity === one}>
              {one.replaceAll("_", " ")}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <Card>
        {events.length === 0 ? (
          <EmptyState title="No change is recorded here." />
        ) : (
          <AuditList
            events={events.map((event) => ({
              seq: event.seq,
              at: event.at.toISOString(),
              actor: event.actor,
              action: event.action,
              entity: event.entity.replaceAll("_", " "),
              href: paths.audit({ entity: event.entity, id: event.entityId }),
              changes: changedFields(event.before, event.after),
              hash: event.hash,
            }))}
          />
        )}
        {events.length === PAGE && oldest && (
          <div className="mt-3">
            <ButtonLink href={paths.audit({ entity, id: entityId, before: oldest.seq })}>
              Older changes
            </ButtonLink>
          </div>
        )}
      </Card>
    </>
  );
}
