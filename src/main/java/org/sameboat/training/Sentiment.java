package org.sameboat.training;

import java.util.Set;
import org.sameboat.language.Word;
import org.sameboat.language.Words;

/** A peer to compare with: the share of negative words, as sentiment lexicons count it. */
final class Sentiment {

    private static final Set<String> NEGATIVE = Set.of(
            "angry",
            "annoyed",
            "annoying",
            "appalling",
            "atrocious",
            "avoid",
            "awful",
            "bad",
            "broken",
            "cheat",
            "complaint",
            "crap",
            "damaged",
            "dead",
            "disappointed",
            "disappointing",
            "disaster",
            "disgrace",
            "disgraceful",
            "disgusted",
            "disgusting",
            "dreadful",
            "fail",
            "failed",
            "failure",
            "fault",
            "faulty",
            "fed",
            "fraud",
            "frustrated",
            "frustrating",
            "furious",
            "garbage",
            "hate",
            "horrible",
            "idiots",
            "ignored",
            "incompetent",
            "insult",
            "insulting",
            "joke",
            "lie",
            "lied",
            "lies",
            "lost",
            "mess",
            "missing",
            "nightmare",
            "outrageous",
            "pathetic",
            "poor",
            "problem",
            "refuse",
            "ridiculous",
            "rip",
            "rubbish",
            "rude",
            "scam",
            "shambles",
            "shame",
            "shocking",
            "sick",
            "stolen",
            "stuck",
            "stupid",
            "terrible",
            "tired",
            "ugly",
            "unacceptable",
            "unbelievable",
            "useless",
            "waste",
            "wasted",
            "worse",
            "worst",
            "wrong");

    private static final Set<String> POSITIVE = Set.of(
            "amazing",
            "appreciate",
            "awesome",
            "best",
            "brilliant",
            "cheers",
            "excellent",
            "fantastic",
            "fine",
            "glad",
            "good",
            "great",
            "happy",
            "helpful",
            "kind",
            "love",
            "lovely",
            "nice",
            "perfect",
            "pleased",
            "quick",
            "sorted",
            "super",
            "thank",
            "thanks",
            "well",
            "wonderful",
            "worked");

    private Sentiment() {}

    /** 0 to 1; above a half if more words are negative than positive. */
    static double negativity(String text) {
        int negative = 0;
        int positive = 0;
        for (Word word : Words.of(text)) {
            negative += NEGATIVE.contains(word.form()) ? 1 : 0;
            positive += POSITIVE.contains(word.form()) ? 1 : 0;
        }
        return 0.5 + (negative - positive) / (2.0 * (negative + positive + 1));
    }
}
