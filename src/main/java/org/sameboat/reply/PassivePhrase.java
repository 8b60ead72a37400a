package org.sameboat.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/**
 * Turns what somebody did into what happened, without a verdict on who did it: "hung up on me" becomes "being hung up
 * on", "wiped my points" becomes "your points being wiped".
 */
final class PassivePhrase {

    private static final int LONGEST = 11;
    private static final Map<String, String> PARTICIPLES = Map.ofEntries(
            Map.entry("took", "taken"),
            Map.entry("broke", "broken"),
            Map.entry("froze", "frozen"),
            Map.entry("gave", "given"),
            Map.entry("rang", "rung"),
            Map.entry("threw", "thrown"),
            Map.entry("wrote", "written"),
            Map.entry("ate", "eaten"),
            Map.entry("drove", "driven"),
            Map.entry("spoke", "spoken"),
            Map.entry("stole", "stolen"),
            Map.entry("tore", "torn"),
            Map.entry("forgot", "forgotten"),
            Map.entry("hid", "hidden"),
            Map.entry("shook", "shaken"),
            Map.entry("chose", "chosen"),
            Map.entry("showed", "shown"),
            Map.entry("withdrew", "withdrawn"));
    /** Irregular verbs whose participle is their past. */
    private static final Set<String> SAME = Set.of(
            "lost", "sold", "left", "hung", "cut", "put", "sent", "told", "made", "kept", "held", "shut", "hit", "read",
            "cost", "built", "paid", "bought", "brought", "caught", "found", "hurt", "laid", "led", "met", "set",
            "spent", "swept", "taken", "given", "broken", "frozen", "thrown", "eaten", "torn", "split", "stuck");

    private static final Set<String> NO_PASSIVE = Set.of(
            "happened",
            "arrived",
            "appeared",
            "disappeared",
            "seemed",
            "wanted",
            "needed",
            "liked",
            "loved",
            "hated",
            "waited",
            "looked",
            "cost",
            "died",
            "failed",
            "lasted",
            "expired",
            "stopped",
            "started",
            "tried",
            "asked",
            "used",
            "supposed",
            "lied",
            "robbed",
            "watched",
            "renewed",
            "reported",
            "missed",
            "enjoyed",
            "guessed",
            "hoped",
            "expected");
    private static final Map<String, String> PRESENT = Map.ofEntries(
            Map.entry("throws", "thrown"),
            Map.entry("sends", "sent"),
            Map.entry("makes", "made"),
            Map.entry("tells", "told"),
            Map.entry("gives", "given"),
            Map.entry("takes", "taken"),
            Map.entry("hangs", "hung"),
            Map.entry("keeps", "kept"),
            Map.entry("leaves", "left"),
            Map.entry("writes", "written"),
            Map.entry("sells", "sold"),
            Map.entry("brings", "brought"));
    private static final Set<String> NO_END = Set.of(
            "to", "of", "for", "with", "at", "by", "from", "and", "or", "a", "an", "the", "my", "your", "our", "as",
            "than");

    /** After these the verb tells what was not done, or only said. */
    private static final Set<String> NO_FACT = Set.of(
            "not", "never", "n't", "wasn't", "was", "were", "is", "be", "been", "would", "will", "could", "should",
            "'d", "hed", "he'd", "she'd", "youd", "you'd", "they'd", "i'd", "id", "i", "we");

    private PassivePhrase() {}

    /** The passive for a span that begins, after its subject, with a verb in the past and "me", "us" or "my …". */
    static Optional<String> gerund(Text text, Span about) {
        List<Token> tokens = text.tokens().stream()
                .filter(token -> token.span().overlaps(about))
                .toList();
        int verb = verb(tokens);
        if (verb < 0
                || isOwnDoing(text, tokens)
                || tokens.size() > LONGEST
                || !tokens.subList(verb, tokens.size()).stream().allMatch(PassivePhrase::plain)) {
            return Optional.empty();
        }
        String participle = participle(tokens.get(verb));
        List<Token> rest = tokens.subList(verb + 1, tokens.size());
        if (participle == null || rest.isEmpty() || NO_END.contains(Viewpoint.lower(rest.get(rest.size() - 1)))) {
            return Optional.empty();
        }
        Optional<String> person = ofPerson(participle, rest);
        return person.isPresent() || Viewpoint.lower(tokens.get(verb)).endsWith("s")
                ? person
                : ofThing(participle, rest);
    }

