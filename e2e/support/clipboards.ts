/*
 * What programs put on the clipboard, in the shape they do it in, and what a body keeps of it. The text is the paper's own.
 */

export interface Clipboard {
  from: string;
  html: string;
  /** The blocks that come of it, as `outlineOf` writes them. */
  kept: string[];
}

/** Word for Windows: its own namespaces and styles, lists as paragraphs, comments, fields, tracked names. */
const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>The harbour reopens<o:p></o:p></p>
<h1><span lang=EN-US style='mso-ansi-language:EN-US'>What happened</span><o:p></o:p></h1>
<p class=MsoNormal>The harbour of <b style='mso-bidi-font-weight:normal'>Corvane</b> was <i>closed</i> for a&nbsp;week<sup>1</sup>.<span style='mso-spacerun:yes'>  </span>It is open.<span style='mso-comment-continuation:1'></span><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Ferries<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>to the islands<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Freight<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Third<o:p></o:p></p>
<p class=MsoQuote>We waited.<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'><td width=200 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>Pier<o:p></o:p></b></p></td><td width=200><p class=MsoNormal>Ships<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>North</p></td><td><p class=MsoNormal>12<o:p></o:p></p></td></tr></table>
<p class=MsoNormal>More at <a href="https://example.org/harbour?utm_source=mail&amp;id=7"><span style='color:#0563C1'>the harbour</span></a>.<a style='mso-comment-reference:AB_1'></a><o:p></o:p></p>
<!--EndFragment--></body></html>`;

/** Google Docs: one bold element around everything that is not bold, weights in spans, nested lists beside their items. */
const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-family:Arial;font-weight:400;">On the water</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;">Boats </span><span style="font-size:11pt;font-weight:700;">sail</span><span style="font-weight:400;font-style:italic;"> slowly</span><span style="font-weight:400;">, H</span><span style="font-size:0.6em;vertical-align:sub;">2</span><span>O, see </span><a href="https://www.google.com/url?q=https://example.org/boats&amp;sa=D&amp;ust=17" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">here</span></a><span>.</span></p><br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>First</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Within</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Second</span></p></li></ul><p><span><span style="border:none;display:inline-block;overflow:hidden;width:602px;height:401px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nX" width="602" height="401" /></span></span></p><div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="300" /><col width="300" /></colgroup><tbody><tr><td><p dir="ltr"><span style="font-weight:700;">Port</span></p></td><td><p dir="ltr"><span>Days</span></p></td></tr><tr><td><p><span>East</span></p></td><td><p><span>4</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

/** A page of the web as Chrome copies it: styles computed into every element, a figure, a form, scripts, tracking. */
const webPage = `<meta charset='utf-8'><article class="story" style="color: rgb(0, 0, 0); font-family: Georgia;"><header><h1 itemprop="headline" style="font-size: 40px;">Trains at night</h1><p class="standfirst">They are <strong>back</strong>.</p></header><div class="share"><button>Share</button><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></div><div class="body"><div>A paragraph in a division.</div><figure><img src="https://elsewhere.example/train.jpg" alt="A train" width="800" height="600"><figcaption>A train. Photo: Somebody</figcaption></figure><h4>A small head</h4><blockquote cite="https://example.org"><p>On time.</p><p>Mostly.</p></blockquote><p onclick="alert(1)">See <a href="https://example.org/a?utm_campaign=x&fbclid=1#part" target="_blank" rel="noopener">this</a>, <a href="javascript:alert(1)">that</a> and <a href="#top">the top</a>.<script>alert(1)</script><img src="https://track.example/p.gif" width="1" height="1"></p><ol start="4"><li>Four</li><li><h3>Five</h3></li></ol><hr><iframe src="https://ads.example"></iframe><aside><p>An aside.</p></aside></div></article>`;

export const clipboards: readonly Clipboard[] = [
  {
    from: "Word",
    html: word,
    kept: [
      "heading 2: The harbour reopens",
      "heading 2: What happened",
      "paragraph: The harbour of <bold>Corvane</bold> was <italic>closed</italic> for a\u00a0week<superscript>1</superscript>. It is open.",
      "bulletList: [Ferries, bulletList: [to the islands]] [Freight]",
      "orderedList 3: [Third]",
      "blockquote: We waited.",
      "table: <bold>Pier</bold> | Ships / North | 12",
      "paragraph: More at <link https://example.org/harbour?id=7>the harbour</link>.",
    ],
  },
  {
    from: "Google Docs",
    html: googleDocs,
    kept: [
      "heading 2: On the water",
      "paragraph: Boats <bold>sail</bold><italic> slowly</italic>, H<subscript>2</subscript>O, see <link https://example.org/boats>here</link>.",
      "bulletList: [First, bulletList: [Within]] [Second]",
      "table: <bold>Port</bold> | Days / East | 4",
    ],
  },
  {
    from: "a page of the web",
    html: webPage,
    kept: [
      "heading 2: Trains at night",
      "paragraph: They are <bold>back</bold>.",
      "paragraph: A paragraph in a division.",
      "paragraph: A train. Photo: Somebody",
      "heading 3: A small head",
      "blockquote: On time. / Mostly.",
      "paragraph: See <link https://example.org/a#part>this</link>, that and the top.",
      "orderedList 4: [Four] [Five]",
      "horizontalRule",
      "paragraph: An aside.",
    ],
  },
];
