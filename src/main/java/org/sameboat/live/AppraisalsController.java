package org.sameboat.live;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.scorecard.Appraisal;
import org.sameboat.scorecard.Appraisals;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scores of past conversations: reviewers score beside the engine and share them; the agent sees the own ones and may
 * appeal; reviewers decide. Each step leaves a trace.
 */
@RestController
@RequestMapping(path = "/api/appraisals", produces = MediaType.APPLICATION_JSON_VALUE)
class AppraisalsController {

    private static final int MOST = 200;

    private final Appraisals appraisals;
    private final AuditTrail audit;
    private final Demo demo;
    private final InstantSource clock;

    AppraisalsController(Appraisals appraisals, AuditTrail audit, Demo demo, InstantSource clock) {
        this.appraisals = appraisals;
        this.audit = audit;
        this.demo = demo;
        this.clock = clock;
    }

    record Scored(@Nullable Integer score, @Nullable String note) {}

    record Sharing(@Nullable String agent) {}

    record Words(@Nullable String words) {}

    /** The latest ones that this visitor may see: an agent the own ones alone, once they are shared. */
    @GetMapping
    List<AppraisalView> list(@AuthenticationPrincipal Visitor visitor) {
        String agent = visitor.appraises() ? null : visitor.name();
        return appraisals.latest(agent, MOST).stream()
                .map(appraisal -> AppraisalView.of(appraisal, visitor))
                .toList();
    }

    @GetMapping("/{id}")
    AppraisalView one(@PathVariable String id, @AuthenticationPrincipal Visitor visitor) {
        return AppraisalView.of(found(id, visitor), visitor);
    }

    @PutMapping("/{id}/scores/{item}")
    AppraisalView score(
            @PathVariable String id,
            @PathVariable String item,
            @RequestBody Scored scored,
            @AuthenticationPrincipal Visitor visitor) {
        Appraisal appraisal = notTheirOwn(found(id, visitor), visitor);
        if (scored.score() == null) {
            throw new UnusableInput("SB216", "\"score\" must be a whole number.");
        }
        Appraisal.Given given = new Appraisal.Given(item, visitor.name(), scored.score(), scored.note());
        appraisal.check(given);
        if (!appraisals.keep(id, given, clock.instant())) {
            throw movedOn();
        }
        return traced(id, "scored", visitor);
    }

    @PostMapping("/{id}/share")
    AppraisalView share(
            @PathVariable String id, @RequestBody Sharing sharing, @AuthenticationPrincipal Visitor visitor) {
        return move(found(id, visitor), "shared", visitor, now -> now.sharedWith(sharing.agent(), clock.instant()));
    }

    @PostMapping("/{id}/appeal")
    AppraisalView appeal(@PathVariable String id, @RequestBody Words reason, @AuthenticationPrincipal Visitor visitor) {
        Appraisal appraisal = found(id, visitor);
        if (!visitor.name().equals(appraisal.agent())) {
            throw new UnusableInput("SB403", "Only the agent can appeal.");
        }
        return move(appraisal, "appealed", visitor, now -> now.appealed(reason.words(), clock.instant()));
    }

    @PostMapping("/{id}/decision")
    AppraisalView decide(@PathVariable String id, @RequestBody Words answer, @AuthenticationPrincipal Visitor visitor) {
        Appraisal appraisal = notTheirOwn(found(id, visitor), visitor);
        return move(appraisal, "decided", visitor, now -> now.decided(answer.words(), clock.instant()));
    }

    private Appraisal found(String id, Visitor visitor) {
        return appraisals
                .find(id)
                .filter(found -> visitor.appraises() || visitor.name().equals(found.agent()))
                .orElseThrow(() -> new UnusableInput("SB307", "There are no such scores."));
    }

    /** Nobody scores themselves or decides on an own appeal; in a demo there is nobody else. */
    private Appraisal notTheirOwn(Appraisal appraisal, Visitor visitor) {
        if (visitor.name().equals(appraisal.agent()) && !demo.isOn()) {
            throw new UnusableInput("SB403", "These are your own scores; somebody else must do this.");
        }
        return appraisal;
    }

    private AppraisalView move(Appraisal appraisal, String what, Visitor visitor, Function<Appraisal, Appraisal> step) {
        if (!appraisals.move(appraisal.state(), step.apply(appraisal))) {
            throw movedOn();
        }
        return traced(appraisal.id(), what, visitor);
    }

    private static UnusableInput movedOn() {
        return new UnusableInput("SB217", "Somebody else was faster; look at it again.");
    }

    private AppraisalView traced(String id, String what, Visitor visitor) {
        audit.add(new AuditTrail.Entry(clock.instant(), visitor.name(), what, id));
        return AppraisalView.of(found(id, visitor), visitor);
    }
}
