package org.sameboat.reply;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.language.Encoder;
import org.sameboat.rule.Rules;

/**
 * Finds what an agent means by a question. Three things speak for an intent: its cues, words shared with its examples, the
 * rarer the weightier, and where there is an encoder their meaning.
 */
final class QuestionMatcher {

    /** Below this nothing is understood. */
    private static final double ENOUGH = 1;
    /** What a cue adds without an encoder: enough by itself. */
    private static final double CUE = 1;
    /** The same beside an encoder, where meaning has to agree at least a little. */
    private static final double CUE_BESIDE_MEANING = 0.5;
    /** What each letter of a cue adds, so that of two cues the more specific one wins. */
    private static final double PER_LETTER = 0.02;

    private static final int LETTERS = 25;
    /** Weighted share of common words, 0 to 1, that is enough by itself. */
    private static final double SHARED_WORDS = 0.5;
    /** Meaning that is enough by itself. */
    private static final double MEANT = 0.24;
    /** What shared words count beside meaning. */
    private static final double SHARED = 0.3;

    private static final int LONGEST = 400;
    private static final Pattern PARTICULARS = Pattern.compile(
            "\\b(why (was|were|did|has|have) (his|her|their|the) [a-z]+ |how old|phone number|telephone|address|date"
                    + " of birth|birthday|married|(his|her|their|customer's|customers)"
                    + " (name|age|number|email|e-mail|husband|wife|account number|postcode)|(name|age) of"
                    + " (the|his|her|this)|where (does|do) (he|she|they|the customer) live|what language|which"
                    + " (company|firm|parcel))\\b");
    private static final Pattern ABOUT_CUSTOMER = Pattern.compile(
            "\\b(he|she|they|him|her|them|his|their|it|this|customer|i|we|our|order|refund|case|account)\\b");
    /** Questions that mean something only with what stands before them. */
    private static final Set<String> GENERIC = Set.of("next", "tell", "begin", "told", "outside", "shorter", "admit");

    private static final Pattern LAST_QUESTION = Pattern.compile(
            "(?i)^(?!(?:what|who|when|where|why|how|can|could|should|do|does|did|is|are|was|will)\\b).{3,}?[,.;-]+"
                    + " (?<last>(?:what|who|when|where|why|how|can|could|should|shall|do|does|is|are|was|will|may)\\b(?:[^,.;]+\\s){2}[^,.;]*)$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

    private final List<Intent> intents;
    private final @Nullable Encoder encoder;
    private final Map<String, Double> weights = new HashMap<>();
    private @Nullable Meanings meanings;

    QuestionMatcher(Intents intents, @Nullable Encoder encoder) {
        this.intents = intents.intents();
        this.encoder = encoder;
        Map<String, Integer> spread = new HashMap<>();
        for (Intent intent : this.intents) {
            Set<String> words = new LinkedHashSet<>();
            intent.asks().forEach(ask -> words.addAll(words(ask)));
            words.forEach(word -> spread.merge(word, 1, Integer::sum));
        }
        spread.forEach((word, count) -> weights.put(word, Math.log(1 + (double) this.intents.size() / count)));
    }

    /**
     * What a question was taken for.
     *
     * @param intent the intent
     * @param cued whether words of the question speak for it, not only meaning
     */
    record Found(Intent intent, boolean cued) {}

    /** Whether a question is after the customer's particulars, which only facts can answer. */
    boolean isAfterParticulars(String question) {
        return PARTICULARS.matcher(Rules.fold(head(question))).find();
    }

    /** Whether a question is about the customer or the case at all, as far as its words tell. */
    boolean isAboutCustomer(String question) {
        return ABOUT_CUSTOMER.matcher(Rules.fold(head(question))).find();
    }

    private static String head(String question) {
        return question.length() > LONGEST ? question.substring(0, LONGEST) : question;
    }

    /**
     * The intent of what an agent types: of a statement that a question follows, as in "he's polite, how should I sound",
     * the question decides if it says enough by itself.
     */
    Optional<Found> of(String typed) {
        Matcher last = LAST_QUESTION.matcher(head(typed));
        Optional<Found> asked = last.find()
                ? match(last.group("last"))
                        .filter(found ->
                                found.cued() && !GENERIC.contains(found.intent().id()))
                : Optional.empty();
        return asked.or(() -> match(typed));
    }

    /** The intent of a question; none for one after the customer's particulars. */
    Optional<Found> match(String question) {
        String head = head(question);
        if (isAfterParticulars(question)) {
            return Optional.empty();
        }
        Set<String> words = words(head);
        Meanings meant = encoder == null || words.isEmpty() ? null : meanings(encoder);
        Map<String, Double> speaking = meant == null ? Map.of() : meant.of(head);
        String folded = Rules.fold(head);
        Found best = null;
        double score = 0;
        for (Intent intent : intents) {
            int cued = longest(intent.cues().matcher(folded));
            double cue =
                    cued == 0 ? 0 : (meant == null ? CUE : CUE_BESIDE_MEANING) + PER_LETTER * Math.min(cued, LETTERS);
            double shared = intent.asks().stream()
                    .mapToDouble(ask -> shared(words, words(ask)) / SHARED_WORDS)
                    .max()
                    .orElse(0);
            double speaks = meant == null ? shared : speaking.getOrDefault(intent.id(), 0.0) / MEANT + SHARED * shared;
            if (cue + speaks > score) {
                score = cue + speaks;
                best = new Found(intent, cued > 0);
            }
        }
        return score >= ENOUGH ? Optional.ofNullable(best) : Optional.empty();
    }

    /** Code units of the longest match; of two cues the longer one says more. */
    private static int longest(Matcher cue) {
        int longest = 0;
        while (cue.find()) {
            longest = Math.max(longest, cue.end() - cue.start());
        }
        return longest;
    }

    private synchronized Meanings meanings(Encoder encoder) {
        if (meanings == null) {
            meanings = new Meanings(encoder, intents);
        }
        return meanings;
    }

    private double shared(Set<String> question, Set<String> ask) {
        double both = 0;
        double all = 0;
        for (String word : ask) {
            double weight = weights.getOrDefault(word, 0.0);
            all += weight;
            both += question.contains(word) ? weight : 0;
        }
        for (String word : question) {
            all += ask.contains(word) ? 0 : weights.getOrDefault(word, 0.7);
        }
        return all == 0 ? 0 : both / all;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (matcher.find()) {
            String word = matcher.group();
            words.add(
                    word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
                            ? word.substring(0, word.length() - 1)
                            : word);
        }
        return words;
    }
}
