package org.sameboat.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.sameboat.conversation.Span;

/** English, as OpenNLP's models for it know it. Thread-safe: the models are shared, what works with them is not. */
public final class Language {

    /** Code units of a text that are analysed; the sentence detector is quadratic beyond. */
    public static final int LONGEST = 8_000;

    private final ThreadLocal<SentenceDetectorME> detector;
    private final Tokenizer tokenizer;
    private final Tagger tagger;

    private Language(SentenceModel sentences, TokenizerModel tokens, POSModel tags) {
        detector = ThreadLocal.withInitial(() -> new SentenceDetectorME(sentences));
        tokenizer = new Tokenizer(tokens);
        tagger = new Tagger(tags);
    }

    /**
     * Loads the models from the class path.
     *
     * @throws UncheckedIOException if one is missing or broken
     */
    public static Language load() {
        try (InputStream sentences = open("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
                InputStream tokens = open("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");
                InputStream tags = open("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            return new Language(new SentenceModel(sentences), new TokenizerModel(tokens), new POSModel(tags));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String model) throws IOException {
        InputStream in = Language.class.getResourceAsStream("/" + model);
        if (in == null) {
            throw new IOException("not on the class path: " + model);
        }
        return in;
    }

    /** Finds the sentences; tokens and tags follow when they are asked for. */
    public Text analyse(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<Span> sentences = new ArrayList<>();
        for (opennlp.tools.util.Span s : detector.get().sentPosDetect(head)) {
            sentences.add(new Span(s.getStart(), s.getEnd()));
        }
        return new Text(text, this, List.copyOf(sentences));
    }

    List<Token> tag(String text, List<Span> sentences) {
        List<Token> tagged = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            Span sentence = sentences.get(s);
            String words = sentence.in(text);
            List<Span> spans = tokenizer.tokens(words);
            String[] tokens = spans.stream().map(span -> span.in(words)).toArray(String[]::new);
            String[] tags = tagger.tag(tokens);
            for (int i = 0; i < tokens.length; i++) {
                tagged.add(new Token(
                        tokens[i],
                        tokens[i].toLowerCase(Locale.ROOT),
                        spans.get(i).shifted(sentence.begin()),
                        tags[i],
                        s));
            }
        }
        return List.copyOf(tagged);
    }
}
