package org.sameboat.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import tools.jackson.databind.JsonNode;

/**
 * Amazon Connect Contact Lens after a contact, chat ({@code Type}, {@code AbsoluteTime}) or voice
 * ({@code BeginOffsetMillis}, which is no clock). The sentiment beside the transcript is not used.
 */
final class ContactLensShape implements JsonShape {

    @Override
    public boolean fits(JsonNode document) {
        return document.path("Transcript").isArray();
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) {
        JsonNode node = document.node();
        boolean voice = "VOICE".equals(Json.text(node, "Channel"));
        String conversation =
                Json.text(node.path("CustomerMetadata"), "ContactId", Json.text(node, "ContactId", document.key()));
        Map<String, String> roles = roles(node);
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode item : node.get("Transcript")) {
            String id = Json.text(item, "Id");
            String content = Json.text(item, "Content");
            if (content == null || "EVENT".equals(Json.text(item, "Type"))) {
                desk.dropped("Event, not a message.", conversation + ", message " + id);
                continue;
            }
            pieces.add(piece(item, roles, conversation, pieces.size(), content));
        }
        desk.conversation(voice ? "contact-lens-voice" : "contact-lens-chat", conversation, CaseFacts.none(), pieces);
    }

    /** Role of each participant by id. */
    static Map<String, String> roles(JsonNode node) {
        Map<String, String> roles = new HashMap<>();
        for (JsonNode participant : node.path("Participants")) {
            roles.put(Json.text(participant, "ParticipantId", ""), Json.text(participant, "ParticipantRole", ""));
        }
        return roles;
    }

    static Piece piece(JsonNode item, Map<String, String> roles, String conversation, long order, String content) {
        String participant = Json.text(item, "ParticipantId", "unknown");
        String role = Json.text(item, "ParticipantRole", roles.getOrDefault(participant, participant));
        Instant at = Json.moment(item.path("AbsoluteTime"));
        return new Piece(
                conversation,
                order,
                side(role),
                role + " " + Json.text(item, "DisplayName", participant),
                HtmlText.ifTagged(content),
                at,
                Json.text(item, "Id"));
    }

    private static @Nullable Speaker side(String role) {
        return switch (role.toUpperCase(Locale.ROOT)) {
            case "CUSTOMER" -> Speaker.CUSTOMER;
            case "AGENT", "SUPERVISOR" -> Speaker.AGENT;
            case "SYSTEM" -> Speaker.SYSTEM;
            case "CUSTOM_BOT", "BOT" -> Speaker.BOT;
            default -> null;
        };
    }
}
