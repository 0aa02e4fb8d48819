import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { organisation } from "@/app/_server/today";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/controls";
import { SelectField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { calendarFeedsFor } from "@/db/queries/calendar-feeds";
import { FEED_THINGS } from "@/lib/calendar-feed/create-calendar-feed";
import { FEED_THING_WORDS } from "@/lib/format/reminder";
import { PersonId, TeamId } from "@/lib/ids";
import { createCalendarFeed } from "./actions";
import { FeedTable } from "./feed-table";
import { subjectChoices } from "./subjects";

export const metadata = { title: "Calendar feeds" };

/** Addresses at which a calendar program finds what ends and what is to be done. */
export default async function CalendarFeedsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const actor = await requireActor("self.read");
  const read = readerOf(await searchParams, []);
  const wanted = {
    person: read("person", PersonId, null, ""),
    team: read("team", TeamId, null, ""),
  };
  const [feeds, { choices, chosen }, { zone }] = await Promise.all([
    calendarFeedsFor(actor),
    subjectChoices(actor, wanted),
    organisation(actor),
  ]);
  return (
    <>
      <SettingsHead actor={actor} current={paths.calendarFeeds()} />
      <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card title="Calendar feeds">
          <FeedTable feeds={feeds} zone={zone} />
        </Card>
        <Card title="New feed">
          <ActionForm action={createCalendarFeed} submit="Make an address">
            <SelectField label="Of" name="subject" options={choices} defaultValue={chosen} />
            <fieldset className="grid gap-1.5">
              <legend className="mb-1 font-medium">What is in it</legend>
              {FEED_THINGS.map((thing) => (
                <Checkbox
                  key={thing}
                  name="things"
                  value={thing}
                  label={FEED_THING_WORDS[thing]}
                  defaultChecked
                />
              ))}
            </fieldset>
            <p className="text-small text-ink-2">
              Whoever knows the address reads the calendar without signing in. It shows what you may
              see at that moment, and nothing once you may not; revoke it here.
            </p>
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
