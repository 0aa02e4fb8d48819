import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS } from "@/components/table/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import type { FeedRow } from "@/db/queries/calendar-feeds";
import { instantText } from "@/lib/format/instant";
import { FEED_THING_WORDS } from "@/lib/format/reminder";
import { revokeCalendarFeed } from "./actions";

type Row = { id: string; subject: string; things: string; created: string; actions: ReactNode };

const COLUMNS: Column<Row>[] = [
  { kind: "text", key: "subject", header: "Of" },
  { kind: "text", key: "things", header: "What is in it" },
  { kind: "text", key: "created", header: "Made" },
  ACTIONS,
];

/** The reader's own feeds. Their addresses were shown once. */
export function FeedTable({ feeds, zone }: { feeds: readonly FeedRow[]; zone: string }) {
  const rows = feeds.map(({ id, subjectName, things, createdAt, revokedAt }): Row => {
    const subject = subjectName ?? "somebody you do not see any more";
    return {
      ...{ id, subject, created: instantText(createdAt, zone) },
      things: things.map((thing) => FEED_THING_WORDS[thing]).join(", "),
      actions: revokedAt ? (
        `revoked ${instantText(revokedAt, zone)}`
      ) : (
        <ActionForm
          action={revokeCalendarFeed}
          submit="Revoke"
          look="danger"
          layout="row"
          hidden={{ feedId: id }}
        />
      ),
    };
  });
  return (
    <DataTable
      label="Calendar feeds"
      columns={COLUMNS}
      rows={rows}
      noun={["feed", "feeds"]}
      empty={
        <EmptyState title="You have no calendar feed.">
          A calendar program that is given its address shows what ends and what is planned, and
          keeps up by itself.
        </EmptyState>
      }
    />
  );
}
