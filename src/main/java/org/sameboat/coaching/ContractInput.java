package org.sameboat.coaching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What users give the coach, from the JSON of the contract; every complaint names the member and what to do. */
public final class ContractInput {

    private ContractInput() {}

    /**
     * Reads one object.
     *
     * @throws UnusableInput SB101 if it is not a JSON object
     */
    public static JsonNode object(String json) {
        JsonNode node;
        try {
            node = ContractJson.MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new UnusableInput("SB101", "This line is not valid JSON; write one object a line.");
        }
        if (!node.isObject()) {
            throw new UnusableInput("SB101", "This line is not a JSON object; write one object a line.");
        }
        return node;
    }

    /**
     * A text that must be there; it may be empty.
     *
     * @throws UnusableInput SB102 if the member is missing or not a string
     */
    public static String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        if (value == null || !value.isString()) {
            throw new UnusableInput("SB102", "\"" + member + "\" is missing or not a string; give it as text.");
        }
        return value.stringValue();
    }

    /** The conversation of {@code suggest}, {@code ask} and {@code review}, with its facts and {@code now}. */
    public static Context conversation(JsonNode object) {
        Context context = Context.of(turns(object, "conversation"), facts(object));
        Instant now = time(object, "now");
        return now == null ? context : context.at(now);
    }

    /** The message of {@code read}, with its {@code context} before it. */
    public static Context message(JsonNode object) {
        List<Turn> turns = object.hasNonNull("context") ? turns(object, "context") : new ArrayList<>();
        turns.add(Turn.customer(text(object, "text")));
        return Context.of(turns, facts(object));
    }

    /**
     * The facts of a case: a flat object of scalar values.
     *
     * @throws UnusableInput SB108 if it is anything else
     */
    public static CaseFacts facts(JsonNode object) {
        JsonNode facts = object.get("facts");
        if (facts == null || facts.isNull()) {
            return CaseFacts.none();
        }
        Map<String, String> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> fact : properties(facts)) {
            if (fact.getValue().isContainer()) {
                throw notFlat();
            }
            if (!fact.getValue().isNull()) {
                entries.put(fact.getKey(), fact.getValue().asString());
            }
        }
        return new CaseFacts(entries);
    }

    private static Iterable<Map.Entry<String, JsonNode>> properties(JsonNode facts) {
        if (!facts.isObject()) {
            throw notFlat();
        }
        return facts.properties();
    }

    private static UnusableInput notFlat() {
        return new UnusableInput("SB108", "\"facts\" must be a flat object of texts and numbers.");
    }

    /**
     * The turns of a list.
     *
     * @throws UnusableInput SB102, SB105 or SB107 if one is not a turn
     */
    public static List<Turn> turns(JsonNode object, String member) {
        JsonNode array = object.get(member);
        if (array == null || !array.isArray()) {
            throw new UnusableInput("SB102", "\"" + member + "\" is missing or not a list of turns.");
        }
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : array) {
            if (!turn.isObject()) {
                throw new UnusableInput("SB102", "A turn in \"" + member + "\" is not an object.");
            }
            turns.add(turn(turn));
        }
        return turns;
    }

    /**
     * One turn.
     *
     * @throws UnusableInput SB102, SB105 or SB107 if it is none
     */
    public static Turn turn(JsonNode turn) {
        return new Turn(speaker(turn), text(turn, "text"), time(turn, "at"));
    }

    private static Speaker speaker(JsonNode turn) {
        try {
            return Speaker.valueOf(text(turn, "speaker").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("SB105", "\"speaker\" must be agent, customer, bot or system.");
        }
    }

    private static @Nullable Instant time(JsonNode object, String member) {
        if (!object.hasNonNull(member)) {
            return null;
        }
        String written = text(object, member);
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                throw new UnusableInput(
                        "SB107", "\"" + member + "\" is not an ISO 8601 time such as 2026-03-04T10:15:00Z.");
            }
        }
    }
}
