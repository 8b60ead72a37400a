package org.sameboat.live;

import java.util.Map;
import java.util.stream.Collectors;
import org.sameboat.reply.Learned;
import org.springframework.scheduling.annotation.Scheduled;

/** What the desk's feedback says of each move, for the order of suggestions. */
class LearnedMoves implements Learned {

    private final Outcomes outcomes;
    private volatile Map<String, Double> preferences = Map.of();

    LearnedMoves(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public double preference(String move) {
        return preferences.getOrDefault(move, 0.0);
    }

    /** Takes in new feedback; by and by also what came in at other instances. */
    @Scheduled(fixedDelayString = "${sameboat.live.learn-every:1m}")
    void refresh() {
        preferences = outcomes.moves().stream()
                .collect(Collectors.toUnmodifiableMap(Outcomes.Fared::move, fared -> 2 * fared.weight() - 1));
    }
}
