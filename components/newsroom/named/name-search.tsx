interface NameSearchProps {
  /** Of the page itself. */
  address: string;
  q: string;
}

/** The search box of a list of names. It works without scripts. */
export function NameSearch({ address, q }: NameSearchProps) {
  return (
    <search>
      <form action={address} className="name-search">
        <label className="sr-only" htmlFor="search">
          Search
        </label>
        <input id="search" className="control" type="search" name="q" defaultValue={q} placeholder="Search" />
      </form>
    </search>
  );
}
