package org.sameboat.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.language.Features;
import org.sameboat.language.Token;

/**
 * The stretches of a message that may name its issue: runs of tokens inside one sentence that begin and end where a
 * phrase can.
 */
final class Candidates {

    /** Log-probabilities are brought to about -1 to 1. */
    private static final double SCALE = 0.25;

    /** Candidates that are described and judged, at most. */
    private static final int MOST = 32;

    /** Tokens of a candidate at most. */
    private static final int LONGEST = 10;

    private static final Set<String> BEGINS =
            Set.of("NOUN", "PROPN", "ADJ", "NUM", "DET", "VERB", "AUX", "ADV", "PRON");
    private static final Set<String> ENDS = Set.of("NOUN", "PROPN", "ADJ", "NUM", "VERB", "ADV", "PRON");

    /** What a noun phrase goes on with: one that ends before it is cut in two. */
    private static final Set<String> GOES_ON = Set.of("NOUN", "PROPN", "NUM");

    /** What a verb is left without its object or complement before. */
    private static final Set<String> COMPLEMENTS =
            Set.of("NOUN", "PROPN", "NUM", "PRON", "DET", "ADJ", "ADV", "VERB", "AUX", "PART");

    private static final Set<String> QUOTES = Set.of("\"", "\u201c", "\u201d", "``", "''");

    private static final Set<String> POSSESSIVE = Set.of("my", "your", "his", "her", "its", "our", "their", "whose");

    /** Adverbs that look forward to a word that is not there. */
    private static final Set<String> DANGLING = Set.of(
            "already",
            "where",
            "when",
            "why",
            "how",
            "so",
            "just",
            "even",
            "still",
            "very",
            "really",
            "not",
            "only",
            "then",
            "also",
            "too",
            "as",
            "always",
            "never",
            "ever",
            "actually",
            "literally");

    private final List<Token> tokens;
    private final List<Track> tracks;
    private final @Nullable Ends ends;

    private Candidates(List<Token> tokens, List<Track> tracks, @Nullable Ends ends) {
        this.tokens = tokens;
        this.tracks = tracks;
        this.ends = ends;
    }

    /**
     * @param tracks what is measured of each of the tokens
     * @param ends where the encoder would begin and end, if there is one
     */
    static List<Candidate> of(List<Token> tokens, List<Track> tracks, @Nullable Ends ends) {
        return new Candidates(tokens, tracks, ends).all();
    }

    /** Where a candidate begins and ends, before it is described. */
    private record Stretch(int first, int last, double promise) {}

    /** The most promising ones, in text order. */
    private List<Candidate> all() {
        List<Stretch> promising = stretches().stream()
                .sorted(Comparator.comparingDouble(Stretch::promise).reversed())
                .limit(MOST)
                .toList();
        double likeliest = promising.stream()
                .mapToDouble(s -> ends == null ? 0 : ends.of(s.first(), s.last()))
                .max()
                .orElse(0);
        return promising.stream()
                .sorted(Comparator.comparingInt(Stretch::first).thenComparingInt(Stretch::last))
                .map(s -> candidate(s.first(), s.last(), likeliest))
                .toList();
    }

    private List<Stretch> stretches() {
        List<Stretch> found = new ArrayList<>();
        for (int first = 0; first < tokens.size(); first++) {
            if (!mayBegin(first)) {
                continue;
            }
            boolean content = false;
            for (int last = first; last < tokens.size() && last < first + LONGEST; last++) {
                Token token = tokens.get(last);
                if (token.sentence() != tokens.get(first).sentence() || isName(token)) {
                    break;
                }
                content |= token.isNoun() || "VERB".equals(token.tag());
                if (content && mayEnd(first, last) && !cutsQuotation(first, last)) {
                    found.add(new Stretch(first, last, promise(first, last)));
                }
            }
        }
        return found;
    }

    /** By the encoder's choice where there is one, else by the first and the last track, which tell most. */
    private double promise(int first, int last) {
        if (ends != null) {
            return ends.of(first, last);
        }
        return tracks.get(0).mean(first, last) + tracks.get(tracks.size() - 1).mean(first, last);
    }

