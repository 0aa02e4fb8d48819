export type Compared = {
  readonly label: string;
  readonly own: string;
  readonly other: string;
};

type SideBySideProps = { own: string; other: string; rows: readonly Compared[] };

/** The two of a merge beside one another; what is the same steps back. */
export function SideBySide({ own, other, rows }: SideBySideProps) {
  const cell = "border-b border-line px-2 py-1.5 text-left align-top font-normal break-words";
  return (
    <table className="w-full table-fixed border-separate border-spacing-0">
      <caption className="sr-only">
        {own} and {other}
      </caption>
      <thead>
        <tr className="text-tiny text-ink-3">
          <td className={`${cell} w-24`} />
          <th scope="col" className={cell}>
            Stays
          </th>
          <th scope="col" className={cell}>
            Is merged into it
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} className={row.own === row.other ? "text-ink-3" : undefined}>
            <th scope="row" className={`${cell} text-tiny text-ink-3`}>
              {row.label}
            </th>
            <td className={cell}>{row.own || "–"}</td>
            <td className={cell}>{row.other || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
