package org.sameboat.reply;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sameboat.gate.Finding;
import org.sameboat.gate.Question;
import org.sameboat.gate.Review;
import org.sameboat.gate.Severity;
import org.sameboat.rule.Rules;

/** A draft that an agent hands to the coach to be judged or reworded, within quotation marks or after a colon. */
final class GivenDraft {

    private static final int SHORTEST = 3;
    private static final String ABOUT =
            "re ?-?(word|phrase|write|do)\\w*|better|nicer|kinder|warmer|friendlier|softer|politer|shorter|shorten|formal|professional|improve|polish|fix|make|check|look"
                    + " over|proofread|put|say|tone|send|ok(ay)?|fine|good|alright|right|wrong|sound\\w*|cold|harsh|rude|too|version|correct|translate|change|edit|reply|draft|what"
                    + " about|how about|how is|thoughts|elegant|please|more|less";
    private static final Pattern ASKS = Pattern.compile("\\b(" + ABOUT + ")\\b");
    private static final Pattern QUOTED =
            Pattern.compile("[\"“”«»](?<draft>[^\"“”«»]{8,})[\"“”«»]|(?<!\\w)'(?<single>.{12,})'(?!\\w)");
    private static final Pattern AFTER_COLON =
            Pattern.compile("(?s)^(?<ask>[^:\\n]{3,80}?)(:\\s+|\\s*\\n+|:(?=\\S))(?<after>.{8,})$");

    /** Openings and stock phrases that make a true sentence cold, and what stands in their place. */
    private static final List<Map.Entry<Pattern, String>> COLD = List.of(
            cold("\\b(unfortunately|sadly|regrettably)\\b,? ?", ""),
            cold("\\b(i'm|i am|we're|we are) afraid( that)? ", ""),
            cold(
                    "\\b(please note|please be advised|we regret to inform you|i regret to inform you|we inform you|be"
                            + " aware)( that)?:? ",
                    ""),
            cold(
                    "\\bas (i|we)( have|'ve)? (already |previously )?(said|told"
                            + " you|mentioned|explained|stated|written)( before| already)?,? ",
                    ""),
            cold(
                    "\\b(according to|as per|per|due to|because of) (our|the|company) (policy|policies|terms( and"
                            + " conditions)?|rules|system),? ",
                    ""),
            cold(
                    "(,? ?(and |so |but )?please (be patient|bear with us)|,? ?thank you for your"
                            + " (patience|understanding)|,? ?we apologi[sz]e for (any|the) inconvenience|,? ?sorry for"
                            + " (any|the) inconvenience|,? ?(and |so )?(please )?calm down)( caused)?",
                    ""),
            cold(",? ?(and |so )?you('ll| will)? (just )?(have|need) to (wait|be patient)", ""),
            cold("\\b(we|i) (require|need) you to |\\bit is (required|necessary) (for you to|that you) ", "please "),
            cold("\\byou (must|have to|need to|are required to|will have to|'ll have to) ", "please "),
            cold("\\bwe (cannot|can't|are unable to|are not able to|can not)\\b", "I can't"),
            cold("\\bit is not possible to\\b|\\bit's not possible to\\b|\\bit isn't possible to\\b", "I can't"),
            cold(
                    "\\b(you failed to|you did not|you didn't) (send|give|provide|include|attach|enter)\\b",
                    "I don't have"));

    private static final Pattern SHORTER = Pattern.compile(
            "\\b(short(er|en)?|brief(er)?|too long|cut|trim|tighten|concise|fewer|less words|one line|one sentence|snappier|half)\\b");
    /** Sentences that say nothing a customer can hold on to. */
    private static final Pattern HOLLOW = Pattern.compile(
            "(?i).*\\b(understand how|completely understand|totally understand|can imagine how|assure you|everything in (our|my) power|as soon as (we|i) possibly can|value you(r custom)?|valued customer|apologi[sz]e for (any|the) inconvenience|patience|understanding|hope this (email|message) finds|do not hesitate|don't hesitate|rest assured).*");

    private static final Pattern FILLER = Pattern.compile(
            "(?i)\\b(really|very|just|actually|basically|absolutely|completely|totally|truly|certainly|of course|at this (moment|point) in time|in order(?= to)|please be aware that|i would like to let you know that|i wanted to let you know that|i am writing to) ");
    /** Sentences that a short message has at most. */
    private static final int SENTENCES = 2;

