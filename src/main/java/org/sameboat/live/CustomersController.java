package org.sameboat.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Conversations;
import org.sameboat.conversation.Message;
import org.sameboat.conversation.UnusableInput;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a customer may demand: a copy of everything that is kept of them, and its deletion. Each leaves a trace. */
@RestController
class CustomersController {

    private static final int PAGE = 500;

    private final CustomerRecords records;
    private final Conversations conversations;
    private final Coachings coachings;
    private final AuditTrail audit;
    private final InstantSource clock;

    CustomersController(
            CustomerRecords records,
            Conversations conversations,
            Coachings coachings,
            AuditTrail audit,
            InstantSource clock) {
        this.records = records;
        this.conversations = conversations;
        this.coachings = coachings;
        this.audit = audit;
        this.clock = clock;
    }

    record Export(
            String id,
            Map<String, String> facts,
            Instant startedAt,
            List<MessageView> messages,
            List<JsonNode> coaching) {}

    record Deleted(int conversations) {}

    /** Everything of one customer, by the name that the desk gave; it may be any text, so it is no part of the path. */
    @GetMapping("/api/customers")
    List<Export> export(@RequestParam String name, @AuthenticationPrincipal Visitor visitor) {
        List<Export> exports = new ArrayList<>();
        for (String id : found(name)) {
            conversations.find(id).map(this::export).ifPresent(exports::add);
            trace(visitor, "exported", id);
        }
        return exports;
    }

    private Export export(Conversation conversation) {
        List<MessageView> messages = new ArrayList<>();
        List<Message> page = conversations.after(conversation.id(), 0, PAGE);
        while (!page.isEmpty()) {
            page.stream().map(MessageView::of).forEach(messages::add);
            page = conversations.after(
                    conversation.id(), page.get(page.size() - 1).seq(), PAGE);
        }
        List<JsonNode> coaching = coachings.after(conversation.id(), 0, Integer.MAX_VALUE).stream()
                .map(ContractJson.MAPPER::readTree)
                .toList();
        return new Export(
                conversation.id(), conversation.facts().entries(), conversation.startedAt(), messages, coaching);
    }

    @DeleteMapping("/api/customers")
    Deleted delete(@RequestParam String name, @AuthenticationPrincipal Visitor visitor) {
        int deleted = 0;
        for (String id : found(name)) {
            deleted += deleted(id, visitor) ? 1 : 0;
        }
        return new Deleted(deleted);
    }

    /** Deletes one conversation, also of a customer without a name. */
    @DeleteMapping("/api/conversations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteOne(@PathVariable String id, @AuthenticationPrincipal Visitor visitor) {
        if (!deleted(id, visitor)) {
            throw new UnusableInput("SB301", "There is no such conversation.");
        }
    }

    @GetMapping("/api/audit")
    List<AuditTrail.Entry> audit(@RequestParam(defaultValue = "1970-01-01T00:00:00Z") Instant since) {
        return audit.since(since, PAGE);
    }

    private boolean deleted(String id, Visitor visitor) {
        boolean deleted = records.delete(id);
        if (deleted) {
            trace(visitor, "deleted", id);
        }
        return deleted;
    }

    private List<String> found(String customer) {
        List<String> found = records.conversationsOf(customer);
        if (found.isEmpty()) {
            throw new UnusableInput("SB307", "Nothing is kept of a customer of that name.");
        }
        return found;
    }

    private void trace(Visitor visitor, String what, String conversation) {
        audit.add(new AuditTrail.Entry(clock.instant(), visitor.name(), what, conversation));
    }
}
