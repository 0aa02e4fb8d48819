import { matchColumns } from "@/lib/import/columns/guess-columns";
import { fieldsOf } from "@/lib/import/kinds/field";

/** The columns of a table of leave. Any other column, such as why somebody is away, is not looked at. */
const FIELDS = fieldsOf({
  person: [
    ["required"],
    "email,e-mail,mail,work email,email address,person id,employee id,employee number,name,full name,employee,employee name,person name,mitarbeiter",
  ],
  from: [
    ["required", "date"],
    "start,start date,first day,begin,begins,starts on,from date,date from,leave start,von,beginn",
  ],
  until: [
    ["required", "date"],
    "to,end,end date,last day,last day away,ends on,to date,date to,leave end,bis,ende",
  ],
});

export type LeaveColumns = {
  readonly person: string;
  readonly from: string;
  readonly until: string;
};

/** Which headers are which of them; null where one is missing. */
export function leaveColumns(headers: readonly string[]): LeaveColumns | null {
  const { person, from, until } = matchColumns(FIELDS, headers);
  return person && from && until ? { person, from, until } : null;
}

/** The first line of a file of leave that is to be filled in. */
export const LEAVE_HEAD: readonly string[] = ["person", "from", "until", "kind"];
