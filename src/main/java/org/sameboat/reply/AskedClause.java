package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.language.Language;
import org.sameboat.language.Token;

/**
 * What an agent asks how to tell the customer, as the agent would write it to them: "how do I tell her that her date is the
 * 20th" becomes "your date is the 20th".
 */
final class AskedClause {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 22;
    private static final String WHOM =
            "(?:him|her|them|the (?:customer|client|lady|guy|man|woman)|(?:mr|ms|mrs)\\.? \\w+)";
    private static final Pattern LEAD =
            Pattern.compile("(?i)\\b(?:how (?:do|can|should|could|would|to|best to)|way (?:to|of)|help me|(?:i|we)"
                    + " (?:have|need|want|must|ought|got)(?: to)?|(?:can|should|could|must) (?:i|we)|what's the best way"
                    + " to)\\b.{0,24}?\\b(?:(?:tell|telling|inform)(?: it)?(?: to)? " + WHOM
                    + "|(?:say|saying|explain|explaining|break|breaking|put|write|announce|admit|communicate|offer|suggest|propose|let"
                    + " "
                    + WHOM
                    + " know|make " + WHOM + " (?:see|understand))(?: it| this)?(?: to)?(?: " + WHOM + ")?)(?:"
                    + " (?:gently|nicely|kindly|politely|properly|now|once"
                    + " more|again))?(?:"
                    + " that)?["
                    + " ,:]+(?<clause>.+)$");
    /** What is not to be said. */
    private static final Pattern UNSAID =
            Pattern.compile("(?i)\\b(without|instead of|rather than|avoid|not|never|don't)\\b");

    private static final Pattern TAIL =
            Pattern.compile("(?i)(,? (without|w/o|so (that )?(he|she|they)|in a |and not |but not"
                    + " |nicely|politely|kindly|gently|properly|please|now\\b).*"
                    + "|[.!?;,] ?(how|help|any ideas?|ideas?|what now)\\b.*|[.?!,; ]+)$");
    private static final Pattern BEGINS = Pattern.compile(
            "(?i)(the|a|an|our|we|we're|we've|i|i'm|it|it's|this|that|that's|there|there's|his|her|he|he's|she|she's|my|no|nobody|nothing|\\p{L}+'s)\\b.*");
    /** A verdict on the customer, or on somebody else, is no message to pass on. */
    private static final Pattern VERDICT = Pattern.compile(
            "(?i).*\\b(you('re| are| were) (wrong|lying|mistaken|at fault|rude|stupid|ridiculous|unreasonable|the"
                    + " problem)|your (own )?fault|you (lied|lie)|not (my|our) (fault|problem|job)|fault|no to you)\\b.*");

    /** What nobody is told to do. */
    private static final Pattern UNFIT =
            Pattern.compile("(?i)\\b(calm down|shut up|stop|wait|be patient|go away|hurry|relax)\\b");

    private static final Pattern SHORT_VERB = Pattern.compile("(it|that|there|he|she|we|i|you)?'(s|re|ve|ll|m)|.*n't");
    private static final Pattern DATE = Pattern.compile(
            "january|february|april|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)days?");
    private static final Set<String> VERBS_OF_YOU = Set.of("is", "was", "has", "does");

    private AskedClause() {}

    /** The clause that a question names as what has to be said, if it names one that stands by itself. */
    static Optional<String> in(String question, Language language) {
        Matcher lead = LEAD.matcher(question);
        if (!lead.find()
                || UNSAID.matcher(question.substring(0, lead.start("clause"))).find()) {
            return Optional.empty();
        }
        String clause = TAIL.matcher(lead.group("clause").strip()).replaceFirst("");
        clause = TAIL.matcher(clause).replaceFirst("");
        if (clause.matches("(?i)to (?!me\\b|us\\b|him\\b|her\\b|them\\b|the\\b)[a-z]+ .+")
                && clause.split(" ").length <= LONGEST) {
            String asked =
                    "please " + turned(language.analyse(clause.substring(3)).tokens());
            return UNFIT.matcher(asked).find() ? Optional.empty() : Optional.of(asked);
        }
        if (!BEGINS.matcher(clause).matches()) {
            return Optional.empty();
        }
        List<Token> tokens = language.analyse(clause).tokens();
        if (tokens.size() < SHORTEST
                || tokens.size() > LONGEST
                || !hasVerb(tokens)
                || tokens.stream()
                        .anyMatch(t -> Viewpoint.UNKIND.matcher(t.text()).matches())) {
            return Optional.empty();
        }
        String said = turned(tokens);
        return VERDICT.matcher(said).matches() ? Optional.empty() : Optional.of(said);
    }

    /** A finite verb after a subject, not one that is asked for ("it to him", "the right words"). */
    private static boolean hasVerb(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        if (last.lower()
                .matches(
                        "(stays?|applies|applied|ends?|ended|closes?|remains?|counts?|changed?|lapsed?|expires?|expired|passed|starts?)")) {
            return true;
        }
        return tokens.stream()
                        .anyMatch(token -> token != tokens.get(0)
                                        && (token.isVerb() || "AUX".equals(token.tag()))
                                        && !token.lower().endsWith("ing")
                                || SHORT_VERB.matcher(token.lower()).matches())
                && !"to".equals(tokens.get(1).lower());
    }

    /** From the agent's words about the customer to words for the customer. */
    private static String turned(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String lower = token.lower();
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
            boolean afterYou =
                    i > 0 && Set.of("he", "she").contains(tokens.get(i - 1).lower());
            if (Set.of("he", "she", "him").contains(lower)) {
                words.add("you");
            } else if ("his".equals(lower) || "her".equals(lower) && isOwner(tokens, i)) {
                words.add("your");
            } else if ("her".equals(lower)) {
                words.add("you");
            } else if (afterYou && VERBS_OF_YOU.contains(lower)) {
                words.add(
                        switch (lower) {
                            case "is" -> "are";
                            case "was" -> "were";
                            case "has" -> "have";
                            default -> "do";
                        });
            } else if (afterYou && "'s".equals(lower)) {
                words.add(next.matches("got|been|\\w+ed") ? "'ve" : "'re");
            } else if (afterYou && token.isVerb() && lower.matches("\\w+[^s]s")) {
                words.add(lower.substring(0, lower.length() - 1));
            } else {
                words.add(
                        "i".equals(lower) ? "I" : named(i == 0 && !"PROPN".equals(token.tag()) ? lower : token.text()));
            }
        }
        return String.join(" ", words).replaceAll(" (?=['’](s|re|ve|ll|m|d)\\b|n['’]t\\b|[,.;:%)])", "");
    }

    /** Days and months have a capital, however they were typed. */
    private static String named(String word) {
        return DATE.matcher(word).matches() ? Slots.capitalise(word) : word;
    }

    private static boolean isOwner(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && (tokens.get(at + 1).isNoun()
                        || "ADJ".equals(tokens.get(at + 1).tag()));
    }
}
