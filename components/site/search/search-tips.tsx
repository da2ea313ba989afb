const tips = [
  { typed: "river flood", means: "articles with both words, in any order" },
  { typed: "“river flood”", means: "the two words one after the other" },
  { typed: "river −flood", means: "articles with the first word and without the second" },
  { typed: "flood*", means: "words that begin so: floods, flooded, floodgate" },
];

/** What may be typed. */
export function SearchTips() {
  return (
    <dl className="search-tips">
      {tips.map(({ typed, means }) => (
        <div key={typed}>
          <dt>{typed}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