    /** "I cancelled my membership" tells what the customer did, not what was done to them. */
    private static boolean isOwnDoing(Text text, List<Token> tokens) {
        int at = text.tokens().indexOf(tokens.get(0));
        for (int i = at; i >= Math.max(0, at - 3); i--) {
            Token token = text.tokens().get(i);
            if (token.sentence() != tokens.get(0).sentence() || "PUNCT".equals(token.tag())) {
                return false;
            }
            if (Set.of("i", "we", "i've", "we've", "ive").contains(Viewpoint.lower(token))) {
                return true;
            }
        }
        return false;
    }

    /** Nothing but an auxiliary, an adverb or a subject may stand before the verb. */
    private static int verb(List<Token> tokens) {
        for (int i = 0; i < Math.min(5, tokens.size()); i++) {
            boolean ofCustomer = i + 1 < tokens.size() && Viewpoint.isFirstPerson(tokens.get(i + 1));
            if (participle(tokens.get(i)) != null && (tokens.get(i).isVerb() || ofCustomer)) {
                return i;
            }
            if (!Set.of("PRON", "NOUN", "PROPN", "DET", "AUX", "ADV")
                            .contains(tokens.get(i).tag())
                    || NO_FACT.contains(Viewpoint.lower(tokens.get(i)))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean plain(Token token) {
        return Viewpoint.repeatable(token) && !"PUNCT".equals(token.tag());
    }

    private static @Nullable String participle(Token token) {
        String word = Viewpoint.lower(token);
        if (NO_PASSIVE.contains(word)) {
            return null;
        }
        if (PARTICIPLES.containsKey(word)) {
            return PARTICIPLES.get(word);
        }
        if (SAME.contains(word) || word.endsWith("ed") && word.length() > 4 && token.isVerb()) {
            return word;
        }
        return "VERB".equals(token.tag()) && word.endsWith("s") && word.length() > 4 ? ofPresent(word) : null;
    }

    /** "kicks" → "kicked", "tells" → "told". */
    private static @Nullable String ofPresent(String word) {
        String known = PRESENT.get(word);
        if (known != null) {
            return known;
        }
        String stem = word.substring(0, word.length() - 1);
        if (!stem.matches(".*(ck|ll|rk|lk|nk|ge|se|ke|re|te|ve|ct|rt|st|nt)")) {
            return null;
        }
        return stem.endsWith("e") ? stem + "d" : stem + "ed";
    }

    /** "charged me £30" → "being charged £30"; "hung up on me" → "being hung up on". */
    private static Optional<String> ofPerson(String participle, List<Token> rest) {
        for (int i = 0; i < Math.min(3, rest.size()); i++) {
            String word = Viewpoint.lower(rest.get(i));
            if (Set.of("me", "us").contains(word)) {
                String before = words(rest.subList(0, i));
                String after = words(rest.subList(i + 1, rest.size()));
                return Optional.of(("being " + participle + " " + before + " " + after)
                        .replaceAll(" +", " ")
                        .strip());
            }
            if (!Set.of("ADP", "ADV", "PART").contains(rest.get(i).tag())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "lost our file twice" → "your file being lost twice". */
    private static Optional<String> ofThing(String participle, List<Token> rest) {
        String first = Viewpoint.lower(rest.get(0));
        if (!Set.of("my", "our", "the").contains(first)) {
            return Optional.empty();
        }
        int end = 1;
        while (end < rest.size()
                && Set.of("NOUN", "PROPN", "ADJ", "NUM", "PART")
                        .contains(rest.get(end).tag())) {
            end++;
        }
        if (end == 1
                || !rest.get(end - 1).isNoun()
                || Viewpoint.EMPTY.matcher(rest.get(end - 1).text()).matches()) {
            return Optional.empty();
        }
        String object = words(rest.subList(0, end));
        String after = words(rest.subList(end, rest.size()));
        return Optional.of((object + " being " + participle + " " + after).strip());
    }

    private static String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        int end = -1;
        for (Token token : tokens) {
            words.append(end >= 0 && token.span().begin() > end ? " " : "").append(Viewpoint.turn(token));
            end = token.span().end();
        }
        return words.toString();
    }
}
