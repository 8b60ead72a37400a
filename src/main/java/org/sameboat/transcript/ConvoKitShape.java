package org.sameboat.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.Speaker;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * An utterance of a ConvoKit corpus ({@code utterances.jsonl}); its role stands in its own {@code meta} or in that of its
 * speaker in {@code speakers.json} beside it. Keeps the speakers of one corpus.
 */
final class ConvoKitShape implements JsonShape {

    private static final List<String> ROLE_MEMBERS =
            List.of("role", "speaker_role", "speaker_type", "user_type", "type", "side");

    private @Nullable Map<String, Speaker> speakers;

    @Override
    public boolean fits(JsonNode document) {
        return (document.has("conversation_id") || document.has("root"))
                && (document.has("speaker") || document.has("user"))
                && document.has("text");
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) throws IOException {
        JsonNode node = document.node();
        if (speakers == null) {
            speakers = speakers(desk);
        }
        JsonNode speaker = node.has("speaker") ? node.get("speaker") : node.get("user");
        String name = speaker.isObject() ? Json.text(speaker, "id", "unknown") : speaker.asString("unknown");
        Speaker side = side(node.path("meta")).orElse(speakers.get(name));
        Instant at = Json.moment(node.path("timestamp"));
        desk.piece(
                "convokit",
                new Piece(
                        Json.text(node, "conversation_id", Json.text(node, "root", document.key())),
                        at == null ? Json.number(node, "timestamp", 0) : at.toEpochMilli(),
                        side,
                        side == null ? name : name + " (" + side + ")",
                        HtmlText.ifTagged(Json.text(node, "text", "")),
                        at,
                        Json.text(node, "id")));
    }

    private static Optional<Speaker> side(JsonNode meta) {
        if (meta.path("inbound").isBoolean()) {
            return Optional.of(meta.get("inbound").asBoolean() ? Speaker.CUSTOMER : Speaker.AGENT);
        }
        if (meta.path("is_agent").isBoolean()) {
            return Optional.of(meta.get("is_agent").asBoolean() ? Speaker.AGENT : Speaker.CUSTOMER);
        }
        return ROLE_MEMBERS.stream()
                .map(member -> Json.text(meta, member))
                .filter(java.util.Objects::nonNull)
                .flatMap(role -> Roles.none().of(role).stream())
                .findFirst();
    }

    private static Map<String, Speaker> speakers(FileIntake desk) throws IOException {
        Map<String, Speaker> sides = new HashMap<>();
        try (InputStream in = desk.beside("speakers.json")) {
            if (in == null) {
                return sides;
            }
            try (JsonParser parser = ContractJson.MAPPER.createParser(in)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return sides;
                }
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    JsonNode speaker = parser.readValueAsTree();
                    side(speaker.path("meta")).or(() -> side(speaker)).ifPresent(side -> sides.put(name, side));
                }
            } catch (JacksonException e) {
                desk.assumed("speakers.json is damaged; the roles in it were read up to there.", null);
            }
        }
        return sides;
    }
}
