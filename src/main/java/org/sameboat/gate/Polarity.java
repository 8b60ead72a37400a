package org.sameboat.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.rule.Rules;

/**
 * Facts turned round in the draft, whatever their words: "invoice missing" and "the invoice came in", "waived" and "the fee
 * applies", "packed" and "hasn't been packed".
 */
final class Polarity implements Check {

    /**
     * Something that is so or is not.
     *
     * @param so words for the one side
     * @param not words for the other
     */
    private record Matter(Pattern so, Pattern not) {
        static Matter of(String so, String not) {
            return new Matter(words(so), words(not));
        }

        private static Pattern words(String words) {
            return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])");
        }
    }

    private static final List<Matter> MATTERS = List.of(
            Matter.of(
                    "received|arrived|came in|come in|turned up|reached us|(?:is|are) in(?=[.,;!]|\\s*$| now|"
                            + " today)|has landed",
                    "missing|outstanding|awaited|awaiting|waiting (?:for|on)|still to come"),
            Matter.of(
                    "(?:still |fully )?active|activated|reactivated|running|live",
                    "cancell?ed|closed|terminated|inactive|suspended|disconnected|switched off|deactivated|ended"),
            Matter.of(
                    "approved|agreed|granted|accepted|authori[sz]ed|signed off",
                    "(?:not yet |only )?requested|pending|rejected|declined|denied|refused|turned down|under"
                            + " review|approval needed|needs? approval"),
            Matter.of(
                    "recovered|recoverable|restored|stored(?! at)|kept(?: safe)?|safe",
                    "deleted|bounced|unrecoverable|gone for good"),
            Matter.of(
                    "by itself|automatic(?:ally)?|enabled|(?:is|are|still|turned|switched) on|^\\s*on\\s*$",
                    "disabled|manual(?:ly)?|(?:is|are|still|turned|switched) off|^\\s*off\\s*$"),
            Matter.of(
                    "waived|free|no (?:charge|fee|cost)|at no (?:extra )?(?:charge|cost)|nothing to pay|included",
                    "appl(?:y|ies)|(?:will be |is |are |be )charged|to pay|extra|payable|chargeable"),
            Matter.of("open(?: already)?|opened", "unopened|(?:not|never) (?:yet )?(?:opened|started|lodged)"),
            Matter.of("covered|refundable|returnable|eligible|allowed|possible", "excluded|impossible|non-\\w+able"),
            Matter.of("reachable|accessible", "unreachable|inaccessible"));

    private static final Pattern DENIAL =
            Pattern.compile("n't(?!\\w)|(?<!\\w)(?:not|no|never|without|neither|nor|cannot|none|nothing)(?!\\w)");
    /** Something done, or not done. */
    private static final Pattern DEED = Pattern.compile(
            "(?<!\\w)(?!need|use|unus)(?:\\p{L}{3,}(?:ed|wn)|sent|paid|built|kept|given|taken|broken|chosen)(?!\\w)");

    private static final Pattern SUPPOSED =
            Pattern.compile("(?<!\\w)(?:if|unless|whether|when|then|once|until|till|as soon"
                    + " as|before|how|would|could|should|can|may|might|ask\\w*|check\\w*|find out|will be|to be|must"
                    + " be|hope|want|wish|i'll|we'll)(?!\\w)");

    /** What a bare status is about. */
    private static final Pattern IT = Pattern.compile("(?<!\\w)(?:it|they)(?!\\w)");

    /** A denial before it is of something else. */
    private static final Pattern BORDER =
            Pattern.compile(".*(?:[,;:]|(?<!\\w)(?:since|as|because|and|but|though|although|that)(?!\\w))");

    /** Code units before a word in which a denial of it may stand. */
    private static final int REACH = 40;

    private static final Set<String> GENERIC = Set.of(
            "statu", "state", "date", "time", "dai", "number", "note", "order", "custom", "still", "fulli", "work",
            "utc");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> fact :
                situation.context().facts().entries().entrySet()) {
            String key = key(fact);
            for (String part : parts(fact.getValue())) {
                for (Draft.Sentence sentence : draft.sentences()) {
                    Span turned = !sentence.states() ? null : turned(key, part, sentence);
                    if (turned != null && !isKnown(Rules.fold(turned.in(draft.text())), situation)) {
                        findings.add(TruthFindings.differs("true-turned-round", turned, fact));
                    }
                }
            }
        }
        return findings;
    }

    private static String key(Map.Entry<String, String> fact) {
        return Rules.fold(fact.getKey()).replace('_', ' ').replace('-', ' ');
    }

    private static String[] parts(String value) {
        return Rules.fold(value).split("[,;:(](?!\\d)|\\. ");
    }

    /** Whether another fact says the same as a clause that this one seems to turn round. */
    private static boolean isKnown(String clause, Situation situation) {
        return situation.context().facts().entries().entrySet().stream()
                .anyMatch(fact -> Arrays.stream(parts(fact.getValue()))
                        .anyMatch(
                                part -> MATTERS.stream().anyMatch(matter -> agrees(matter, key(fact), part, clause))));
    }

    private static boolean agrees(Matter matter, String key, String part, String clause) {
        Boolean told = says(matter, clause);
        Boolean known = told == null ? null : says(matter, part);
        return known != null && known.equals(told) && isAbout(key, part, clause, matter);
    }

    private static @Nullable Span turned(String key, String part, Draft.Sentence sentence) {
        for (Matter matter : MATTERS) {
            Boolean inValue = says(matter, part);
            Boolean known = inValue == null ? says(matter, key) : inValue;
            if (known != null) {
                Span span = against(matter, known, key, part, sentence);
                if (span != null) {
                    return span;
                }
            }
        }
        Matcher deed = DEED.matcher(part);
        while (deed.find()) {
            Matter matter = Matter.of(deed.group(), "un" + deed.group());
            Span span = against(matter, !isDenied(part, deed.start()), key, part, sentence);
            if (span != null) {
                return span;
            }
        }
        return null;
    }

    /** Whether the matter is told to be so; null if it is not spoken of, or in both ways. */
    private static @Nullable Boolean says(Matter matter, String text) {
        Matcher so = matter.so().matcher(text);
        Matcher not = matter.not().matcher(text);
        boolean affirms = so.find();
        boolean denies = not.find();
        if (affirms == denies) {
            return null;
        }
        return affirms != isDenied(text, affirms ? so.start() : not.start());
    }

    private static boolean isDenied(String text, int at) {
        String before = text.substring(Math.max(0, at - REACH), at);
        return DENIAL.matcher(BORDER.matcher(before).replaceFirst("")).find();
    }

    private static @Nullable Span against(
            Matter matter, boolean known, String key, String part, Draft.Sentence sentence) {
        int begin = 0;
        for (String clause : sentence.text()
                .split("(?<=[;:]\\s)|(?<=, )(?=(?:and|but|so|or|it|the|your|my|our|he|she|they|that|this|we|i) )|(?="
                        + " (?:and|but|so|because) (?:it|the|your|i|we|you|that)(?!\\w))")) {
            Boolean told = says(matter, clause);
            if (told != null
                    && told != known
                    && !SUPPOSED.matcher(clause).find()
                    && isAbout(key, part, clause, matter)) {
                int from = sentence.span().begin() + begin;
                return new Span(from, from + clause.length());
            }
            begin += clause.length();
        }
        return null;
    }

    /** The clause has to name the thing: a word of the key, or two of the fact. */
    private static boolean isAbout(String key, String part, String clause, Matter matter) {
        Set<String> said = Stems.of(clause);
        Set<String> keys = specific(key, matter);
        Set<String> all = specific(part, matter);
        if (!all.isEmpty() && said.containsAll(all)) {
            return true;
        }
        all.addAll(keys);
        long both = all.stream().filter(said::contains).count();
        boolean bare = all.isEmpty() && IT.matcher(clause).find();
        return both >= 2 || bare || keys.stream().anyMatch(said::contains);
    }

    private static Set<String> specific(String text, Matter matter) {
        String left =
                matter.not().matcher(matter.so().matcher(text).replaceAll(" ")).replaceAll(" ");
        Set<String> stems = new TreeSet<>(Stems.of(left));
        stems.removeIf(stem -> GENERIC.contains(stem) || Character.isDigit(stem.charAt(0)));
        return stems;
    }
}
