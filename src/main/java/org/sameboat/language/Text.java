package org.sameboat.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;

/** A text with its sentences, tokens and phrases; tagging happens when tokens are first asked for. Not thread-safe. */
public final class Text {

    private static final Set<String> NOMINAL = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON");
    private static final Set<String> VERBAL = Set.of("AUX", "VERB", "PART", "ADV");

    private final String raw;
    private final Language language;
    private final List<Span> sentences;
    private @Nullable List<Token> tokens;
    private @Nullable List<Phrase> phrases;

    Text(String raw, Language language, List<Span> sentences) {
        this.raw = raw;
        this.language = language;
        this.sentences = sentences;
    }

    /** The text as given. Only its first {@link Language#LONGEST} code units are analysed. */
    public String raw() {
        return raw;
    }

    public List<Span> sentences() {
        return sentences;
    }

    public List<Token> tokens() {
        if (tokens == null) {
            tokens = language.tag(raw, sentences);
        }
        return tokens;
    }

    /** Noun and verb phrases by runs of tags, in text order. */
    public List<Phrase> phrases() {
        if (phrases == null) {
            phrases = chunk(tokens());
        }
        return phrases;
    }

    private static List<Phrase> chunk(List<Token> tokens) {
        List<Phrase> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = runEnd(tokens, i, NOMINAL);
            Phrase.Kind kind = Phrase.Kind.NOUN;
            if (end == i) {
                end = runEnd(tokens, i, VERBAL);
                kind = Phrase.Kind.VERB;
            }
            if (end == i) {
                i++;
                continue;
            }
            Span span = new Span(
                    tokens.get(i).span().begin(), tokens.get(end - 1).span().end());
            if (hasHead(tokens.subList(i, end), kind)) {
                found.add(new Phrase(kind, span, i, end - 1));
            }
            i = end;
        }
        return List.copyOf(found);
    }

    private static int runEnd(List<Token> tokens, int from, Set<String> tags) {
        int end = from;
        while (end < tokens.size()
                && tags.contains(tokens.get(end).tag())
                && tokens.get(end).sentence() == tokens.get(from).sentence()
                && !startsNewPhrase(tokens, from, end)) {
            end++;
        }
        return end;
    }

    /** A determiner or pronoun after a noun begins the next noun phrase ("my card | the bank blocked"). */
    private static boolean startsNewPhrase(List<Token> tokens, int from, int at) {
        if (at == from) {
            return false;
        }
        String tag = tokens.get(at).tag();
        Token before = tokens.get(at - 1);
        return ("DET".equals(tag) || "PRON".equals(tag)) && (before.isNoun() || "PRON".equals(before.tag()));
    }

    private static boolean hasHead(List<Token> run, Phrase.Kind kind) {
        return run.stream().anyMatch(t -> kind == Phrase.Kind.NOUN ? t.isNoun() || "PRON".equals(t.tag()) : t.isVerb());
    }
}
