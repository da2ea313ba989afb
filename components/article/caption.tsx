/** What is seen, and apart from it who made it. Nothing when neither is told. */
export function Caption({ caption, credit }: { caption: string; credit: string }) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption && <span className="caption">{caption}</span>}
      {caption && credit && " "}
      {credit && <span className="credit">{credit}</span>}
    </figcaption>
  );
}
