package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.gate.Gate;
import org.sameboat.gate.Review;

/** Words what an answer to the agent may be sent as: at most two wordings, each past the gate. */
final class ReadyWordings {

    static final int MOST = 2;

    private final PlanBook plans;
    private final Composer composer;
    private final Gate gate;

    ReadyWordings(PlanBook plans, MoveBook moves, Gate gate) {
        this.plans = plans;
        this.composer = new Composer(moves);
        this.gate = gate;
    }

    /** What an intent has to say, its own wordings before the plans of the book. */
    List<Suggestion> of(Intent intent, Situation situation, Matter matter) {
        List<String> stale = Lookup.alreadyTold(situation.context());
        return of(
                intent,
                situation,
                matter,
                text -> stale.stream().noneMatch(text::contains)
                        && gate.review(situation, text).passes());
    }

    /** The same where nothing is known that supports the agent's own words: what is kind and necessary, if it is true. */
    Optional<String> ifTrue(Intent intent, Situation situation, Matter matter) {
        return of(intent, situation, matter, text -> {
                    Review review = gate.review(situation, text);
                    return review.kind().pass() && review.necessary().pass();
                })
                .stream()
                .map(Suggestion::text)
                .findFirst();
    }

    private List<Suggestion> of(Intent intent, Situation situation, Matter matter, Predicate<String> passes) {
        String seed =
                situation.context().latestOf(Speaker.CUSTOMER).map(Turn::text).orElse("");
        int seq = situation.context().seq(situation.context().turns().size() - 1);
        Said said = new Said();
        situation.context().turns().stream()
                .filter(turn -> turn.by(Speaker.AGENT))
                .map(Turn::text)
                .forEach(said::add);
        List<Suggestion> found = new ArrayList<>();
        for (Wording wording : intent.say()) {
            Plan plan = new Plan(
                    intent.id(),
                    intent.id(),
                    List.of(),
                    List.of(),
                    intent.because().get(0));
            Move move = new Move(intent.id(), List.of(), plan.because(), null, List.of(wording), null);
            if (found.size() < MOST) {
                keep(composer.compose(plan, List.of(move), matter, said, seed, passes), said, seq, found);
            }
        }
        for (String id : intent.plans()) {
            Plan plan = plans.get(id);
            if (found.size() < MOST && matter.tags().all(plan.fits())) {
                keep(composer.compose(plan, matter, said, seed, passes), said, seq, found);
            }
        }
        return found;
    }

    private static void keep(Optional<Draft> draft, Said said, int seq, List<Suggestion> found) {
        draft.ifPresent(worded -> {
            said.add(worded.phrasings());
            found.add(worded.suggestion(seq));
        });
    }
}
