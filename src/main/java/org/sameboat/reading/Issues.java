package org.sameboat.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.language.Classifier;
import org.sameboat.language.Encoding;
import org.sameboat.language.Language;
import org.sameboat.language.Text;
import org.sameboat.language.Token;
import org.sameboat.language.Word;

/** Finds the words of a message that name what the displeasure is about. */
public final class Issues {

    /** Tokens of a message that are looked at. */
    private static final int TOKENS = 200;

    /** Log-odds of a token are brought to about -1 to 1. */
    private static final double SCALE = 0.25;

    /** Word weights are brought to about -1 to 1. */
    private static final double WEIGHT_SCALE = 2;

    private final Language language;
    private final Classifier tokenModel;
    private final Signals signals;

    /** @param tokenModel tells by {@link AboutTokens} which tokens name the issue */
    public Issues(Language language, Classifier tokenModel, Signals signals) {
        this.language = language;
        this.tokenModel = tokenModel;
        this.signals = signals;
    }

    /** All that may name the issue of a context's latest turn. */
    public List<Candidate> candidates(Context context) {
        return candidates(signals.impression(context.turns()));
    }

    private List<Candidate> candidates(Impression impression) {
        Text text = language.analyse(impression.text());
        List<Token> all = text.tokens();
        List<Token> tokens = all.subList(0, Math.min(TOKENS, all.size()));
        List<Track> tracks = new ArrayList<>();
        tracks.add(named(text, tokens));
        tracks.add(weights(Part.ANGER, impression, tokens));
        tracks.add(weights(Part.FRUSTRATION, impression, tokens));
        Encoding encoding = impression.encoding();
        if (encoding != null) {
            tracks.add(encoded(encoding, tokens));
        }
        return Candidates.of(tokens, tracks, encoding == null ? null : Ends.of(encoding, tokens));
    }

    private Track named(Text text, List<Token> tokens) {
        double[] values = new double[tokens.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tokenModel.score(AboutTokens.of(text, i)).logit(AboutTokens.INSIDE) * SCALE;
        }
        return new Track("named", values);
    }

    private Track weights(Part part, Impression impression, List<Token> tokens) {
        List<Word> words = impression.scores().words();
        List<Double> weights = impression.scores().weights(part);
        double[] values = new double[tokens.size()];
        int word = 0;
        for (int i = 0; i < values.length; i++) {
            Span span = tokens.get(i).span();
            while (word < words.size() && words.get(word).span().end() <= span.begin()) {
                word++;
            }
            boolean same = word < words.size() && words.get(word).span().overlaps(span);
            values[i] = same ? weights.get(word) * WEIGHT_SCALE : 0;
        }
        return new Track(part.name(), values);
    }

    private static Track encoded(Encoding encoding, List<Token> tokens) {
        double[] values = new double[tokens.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = encoding.aboutScore(tokens.get(i).span()) * SCALE;
        }
        return new Track("encoded", values);
    }

    /**
     * The candidate that shares most words, on average, with what the ranker believes in: where several overlapping ones
     * are likely, their common core wins over any single one.
     */
    @Nullable
    Quote find(Impression impression, Classifier ranker) {
        List<Candidate> candidates = candidates(impression);
        double[] odds = new double[candidates.size()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(ranker.score(candidates.get(i).features()).logit(AboutTokens.INSIDE));
        }
        Span best = null;
        double highest = 0;
        for (Candidate candidate : candidates) {
            double expected = 0;
            for (int i = 0; i < odds.length; i++) {
                expected += odds[i] * candidate.overlap(candidates.get(i));
            }
            if (expected > highest) {
                highest = expected;
                best = candidate.span();
            }
        }
        return best == null ? null : Quote.of(impression.text(), best);
    }
}
