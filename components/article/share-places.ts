/** Somewhere an article can be shared: its address there, from the article's address and headline, both encoded. */
export interface SharePlace {
  name: string;
  link: (address: string, headline: string) => string;
}

export const sharePlaces: SharePlace[] = [
  {
    name: "Email",
    link: (address, headline) => `mailto:?subject=${headline}&body=${headline}%0A%0A${address}`,
  },
  { name: "WhatsApp", link: (address, headline) => `https://wa.me/?text=${headline}%20${address}` },
  { name: "Telegram", link: (address, headline) => `https://t.me/share/url?url=${address}&text=${headline}` },
  { name: "X", link: (address, headline) => `https://x.com/intent/post?url=${address}&text=${headline}` },
  { name: "Facebook", link: (address) => `https://www.facebook.com/sharer/sharer.php?u=${address}` },
];