    private final String words;
    private final boolean shorter;

    private GivenDraft(String words, boolean shorter) {
        this.words = words;
        this.shorter = shorter;
    }

    /** Whether it is to be made shorter. */
    boolean isToShorten() {
        return shorter;
    }

    /** The sentences that say something, without fillers; empty if none does. */
    String shortened(String text) {
        List<String> telling = Stream.of(text.split("(?<=[.!?])\\s+"))
                .filter(sentence -> !HOLLOW.matcher(sentence).matches())
                .map(sentence -> Slots.capitalise(FILLER.matcher(sentence).replaceAll("")))
                .toList();
        return String.join(" ", telling.subList(Math.max(0, telling.size() - SENTENCES), telling.size()));
    }

    private static Map.Entry<Pattern, String> cold(String words, String instead) {
        return Map.entry(Pattern.compile("(?i)" + words), instead);
    }

    /** The draft in a question, if one is handed over. */
    static Optional<GivenDraft> in(String question) {
        Matcher quoted = QUOTED.matcher(question);
        if (quoted.find()) {
            String draft = quoted.group("draft") == null ? quoted.group("single") : quoted.group("draft");
            String rest = question.substring(0, quoted.start()) + " " + question.substring(quoted.end());
            return of(rest, draft);
        }
        Matcher after = AFTER_COLON.matcher(question.strip());
        return after.matches() ? of(after.group("ask"), after.group("after")) : Optional.empty();
    }

    private static Optional<GivenDraft> of(String ask, String draft) {
        return ASKS.matcher(Rules.fold(ask)).find() && draft.strip().split("\\s+").length >= SHORTEST
                ? Optional.of(new GivenDraft(
                        draft.strip(), SHORTER.matcher(Rules.fold(ask)).find()))
                : Optional.empty();
    }

    String words() {
        return words;
    }

    /** What speaks against sending it, each in a sentence. */
    static List<String> against(Review review) {
        return findings(review).map(Finding::message).distinct().limit(2).toList();
    }

    private static Stream<Finding> findings(Review review) {
        return Stream.of(review.kind(), review.necessary(), review.supported())
                .flatMap(verdict -> verdict.findings().stream());
    }

    /** Leaves out the sentences that are unkind and have no better words, as long as another remains. */
    private String withoutUnkind(String text, Review review) {
        List<String> unkind = findings(review)
                .filter(finding -> finding.question() == Question.KIND
                        && finding.severity() != Severity.HINT
                        && finding.replacement() == null
                        && finding.end() <= words.length()
                        && finding.end() - finding.begin() < words.length())
                .map(finding -> words.substring(finding.begin(), finding.end()))
                .toList();
        List<String> kept = Stream.of(text.split("(?<=[.!?])\\s+"))
                .filter(sentence -> unkind.stream().noneMatch(sentence::contains))
                .toList();
        return kept.isEmpty() ? text : String.join(" ", kept);
    }

    /** The draft with the better words that the three questions know and without cold openings; empty if nothing is left. */
    String reworded(Review review) {
        String text = words;
        List<Finding> better = findings(review)
                .filter(finding -> finding.replacement() != null && finding.end() <= words.length())
                .sorted(Comparator.comparingInt(Finding::begin).reversed())
                .toList();
        int untouched = words.length();
        for (Finding finding : better) {
            String instead = finding.replacement();
            if (instead != null && finding.end() <= untouched) {
                text = text.substring(0, finding.begin()) + instead + text.substring(finding.end());
                untouched = finding.begin();
            }
        }
        text = withoutUnkind(text, review);
        for (Map.Entry<Pattern, String> cold : COLD) {
            text = cold.getKey().matcher(text).replaceAll(cold.getValue());
        }
        text = text.replaceAll("\\s+", " ").replaceAll(" (?=[.,;!?])", "").replaceAll("([.!?,])[.,]+", "$1");
        text = text.replaceAll("^[ ,.;!?]+", "").replaceAll("[ ,;]+$", "");
        if (text.split(" ").length < SHORTEST) {
            return "";
        }
        StringBuilder sentences = new StringBuilder();
        for (String sentence : text.split("(?<=[.!?]) ")) {
            sentences.append(sentences.isEmpty() ? "" : " ").append(Slots.capitalise(sentence));
        }
        return sentences + (sentences.toString().matches("(?s).*[.!?…]$") ? "" : ".");
    }
}
