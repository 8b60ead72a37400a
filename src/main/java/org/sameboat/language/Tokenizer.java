package org.sameboat.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import org.sameboat.conversation.Span;

/**
 * Splits a sentence as OpenNLP's tokenizer does. That one asks its model about every letter; but it never looks beyond
 * the space around a word, so each word is split once and its parts are kept. Thread-safe.
 */
final class Tokenizer {

    private static final int WORDS_KEPT = 1 << 14;

    /** Longer words are rare and would only take room. */
    private static final int LONGEST_KEPT = 30;

    private final ThreadLocal<TokenizerME> splitter;
    private final Kept<String, List<Span>> kept = new Kept<>(WORDS_KEPT, this::split);

    Tokenizer(TokenizerModel model) {
        splitter = ThreadLocal.withInitial(() -> new TokenizerME(model));
    }

    List<Span> tokens(String sentence) {
        List<Span> tokens = new ArrayList<>();
        for (opennlp.tools.util.Span word : WhitespaceTokenizer.INSTANCE.tokenizePos(sentence)) {
            for (Span part : parts(sentence.substring(word.getStart(), word.getEnd()))) {
                tokens.add(part.shifted(word.getStart()));
            }
        }
        return tokens;
    }

    private List<Span> parts(String word) {
        return word.length() > LONGEST_KEPT ? split(word) : kept.of(word);
    }

    private List<Span> split(String word) {
        return Arrays.stream(splitter.get().tokenizePos(word))
                .map(part -> new Span(part.getStart(), part.getEnd()))
                .toList();
    }
}
