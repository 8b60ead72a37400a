package org.sameboat.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.language.PerText;
import org.sameboat.reading.Reading;

/**
 * Detects both sides going in circles: a displeased customer repeats the demand after an answer that repeats an earlier
 * one, and the customer brings nothing new.
 */
final class Stalemates {

    /** Share of the shorter turn's content words that makes a repetition of a demand. */
    private static final double SAME_DEMAND = 0.5;
    /** Jaccard index of two of the agent's turns that makes the same answer. */
    private static final double SAME_ANSWER = 0.4;
    /** Fewer shared content words prove nothing. */
    private static final int PROOF = 2;

    private static final int LOOKS_BACK = 4;
    /** Turns of one speaker, out of the last {@value #LOOKS_BACK}, in which a word stands that they keep coming back to. */
    private static final int OFTEN = 3;

    private final PerText<Set<String>> words = new PerText<>(Overlap::words);

    /** @param proof what the customer and then what the agent comes back to, as last said; empty if nothing was found */
    record Verdict(boolean found, List<String> proof) {
        static final Verdict NONE = new Verdict(false, List.of());
    }

    Verdict find(Context context, List<@Nullable Reading> readings) {
        List<String> demands = latest(context, Speaker.CUSTOMER);
        List<String> answers = latest(context, Speaker.AGENT);
        if (demands.size() < 2 || answers.size() < 2 || !displeased(readings)) {
            return Verdict.NONE;
        }
        List<String> demanded = repeated(demands, true);
        List<String> answered = repeated(answers, false);
        CustomerCues cues = CustomerCues.in(demands.get(0));
        boolean saysSo = (cues.fails() || cues.circles()) && demanded.size() >= 1;
        if (answered.size() < PROOF || (demanded.size() < PROOF && !saysSo)) {
            return Verdict.NONE;
        }
        return new Verdict(
                true, List.of(Overlap.passage(demands.get(0), demanded), Overlap.passage(answers.get(0), answered)));
    }

    private static boolean displeased(List<@Nullable Reading> readings) {
        for (int i = readings.size() - 1; i >= 0; i--) {
            Reading reading = readings.get(i);
            if (reading != null) {
                return reading.anger().level() + reading.frustration().level() > 0;
            }
        }
        return false;
    }

    /** The last turns of a speaker, newest first. */
    private static List<String> latest(Context context, Speaker speaker) {
        List<String> turns = new ArrayList<>();
        for (int i = context.turns().size() - 1; i >= 0 && turns.size() < LOOKS_BACK; i--) {
            Turn turn = context.turns().get(i);
            if (turn.by(speaker)) {
                turns.add(turn.text());
            }
        }
        return turns;
    }

    /** What the newest turn repeats of an older one; a number that the customer never gave before is news. */
    private List<String> repeated(List<String> turns, boolean customer) {
        Set<String> newest = words.of(turns.get(0));
        for (String older : turns.subList(1, turns.size())) {
            Set<String> before = words.of(older);
            List<String> shared = Overlap.shared(newest, before);
            int shorter = Math.min(newest.size(), before.size());
            boolean same = customer
                    ? shorter > 0 && (double) shared.size() / shorter >= SAME_DEMAND && !bringsNumber(newest, before)
                    : Overlap.jaccard(newest, before) >= SAME_ANSWER;
            if (same) {
                return shared;
            }
        }
        return kept(newest, turns);
    }

    /** Words of the newest turn that one wording after another came back to. */
    private List<String> kept(Set<String> newest, List<String> turns) {
        List<Set<String>> all = turns.stream().map(words::of).toList();
        return newest.stream()
                .filter(word -> all.stream().filter(said -> said.contains(word)).count() >= OFTEN)
                .toList();
    }

    private static boolean bringsNumber(Set<String> newest, Set<String> older) {
        return newest.stream().anyMatch(w -> w.length() >= 4 && Character.isDigit(w.charAt(0)) && !older.contains(w));
    }
}
