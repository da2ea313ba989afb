import { bulletList, heading, link, numberedList, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const chessLeagueFinal: SampleArticle = {
  slug: "chess-league-final",
  section: "sport",
  topics: ["athletics", "books"],
  authors: ["tomas-ferreira-lund"],
  place: "Corvane",
  headline: "Corvane wins chess league with mate in last game, 4½ to 3½",
  standfirst:
    "Freya Lindahl gives up her queen on move 33 and ends the final against Telmar with a knight on move 34.",
  searchDescription:
    "Corvane beats Telmar 4½ to 3½ in the final of Arvela’s chess league. Freya Lindahl wins the last game with a queen sacrifice and 34 Nf7 mate.",
  socialText: "White to move, and she gives up her queen: how the chess league was decided.",
  lead: "chess-final",
  publishedAt: "2024-06-09T19:20:00Z",
  body: () => [
    paragraph(
      "Corvane won Arvela’s chess league for the first time on Sunday 9 June. In the final at the city library it beat the holders, Telmar, by 4½ points to 3½. The decision came in the last of the eight games, after four hours and ten minutes, by a knight that gave mate.",
    ),
    paragraph("At 3½ each, only board four was left. The results by board, Corvane first:"),
    bulletList(
      "Board 1: Ekberg – Santoro ½–½",
      "Board 2: Mulcair – De Witt 0–1",
      "Board 3: Pavlin – Oduya 1–0",
      "Board 4: Lindahl – Tan 1–0",
      "Board 5: Hartmann – Lisle ½–½",
      "Board 6: Renko – Abbas 1–0",
      "Board 7: Sorley – Quist 0–1",
      "Board 8: Ibarra – Munro ½–½",
    ),
    heading(2, "The smothered king"),
    paragraph(
      "Freya Lindahl, 22, a signaller, had the white pieces against Osric Tan, 61, who has played for Telmar since 1984. Tan had taken a pawn on b2 with his queen, far from his king on h8. Lindahl’s knight stood on h6, where it guards the square g8. She thought for 11 minutes.",
    ),
    numberedList(
      "Move 33: she puts her queen on g8, beside the king, with check. The king may not take it, because of the knight. The rook from f8 must.",
      "Move 34: the knight goes from h6 to f7 and gives check. The king cannot move: on g8 stands his own rook, on g7 and h7 stand his own pawns. No black piece can take the knight.",
    ),
    paragraph(
      "The pattern is centuries old and known as smothered mate. “My grandfather set it up for me with salt cellars,” Lindahl said. “I looked for the mistake in it, because one doesn’t get to play it.” Tan shook her hand before the arbiter reached the board. “I’ve shown that mate to perhaps 200 children,” he said. “One always hopes that the other person skipped the lesson.”",
    ),
    heading(2, "A draw declined"),
    paragraph(
      "Telmar had led by 2½ to 1½ after three hours. On board two Henrike De Witt won when Mulcair overlooked a check and lost his queen. On board three Oduya then declined a draw with three minutes left, and overstepped the time on move 39. “The draw would’ve been the sensible thing,” said Telmar’s captain, Rosalind Quay. “But he’d have had to ask me, and I’d have said play on.”",
    ),
    paragraph(
      "Some 140 spectators followed the games in the reading hall, where talking is forbidden on other days too. The score sheets go to the library’s collection, which holds those of every final since 1952. On show next door, until the end of June, is ",
      link("/science/faint-comet-crosses-evening-sky", "the notebook of a comet’s discoverer"),
      ".",
    ),
    paragraph(
      "Telmar, which had won the league in four of the past six years, remains the record holder with 19 titles. Next season begins on 5 October, with ten clubs instead of eight.",
    ),
  ],
};
