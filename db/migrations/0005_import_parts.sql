CREATE TEMP TABLE "parts" ON COMMIT DROP AS
  SELECT "import_id", "n" / 4096 * 4096 AS "first_row", array_agg("line" ORDER BY "n") AS "lines",
    string_agg(CASE "outcome" WHEN 'create' THEN 'c' WHEN 'update' THEN 'u' WHEN 'unchanged' THEN 'n'
      WHEN 'reject' THEN 'r' ELSE 'o' END, '' ORDER BY "n") AS "outcomes",
    array_agg(coalesce("entity_id", '00000000-0000-0000-0000-000000000000') ORDER BY "n") AS "entities",
    coalesce(jsonb_object_agg("n" % 4096, "problems") FILTER (WHERE "problems" <> '[]'), '{}') AS "problems"
  FROM (SELECT *, row_number() OVER (PARTITION BY "import_id" ORDER BY "line") - 1 AS "n" FROM "import_rows") AS "row"
  GROUP BY "import_id", "n" / 4096;--> statement-breakpoint
DELETE FROM "import_rows";--> statement-breakpoint
ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_import_id_line_pk";--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "problems" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "first_row" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "lines" integer[] NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "outcomes" text NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "entities" uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" DROP COLUMN "line";--> statement-breakpoint
ALTER TABLE "import_rows" DROP COLUMN "outcome";--> statement-breakpoint
ALTER TABLE "import_rows" DROP COLUMN "entity_id";--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_first_row_pk" PRIMARY KEY("import_id","first_row");--> statement-breakpoint
INSERT INTO "import_rows" ("import_id", "first_row", "lines", "outcomes", "entities", "problems")
  SELECT "import_id", "first_row", "lines", "outcomes", "entities", "problems" FROM "parts";
