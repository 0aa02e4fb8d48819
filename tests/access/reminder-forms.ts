import { type Ids, NOWHERE, STALE } from "./probes";
import type { Fields } from "./proof-forms";

/** What forms about reminders, calendars and one's own views are sent: what was read may be read again, a feed harms nobody. */
export const REMINDER_FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  markRead: ({ reminder = "" }) => ({ id: reminder }),
  markAllRead: () => ({ which: "all" }),
  createCalendarFeed: ({ ada = "" }) => ({ subject: `person:${ada}`, things: "award" }),
  revokeCalendarFeed: () => ({ feedId: NOWHERE }),
  saveView: () => ({ name: "Mine", address: "/teams" }),
  removeView: () => ({ viewId: NOWHERE }),
  saveReminderSettings: () => ({
    ...{ version: String(STALE), reminds: "no", holderBefore: "30", holderAfter: "" },
    ...{ managerBefore: "", managerAfter: "", officerBefore: "", officerAfter: "" },
  }),
  sendTestMail: () => ({ to: "me" }),
  tryMailsAgain: () => ({ which: "all" }),
};
