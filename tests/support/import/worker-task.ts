/** Each import of a worker is about so many awards. */
export const AWARDS_EACH = 12;

/** Where a worker can be killed: just before it says one of these to the database. */
export const STOP_POINTS = [
  { name: "a file is kept", statement: /^\s*insert into "?import_files/ },
  { name: "an import waits for others", statement: /pg_advisory_xact_lock/ },
  { name: "awards are written", statement: /^\s*insert into "?awards"? / },
  { name: "standings are written", statement: /insert into "?standing_spans/ },
  { name: "its rows are kept", statement: /^\s*insert into "?import_rows/ },
  { name: "a transaction is committed", statement: /^commit$/ },
  { name: "awards are taken back", statement: /^\s*delete from "?awards/ },
] as const;

/** Imports after which a worker ends that nobody killed: by then it has come by everywhere. */
export const MOST_IMPORTS = 100;
