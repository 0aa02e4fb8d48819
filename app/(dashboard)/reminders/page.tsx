import { z } from "zod";
import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { organisation, today } from "@/app/_server/today";
import { ActionForm } from "@/components/form/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { endsAmong } from "@/db/queries/ends";
import { factsOf } from "@/db/queries/facts";
import { reminderSettingsFor } from "@/db/queries/reminder-settings";
import { type ReminderRow, remindersFor, unreadReminders } from "@/db/queries/reminders";
import type { Actor } from "@/lib/access";
import { countText } from "@/lib/format/count";
import { endKey } from "@/lib/reminder/due";
import { markAllRead } from "./actions";
import { ReminderTable } from "./reminder-table";

export const metadata = { title: "Reminders" };

/** Older ones are with the interface. */
const MOST = 500;

/** What the reader was told of that ends: their own, and of people they answer for. */
export default async function RemindersPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const actor = await requireActor("self.read");
  const show = readerOf(await searchParams, [])("show", z.literal("new"), null, "");
  const [reminders, unread, { reminds }, day, { zone }] = await Promise.all([
    remindersFor(actor, { unread: show === "new", limit: MOST }),
    unreadReminders(actor),
    reminderSettingsFor(actor),
    today(actor),
    organisation(actor),
  ]);
  const open = await openEnds(actor, reminders);
  return (
    <>
      <PageHead
        title="Reminders"
        sub={`${countText(unread)} new`}
        actions={
          <>
            <ButtonLink href={paths.calendarFeeds()}>In your calendar</ButtonLink>
            {unread > 0 && (
              <ActionForm
                action={markAllRead}
                submit="Mark all as read"
                look="plain"
                layout="row"
                hidden={{ which: "all" }}
              />
            )}
          </>
        }
      />
      <div className="mb-3">
        <ChipRow label="Which">
          <ChipLink href={paths.reminders()} on={show === null}>
            All
          </ChipLink>
          <ChipLink href={paths.reminders({ show: "new" })} on={show === "new"}>
            New
          </ChipLink>
        </ChipRow>
      </div>
      <Card>
        <ReminderTable
          reminders={reminders}
          open={open}
          today={day}
          zone={zone}
          reminds={reminds}
        />
      </Card>
    </>
  );
}

/** What of it still ends: the rest was settled since. */
function openEnds(actor: Actor, reminders: readonly ReminderRow[]): Promise<ReadonlySet<string>> {
  const personIds = [...new Set(reminders.map(({ personId }) => personId))];
  return inScope(actor, async () => {
    const ends = await endsAmong(actor, await factsOf(actor, personIds));
    return new Set(ends.map(endKey));
  });
}
