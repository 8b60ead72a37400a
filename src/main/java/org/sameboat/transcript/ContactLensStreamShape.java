package org.sameboat.transcript;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Contact Lens as it streams: events with segments, of which only a finished {@code Transcript} was said. */
final class ContactLensStreamShape implements JsonShape {

    @Override
    public boolean fits(JsonNode document) {
        return document.path("Segments").isArray() || document.has("EventType") && document.has("ContactId");
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) throws IOException {
        JsonNode node = document.node();
        String contact = Json.text(node, "ContactId", document.key());
        if ("FAILED".equals(Json.text(node, "EventType"))) {
            desk.assumed("The stream of this contact failed; it may be incomplete.", contact);
        }
        Map<String, String> roles = ContactLensShape.roles(node);
        for (JsonNode segment : node.path("Segments")) {
            JsonNode said = segment.path("Transcript");
            String content = Json.text(said, "Content");
            if (content != null) {
                long offset = Json.number(said, "BeginOffsetMillis", 0);
                desk.piece("contact-lens-stream", ContactLensShape.piece(said, roles, contact, offset, content));
            } else if (segment.has("Utterance")) {
                desk.dropped(
                        "Partial utterance; its finished words follow.",
                        contact + ", utterance " + Json.text(segment.path("Utterance"), "TranscriptId"));
            }
        }
    }
}
