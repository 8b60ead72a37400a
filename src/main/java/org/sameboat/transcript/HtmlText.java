package org.sameboat.transcript;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sameboat.conversation.UnusableInput;

/** What a person reads of an HTML message. */
final class HtmlText {

    private static final int LONGEST = 1 << 20;
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern AROUND_LINES = Pattern.compile(" ?\\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private HtmlText() {}

    /**
     * The text of an HTML fragment, with line ends where blocks end.
     *
     * @throws UnusableInput SB205 if it is longer than any message
     */
    static String of(String html) {
        if (html.length() > LONGEST) {
            throw new UnusableInput("SB205", "A message is longer than any that a person writes.");
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("p, div, li, tr, blockquote, h1, h2, h3, h4").forEach(block -> block.append("\n"));
        String text = BLANKS.matcher(document.body().wholeText()).replaceAll(" ");
        text = AROUND_LINES.matcher(text).replaceAll("\n");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /** The text of a message that may or may not be HTML. */
    static String ifTagged(String text) {
        return TAG.matcher(text).find() ? of(text) : text.strip();
    }
}
