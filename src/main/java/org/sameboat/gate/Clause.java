package org.sameboat.gate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;

/** The part of a sentence that a claim belongs to; its topic is looked for there first. */
final class Clause {

    private static final Pattern BORDER = Pattern.compile(
            "[;,:]\\s|\\s\\u2013\\s|\\s-\\s|\\s(?:and|but|so|because|or) (?=(?:i|we|you|he|she|it|they|our|the|your)(?!\\w))");

    private Clause() {}

    static Span of(Span claim, Draft.Sentence sentence) {
        int offset = sentence.span().begin();
        int begin = 0;
        int end = sentence.text().length();
        Matcher border = BORDER.matcher(sentence.text());
        while (border.find()) {
            if (offset + border.end() <= claim.begin()) {
                begin = border.end();
            } else if (offset + border.start() >= claim.end()) {
                end = border.start();
                break;
            }
        }
        return new Span(offset + begin, offset + end);
    }

    /** What the claim is about: told by its clause, else by its sentence. */
    static Set<String> topics(Span claim, Draft.Sentence sentence, Draft draft) {
        Set<String> near = Topics.in(of(claim, sentence).in(draft.own()));
        return near.isEmpty() ? Topics.in(sentence.text()) : near;
    }
}
