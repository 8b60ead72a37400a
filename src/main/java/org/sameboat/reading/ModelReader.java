package org.sameboat.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Turn;
import org.sameboat.language.EnglishCheck;
import org.sameboat.language.Features;
import org.sameboat.language.Kept;
import org.sameboat.language.Scores;
import org.sameboat.language.Words;

/** Reads by the word models, the encoder if there is one, and the deciders over both. */
final class ModelReader implements CustomerReader {

    private static final int KEPT = 512;

    private final Signals signals;
    private final Deciders deciders;
    private final Issues issues;
    private final EnglishCheck english;

    /**
     * What messages are about, by their own words alone. A message is read once more when it becomes the oldest in the
     * window, and what was said before it is forgotten.
     */
    private final Kept<String, Optional<Quote>> named = new Kept<>(KEPT, this::named);

    ModelReader(Signals signals, Deciders deciders, Issues issues, EnglishCheck english) {
        this.signals = signals;
        this.deciders = deciders;
        this.issues = issues;
        this.english = english;
    }

    @Override
    public Reading read(Context context) {
        List<Turn> turns = context.turns();
        return readTurns(turns.subList(Math.max(0, turns.size() - 1 - LOOKS_BACK), turns.size()));
    }

    Reading readTurns(List<Turn> turns) {
        String text = turns.get(turns.size() - 1).text();
        return switch (english.check(Words.of(text))) {
            case NO_WORDS -> unreadable("no words to read");
            case TOO_FEW -> unreadable("too few words to tell the language");
            case OTHER -> unreadable("not in English, so not read");
            case ENGLISH -> read(signals.impression(turns));
        };
    }

    private static Reading unreadable(String why) {
        return new Reading(
                Emotion.NONE,
                Emotion.NONE,
                Aim.NONE,
                null,
                Need.NONE,
                "unknown",
                List.of(new Evidence(why, 0, 0, null)));
    }

    private Reading read(Impression impression) {
        Features over = signals.of(impression);
        Emotion anger = Policy.anger(score(Decider.ANGER, over));
        Emotion frustration = Policy.frustration(score(Decider.FRUSTRATION, over));
        boolean pleased = anger.level() == 0 && frustration.level() == 0;
        Aim aim = pleased ? Aim.NONE : aim(score(Decider.AIM, over));
        Need need = Need.valueOf(score(Decider.NEED, over).best());
        Quote about = aim == Aim.NONE ? null : about(impression);
        return new Reading(
                anger, frustration, aim, about, need, "en", because(impression, anger, frustration, aim, need, about));
    }

    private @Nullable Quote about(Impression impression) {
        return impression.encoding() == null
                ? named.of(impression.text()).orElse(null)
                : issues.find(impression, deciders.of(Decider.ABOUT));
    }

    private Optional<Quote> named(String text) {
        Impression alone = signals.impression(List.of(Turn.customer(text)));
        return Optional.ofNullable(issues.find(alone, deciders.of(Decider.ABOUT)));
    }

    private Scores score(Decider decider, Features over) {
        return deciders.of(decider).score(over);
    }

    /** The likeliest aim of a message that is displeased. */
    private static Aim aim(Scores scores) {
        Aim best = Aim.THING;
        for (Aim aim : Aim.values()) {
            if (aim != Aim.NONE && scores.probability(aim.name()) > scores.probability(best.name())) {
                best = aim;
            }
        }
        return best;
    }

    private List<Evidence> because(
            Impression impression, Emotion anger, Emotion frustration, Aim aim, Need need, @Nullable Quote about) {
        List<Evidence> found = new ArrayList<>();
        evidence(impression, Part.ANGER, anger, found);
        evidence(impression, Part.FRUSTRATION, frustration, found);
        found.sort(Comparator.comparing((Evidence e) -> e.what().equals("anger") ? -anger.p() : -frustration.p()));
        if (about != null) {
            found.add(new Evidence(named("aim", aim), about.begin(), about.end(), null));
        }
        return found;
    }

    private static String named(String what, Enum<?> value) {
        return what + ":" + value.name().toLowerCase(Locale.ROOT);
    }

    private void evidence(Impression impression, Part part, Emotion emotion, List<Evidence> found) {
        if (emotion.level() == 0) {
            return;
        }
        Span span = Weights.strongest(
                impression.scores().words(), impression.scores().weights(part));
        if (span != null) {
            found.add(new Evidence(part.name().toLowerCase(Locale.ROOT), span.begin(), span.end(), null));
        }
    }
}
