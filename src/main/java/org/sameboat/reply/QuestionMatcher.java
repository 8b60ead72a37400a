package org.sameboat.reply;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.language.Encoder;
import org.sameboat.language.Encoding;
import org.sameboat.rule.Rules;

/**
 * Finds what an agent means by a question. Three things speak for an intent: its cues, words shared with its examples, the
 * rarer the weightier, and where there is an encoder the similarity of meaning.
 */
final class QuestionMatcher {

    /** Below this nothing is understood. */
    private static final double ENOUGH = 1;
    /** A cue is enough by itself. */
    private static final double CUE = 1;
    /** Weighted share of common words, 0 to 1, that is enough by itself. */
    private static final double SHARED_WORDS = 0.5;
    /** Cosine of the encoder that is enough by itself: unrelated questions reach 0.855. */
    private static final double SIMILAR = 0.875;
    /** The same for a question that names somebody of this conversation: unrelated ones of these reach 0.83. */
    private static final double SIMILAR_HERE = 0.84;
    /** Cosine at which the encoder begins to speak for an intent. */
    private static final double UNRELATED = 0.75;

    private static final int LONGEST = 400;
    private static final Pattern PARTICULARS = Pattern.compile(
            "\\b(how old|phone number|telephone|address|date of birth|birthday|"
                    + "married|(his|her|their|customer's|customers) (name|age|number|email|e-mail|husband|wife|account number|postcode)|"
                    + "(name|age) of (the|his|her|this)|where (does|do) (he|she|they|the customer) live|what language|which (company|firm|parcel))\\b");
    private static final Pattern HERE =
            Pattern.compile("\\b(he|she|they|him|her|them|his|their|customer|client|complaint|"
                    + "chat|conversation|reply|answer|message|sorry|apology|refund|version|it (sound|read)s?)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

    private final List<Intent> intents;
    private final @Nullable Encoder encoder;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Encoding> encodings = new HashMap<>();

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

    /** The intent of a question; none for one after the customer's particulars, which only facts can answer. */
    Optional<Intent> match(String question) {
        String head = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        if (PARTICULARS.matcher(Rules.fold(head)).find()) {
            return Optional.empty();
        }
        Set<String> words = words(head);
        Encoding encoding = encoder == null || words.isEmpty() ? null : encoder.encode("", head);
        String folded = Rules.fold(head);
        double enough = HERE.matcher(folded).find() ? SIMILAR_HERE : SIMILAR;
        Intent best = null;
        double score = 0;
        for (Intent intent : intents) {
            double cue = intent.cues().matcher(folded).find() ? CUE : 0;
            double nearest = 0;
            for (String ask : intent.asks()) {
                double shared = shared(words, words(ask)) / SHARED_WORDS;
                double similar = encoding == null
                        ? 0
                        : Math.max(0, (encoding.similarity(encoded(ask)) - UNRELATED) / (enough - UNRELATED));
                nearest = Math.max(nearest, encoding == null ? shared : Math.max(similar, (shared + similar) / 2));
            }
            if (cue + nearest > score) {
                score = cue + nearest;
                best = intent;
            }
        }
        return score >= ENOUGH ? Optional.ofNullable(best) : Optional.empty();
    }

    private synchronized Encoding encoded(String ask) {
        Encoding known = encodings.get(ask);
        if (known == null) {
            known = Objects.requireNonNull(encoder).encode("", ask);
            encodings.put(ask, known);
        }
        return known;
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
