/** Who may do what with reminders, calendar feeds and views of their own, in the words of `./expectations.ts`. */
export const REMINDER_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /reminders                                            who yes yes yes yes yes yes yes yes who who
GET    /reminders?unread=true                                who yes yes yes yes yes yes yes yes who who
POST   /reminders/{reminder}/read                            who yes hid hid hid hid hid hid hid who who

OPEN   /reminders                                            who yes yes yes yes yes yes yes yes who who
OPEN   /settings/calendars                                   who yes yes yes yes yes yes yes yes who who
OPEN   /settings/reminders                                   who no  no  no  no  no  no  yes no  who who
OPEN   /calendar/{feed}                                      yes yes yes yes yes yes yes yes yes yes yes
OPEN   /calendar/no-such-calendar-anywhere.ics               hid hid hid hid hid hid hid hid hid hid hid

FORM   /teams/{blue} saveView                                  who yes yes yes yes yes yes yes yes who who
FORM   /teams/{blue} removeView                                who yes yes yes yes yes yes yes yes who who
FORM   /reminders markRead                                   who yes hid hid hid hid hid hid hid who who
FORM   /reminders markAllRead                                who yes yes yes yes yes yes yes yes who who
FORM   /settings/calendars createCalendarFeed                who yes hid yes hid yes yes yes yes who who
FORM   /settings/calendars revokeCalendarFeed                who yes yes yes yes yes yes yes yes who who
FORM   /settings/reminders saveReminderSettings              who no  no  no  no  no  no  yes no  who who
FORM   /settings/reminders sendTestMail                      who no  no  no  no  no  no  yes no  who who
FORM   /settings/reminders tryMailsAgain                     who no  no  no  no  no  no  yes no  who who
`;
