/** Each import of a worker is about so many awards. */
export const AWARDS_EACH = 12;

/** Where a worker can be killed: just before it says one of these to the database. */
export const STOP_POINTS = [
  { name: "a file is kept", statement: /^insert into "import_files"/ },
  { name: "an import waits for others", statement: /pg_advisory_xact_lock/ },
  { name: "awards are written", statement: /^insert into "awards"/ },
  {
    name: "standings are written",
    statement: /insert into standing_spans|insert into "standing_spans"/,
  },
  { name: "its rows are kept", statement: /^insert into "import_rows"/ },
  { name: "a transaction is committed", statement: /^commit$/ },
  { name: "awards are taken back", statement: /^delete from "awards"/ },
] as const;