    private static boolean isName(Token token) {
        return token.text().startsWith("@");
    }

    private boolean mayBegin(int first) {
        Token token = tokens.get(first);
        if (!BEGINS.contains(token.tag()) || isName(token)) {
            return false;
        }
        if ("AUX".equals(token.tag())) {
            return "PART".equals(AboutTokens.tag(tokens, first + 1));
        }
        return !token.isNoun() || first == 0 || !GOES_ON.contains(sameSentenceTag(first, first - 1));
    }

    private boolean mayEnd(int first, int last) {
        Token token = tokens.get(last);
        String next = sameSentenceTag(last, last + 1);
        return switch (token.tag()) {
            case "VERB" -> !COMPLEMENTS.contains(next);
            case "ADV" -> !DANGLING.contains(AboutTokens.word(tokens, last));
            case "PRON" ->
                last > first
                        && !POSSESSIVE.contains(AboutTokens.word(tokens, last))
                        && Set.of("VERB", "ADP").contains(AboutTokens.tag(tokens, last - 1));
            default -> ENDS.contains(token.tag()) && !GOES_ON.contains(next);
        };
    }

    /** Tag of token {@code other}, or a dash if it is not in the sentence of token {@code at}. */
    private String sameSentenceTag(int at, int other) {
        boolean there = other >= 0
                && other < tokens.size()
                && tokens.get(other).sentence() == tokens.get(at).sentence();
        return there ? tokens.get(other).tag() : "-";
    }

    /** A quotation is given whole or not at all. */
    private boolean cutsQuotation(int first, int last) {
        long marks = 0;
        for (int i = first; i <= last; i++) {
            marks += QUOTES.contains(tokens.get(i).text()) ? 1 : 0;
        }
        return marks % 2 == 1;
    }

    private Candidate candidate(int first, int last, double likeliest) {
        Features features = new Features().add("bias", 1);
        for (Track track : tracks) {
            track.describe(first, last, features);
        }
        if (ends != null) {
            features.add("likely to begin", ends.begins()[first] * SCALE);
            features.add("likely to end", ends.ends()[last] * SCALE);
            features.add("less likely than the best", (ends.of(first, last) - likeliest) * SCALE);
        }
        edges(first, last, features);
        inside(first, last, features);
        Span span = new Span(
                tokens.get(first).span().begin(), tokens.get(last).span().end());
        return new Candidate(span, first, last, features);
    }

    private void edges(int first, int last, Features features) {
        String begin = AboutTokens.tag(tokens, first);
        String end = AboutTokens.tag(tokens, last);
        features.add("begin=" + begin, 1);
        features.add("end=" + end, 1);
        features.add("begin-1=" + AboutTokens.tag(tokens, first - 1) + " " + begin, 1);
        features.add("end+1=" + end + " " + AboutTokens.tag(tokens, last + 1), 1);
        features.add("begin word=" + AboutTokens.word(tokens, first), 1);
        features.add("end word=" + AboutTokens.word(tokens, last), 1);
        features.add("place", first / (double) tokens.size());
        features.add("sentence=" + Math.min(3, tokens.get(first).sentence()), 1);
    }

    private void inside(int first, int last, Features features) {
        StringBuilder pattern = new StringBuilder("tags=");
        boolean verb = false;
        boolean noun = false;
        for (int i = first; i <= last; i++) {
            String tag = tokens.get(i).tag();
            verb |= tokens.get(i).isVerb();
            noun |= tokens.get(i).isNoun();
            pattern.append(last - first < 6 ? tag : "").append(' ');
            if ("PUNCT".equals(tag) || "CCONJ".equals(tag)) {
                features.add("inside=" + tag, 1);
            }
        }
        features.add(pattern.toString(), 1);
        features.add("kind=" + (verb ? "v" : "") + (noun ? "n" : ""), 1);
        features.add("length=" + (last - first + 1), 1);
    }
}
