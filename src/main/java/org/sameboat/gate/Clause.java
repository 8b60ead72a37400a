package org.sameboat.gate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.language.Stems;

/** The part of a sentence that a claim belongs to; its topic is looked for there first. */
final class Clause {

    private static final Pattern BORDER = Pattern.compile("[;,:]\\s|\\s\\u2013\\s|\\s-\\s|\\s(?:and|but|so|because|or)"
            + " (?=(?:i|we|you|he|she|it|they|our|the|your|those|these|this|that)(?!\\w)|[£$€]?\\d[\\d.,]*"
            + " (?:has|have|is|was|will|went|goes)(?!\\w))");

    private static final int HOLDER_REACH = 60;

    /** A thing with its own day or number: "her test is on", "the deposit of". */
    private static final Pattern HOLDER = Pattern.compile(
            "(?<!\\w)(?:the|my|your|our|his|her|their|its) (?:\\p{L}+ )?(\\p{L}{3,})(?: (?:is|was|are|were|will"
                    + " be|would"
                    + " be|stays?|comes?|runs?|lasts?|starts?|ends?|on|for|at|of|to|until|till|due|by|dated|only|still|now|just|about|the"
                    + " end))* $");

    private Clause() {}

    /** Stem of the noun that a value at this place belongs to; empty if there is none. */
    static String holder(String folded, int begin) {
        Matcher holder = HOLDER.matcher(folded.substring(Math.max(0, begin - HOLDER_REACH), begin));
        return holder.find() ? String.join("", Stems.of(holder.group(1))) : "";
    }

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
