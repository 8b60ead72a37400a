package org.sameboat.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes out what agents type in a hurry, so that "shd i tell her its late" is understood like the whole words. */
final class Shorthand {

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("pls", "please"),
            Map.entry("plz", "please"),
            Map.entry("shd", "should"),
            Map.entry("shld", "should"),
            Map.entry("shud", "should"),
            Map.entry("cud", "could"),
            Map.entry("wud", "would"),
            Map.entry("b4", "before"),
            Map.entry("nr", "number"),
            Map.entry("qs", "questions"),
            Map.entry("comp", "compensation"),
            Map.entry("appt", "appointment"),
            Map.entry("acc", "account"),
            Map.entry("acct", "account"),
            Map.entry("addr", "address"),
            Map.entry("mins", "minutes"),
            Map.entry("wk", "week"),
            Map.entry("wks", "weeks"),
            Map.entry("mon", "Monday"),
            Map.entry("tue", "Tuesday"),
            Map.entry("tues", "Tuesday"),
            Map.entry("thu", "Thursday"),
            Map.entry("thurs", "Thursday"),
            Map.entry("fri", "Friday"),
            Map.entry("sat", "Saturday"),
            Map.entry("tonite", "tonight"),
            Map.entry("rn", "right now"),
            Map.entry("prob", "problem"),
            Map.entry("probs", "problems"),
            Map.entry("w", "with"),
            Map.entry("n", "and"),
            Map.entry("yr", "your"),
            Map.entry("thru", "through"),
            Map.entry("ppl", "people"),
            Map.entry("tho", "though"),
            Map.entry("ans", "answer"),
            Map.entry("diff", "different"),
            Map.entry("cant", "can't"),
            Map.entry("dont", "don't"),
            Map.entry("cld", "could"),
            Map.entry("wld", "would"),
            Map.entry("u", "you"),
            Map.entry("ur", "your"),
            Map.entry("r", "are"),
            Map.entry("abt", "about"),
            Map.entry("bc", "because"),
            Map.entry("cos", "because"),
            Map.entry("cuz", "because"),
            Map.entry("thx", "thanks"),
            Map.entry("msg", "message"),
            Map.entry("w/o", "without"),
            Map.entry("wanna", "want to"),
            Map.entry("gonna", "going to"),
            Map.entry("gotta", "have to"),
            Map.entry("tmrw", "tomorrow"),
            Map.entry("tmr", "tomorrow"),
            Map.entry("asap", "as soon as possible"),
            Map.entry("idk", "I don't know"),
            Map.entry("wat", "what"),
            Map.entry("wot", "what"),
            Map.entry("wht", "what"),
            Map.entry("hw", "how"),
            Map.entry("dunno", "don't know"),
            Map.entry("cust", "customer"),
            Map.entry("custs", "customers"),
            Map.entry("mngr", "manager"),
            Map.entry("mgr", "manager"),
            Map.entry("sup", "supervisor"),
            Map.entry("appologise", "apologise"),
            Map.entry("appologize", "apologise"),
            Map.entry("apologize", "apologise"),
            Map.entry("excalate", "escalate"),
            Map.entry("refnd", "refund"));

    /** Short forms without their apostrophe; those that are words of their own, like "ill" or "well", only before a verb. */
    private static final List<Map.Entry<Pattern, String>> APOSTROPHES = List.of(
            form("(what|where|when|who|how|that|there|she|he|here)s", "$1's"),
            form("(they|you)re", "$1're"),
            form("were(?= (?:going|sorry|still|working|doing|out of)\\b)", "we're"),
            form("(they|you|we|i)ve", "$1've"),
            form("(they|you)ll", "$1'll"),
            form("(do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo)nt", "$1n't"),
            form("im", "I'm"),
            form("id(?= (?:do|be|call|send|check|look|ask|get|find|like|have|say|rather|come|let)\\b)", "I'd"),
            form("ill(?= (?:do|be|call|send|check|look|ask|get|find|have|say|come|let|try)\\b)", "I'll"),
            form(
                    "its(?="
                            + " (?:not|non|a|an|the|on|in|at|going|too|our|your|my|his|her|their|really|only|late|over|gone|been|still|already|out|closed|sold|lost|delayed|[a-z]+ing|[a-z]+ed|[a-z]+'?s"
                            + " fault)\\b)",
                    "it's"),
            form("lets", "let's"));

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'/])[A-Za-z]+(?:/o)?(?![\\p{L}\\p{N}'/])");

    private Shorthand() {}

    private static Map.Entry<Pattern, String> form(String without, String with) {
        return Map.entry(Pattern.compile("(?i)\\b" + without + "\\b"), with);
    }

    /** The question in whole words. */
    static String spelled(String question) {
        Matcher word = WORD.matcher(question.replace('’', '\''));
        StringBuilder whole = new StringBuilder();
        while (word.find()) {
            String written = WHOLE.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group());
            word.appendReplacement(whole, Matcher.quoteReplacement(written));
        }
        String spelled = word.appendTail(whole).toString();
        for (Map.Entry<Pattern, String> form : APOSTROPHES) {
            spelled = form.getKey().matcher(spelled).replaceAll(form.getValue());
        }
        return spelled;
    }
}
