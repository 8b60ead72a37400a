package org.sameboat.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Conversations;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.IdGenerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Conversations over REST. Who may see which is decided before. */
@RestController
@RequestMapping("/api/conversations")
class ConversationsController {

    private static final int PAGE = 500;
    private static final int LIST = 200;
    private static final int FACTS = 100;

    private final Conversations conversations;
    private final Coachings coachings;
    private final DeskList list;
    private final CustomerTokens tokens;
    private final PrivacyMask mask;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final Counter opened;

    ConversationsController(
            Conversations conversations,
            Coachings coachings,
            DeskList list,
            CustomerTokens tokens,
            PrivacyMask mask,
            IdGenerator ids,
            InstantSource clock,
            MeterRegistry meters) {
        this.conversations = conversations;
        this.coachings = coachings;
        this.list = list;
        this.tokens = tokens;
        this.mask = mask;
        this.ids = ids;
        this.clock = clock;
        opened = Counter.builder("sameboat.conversations")
                .description("Conversations opened")
                .register(meters);
    }

    /** What a desk knows when it opens a conversation. */
    record Opening(
            @Nullable Map<String, JsonNode> facts, @Nullable String customer) {}

    record Opened(String id, String customerToken) {}

    record CustomerToken(String customerToken) {}

    record Details(String id, @Nullable String customer, Map<String, String> facts, Instant startedAt) {}

    @PostMapping
    Opened open(@RequestBody(required = false) @Nullable Opening opening) {
        Opening known = opening == null ? new Opening(null, null) : opening;
        String customer = known.customer() == null ? null : Wording.checked(known.customer(), "customer", 200);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Conversation conversation =
                Conversation.opened(ids.generateId().toString(), customer, facts(known.facts()), at);
        conversations.open(conversation);
        opened.increment();
        return new Opened(conversation.id(), tokens.issue(conversation.id()));
    }

    private CaseFacts facts(@Nullable Map<String, JsonNode> given) {
        if (given == null) {
            return CaseFacts.none();
        }
        if (given.size() > FACTS) {
            throw new UnusableInput("SB103", "There are more than " + FACTS + " facts; send the ones that matter.");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            if (value == null || !value.isValueNode() || value.isNull()) {
                throw new UnusableInput("SB101", "Facts are a flat map of texts, numbers and true or false.");
            }
            facts.put(
                    Wording.checked(key, "name of a fact", 100),
                    mask.mask(Speaker.AGENT, Wording.checked(value.asString(), "fact", 2_000)));
        });
        return new CaseFacts(facts);
    }

    @GetMapping
    List<DeskView> list(@AuthenticationPrincipal Visitor visitor) {
        boolean all = visitor.is(Role.SUPERVISOR) || visitor.is(Role.QA);
        return list.recent(all ? null : visitor.name(), LIST).stream()
                .map(DeskView::of)
                .sorted(Comparator.comparingDouble(DeskView::priority)
                        .reversed()
                        .thenComparing(DeskView::lastAt)
                        .thenComparing(DeskView::id))
                .toList();
    }

    /** A customer does not learn what the desk noted about the case. */
    @GetMapping("/{id}")
    Details details(@PathVariable String id, @AuthenticationPrincipal Visitor visitor) {
        Conversation conversation = find(id);
        Map<String, String> facts =
                visitor.is(Role.CUSTOMER) ? Map.of() : conversation.facts().entries();
        return new Details(conversation.id(), conversation.customer(), facts, conversation.startedAt());
    }

    @GetMapping("/{id}/messages")
    List<MessageView> messages(@PathVariable String id, @RequestParam(defaultValue = "0") long after) {
        return conversations.after(find(id).id(), after, PAGE).stream()
                .map(MessageView::of)
                .toList();
    }

    @GetMapping("/{id}/coaching")
    List<JsonNode> coaching(@PathVariable String id, @RequestParam(defaultValue = "0") long after) {
        return coachings.after(find(id).id(), after, PAGE).stream()
                .map(ContractJson.MAPPER::readTree)
                .toList();
    }

    @PostMapping("/{id}/customer-token")
    CustomerToken customerToken(@PathVariable String id) {
        return new CustomerToken(tokens.issue(find(id).id()));
    }

    private Conversation find(String id) {
        return conversations.find(id).orElseThrow(() -> new UnusableInput("SB301", "There is no such conversation."));
    }
}
