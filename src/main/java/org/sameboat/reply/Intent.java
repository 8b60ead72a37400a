package org.sameboat.reply;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agent may ask the coach.
 *
 * @param id stable id
 * @param about what it is about, in a few words
 * @param asks examples of the question
 * @param cues words that speak for it
 * @param advice answers with slots; the first that can be filled is given
 * @param say ready wordings
 * @param plans ids of plans that give ready wordings
 * @param tone how the wordings are to be said, if the question decides that
 * @param because what the answer rests on
 */
record Intent(
        String id,
        String about,
        List<String> asks,
        Pattern cues,
        List<String> advice,
        List<Wording> say,
        List<String> plans,
        @Nullable Tone tone,
        List<String> because) {

    Intent(
            String id,
            String about,
            List<String> asks,
            Pattern cues,
            List<String> advice,
            @Nullable List<Wording> say,
            @Nullable List<String> plans,
            @Nullable Tone tone,
            List<String> because) {
        this.id = id;
        this.about = about;
        this.asks = List.copyOf(asks);
        this.cues = Pattern.compile("(?<![a-z])(?:" + cues.pattern() + ")");
        this.advice = List.copyOf(advice);
        this.say = say == null ? List.of() : List.copyOf(say);
        this.plans = plans == null ? List.of() : List.copyOf(plans);
        this.tone = tone;
        this.because = List.copyOf(because);
    }

    /** The same with other ready wordings before its own. */
    Intent saying(List<String> before) {
        return new Intent(id, about, asks, cues, advice, List.of(), before, tone, because);
    }
}
