package org.sameboat.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.gate.Gate;

/** What there is to say → plans that fit → wordings → past the gate → at most three that differ in kind. */
final class RepliesFromMoves implements Replies {

    private static final int SUGGESTIONS = 3;
    private static final String CALM = "Calm, and nothing is open: no coaching needed.";
    private static final String NOTHING_PASSED =
            "Nothing I could word here would be certainly right; answer in your own words.";

    private final Matters matters;
    private final PlanBook plans;
    private final Composer composer;
    private final Gate gate;
    private final Learned learned;

    RepliesFromMoves(Matters matters, PlanBook plans, MoveBook moves, Gate gate, Learned learned) {
        this.matters = matters;
        this.plans = plans;
        this.composer = new Composer(moves);
        this.gate = gate;
        this.learned = learned;
    }

    @Override
    public Suggestions suggest(Situation situation) {
        Matter matter = matters.of(situation);
        List<Plan> fitting = new ArrayList<>(plans.fitting(matter.tags()));
        if (fitting.isEmpty()) {
            return Suggestions.quiet(CALM);
        }
        Said said = new Said();
        situation.context().turns().stream()
                .filter(turn -> turn.by(Speaker.AGENT))
                .map(Turn::text)
                .forEach(said::add);
        String seed =
                situation.context().latestOf(Speaker.CUSTOMER).map(Turn::text).orElse("");
        List<Suggestion> best = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        int wanted = matter.tags().holds("upset|stalemate") ? SUGGESTIONS : 1;
        for (Plan plan : Preferences.order(fitting, learned)) {
            if (best.size() == wanted) {
                break;
            }
            if (kinds.contains(plan.kind())) {
                continue;
            }
            composer.compose(
                            plan,
                            matter,
                            said,
                            seed,
                            text -> gate.review(situation, text).passes())
                    .ifPresent(draft -> {
                        kinds.add(plan.kind());
                        said.add(draft.phrasings());
                        best.add(draft.suggestion(situation
                                .context()
                                .seq(situation.context().turns().size() - 1)));
                    });
        }
        return best.isEmpty() ? Suggestions.quiet(NOTHING_PASSED) : new Suggestions(best, null);
    }
}
