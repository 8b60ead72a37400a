package org.sameboat.live;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What feedback taught the desk, openly, and how to forget it. */
@RestController
@RequestMapping("/api/learned")
class LearnedController {

    private final Outcomes outcomes;
    private final LearnedMoves moves;

    LearnedController(Outcomes outcomes, LearnedMoves moves) {
        this.outcomes = outcomes;
        this.moves = moves;
    }

    /**
     * How a move fared.
     *
     * @param weight 0 to 1, 0.5 where nothing was learned
     */
    record Learned(String move, int used, int edited, int dismissed, double weight) {

        static Learned of(Outcomes.Fared fared) {
            double weight = Math.round(fared.weight() * 10_000) / 10_000.0;
            return new Learned(fared.move(), fared.used(), fared.edited(), fared.dismissed(), weight);
        }
    }

    @GetMapping
    List<Learned> learned() {
        return outcomes.moves().stream().map(Learned::of).toList();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        outcomes.forget();
        moves.refresh();
    }
}
