package org.sameboat.live;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the coach saw of an agent stays with the agent, unless the desk decided to share it. */
@RestController
@RequestMapping("/api/practice")
class PracticeController {

    private final DraftReviews reviews;
    private final AuditTrail audit;
    private final PrivacySettings settings;
    private final InstantSource clock;

    PracticeController(DraftReviews reviews, AuditTrail audit, PrivacySettings settings, InstantSource clock) {
        this.reviews = reviews;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** One's own without a name; a colleague's for supervisors and QA, where the desk shares it. */
    @GetMapping
    Practice of(@RequestParam(required = false) @Nullable String agent, @AuthenticationPrincipal Visitor visitor) {
        if (agent == null || agent.equals(visitor.name())) {
            return of(visitor.name());
        }
        if (!settings.sharePractice() || !visitor.appraises()) {
            throw new UnusableInput("SB410", "How somebody's drafts fared is not shared with you on this desk.");
        }
        audit.add(new AuditTrail.Entry(clock.instant(), visitor.name(), "practice of " + agent, null));
        return of(agent);
    }

    private Practice of(String agent) {
        List<String> sharedWith = settings.sharePractice()
                ? Stream.of(Role.SUPERVISOR, Role.QA).map(Role::label).toList()
                : List.of();
        return Practice.of(agent, sharedWith, settings.keepFor().toDays(), reviews.of(agent));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@AuthenticationPrincipal Visitor visitor) {
        reviews.forget(visitor.name());
    }
}
