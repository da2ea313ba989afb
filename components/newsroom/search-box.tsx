/** A list's search. Its address holds what was searched for. */
export function SearchBox({ value }: { value: string }) {
  return (
    <form method="get" className="flex max-w-md gap-2 mb-4">
      <input
        type="search"
        name="q"
        className="control"
        aria-label="Search"
        placeholder="Search"
        defaultValue={value}
      />
    </form>
  );
}
