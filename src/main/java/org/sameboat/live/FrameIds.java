package org.sameboat.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sameboat.coaching.ContractJson;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What a client called the thing that it sent, so that an error can say which one it is about. */
public final class FrameIds {

    private static final Set<String> NAMES = Set.of("clientId", "draftId", "askId", "suggestionId");
    private static final int LONGEST = 100;

    private FrameIds() {}

    /** The ids in a frame's body, as far as it can be read; it may be anything that someone sent. */
    public static Map<String, String> in(Message<?> frame) {
        Map<String, String> ids = new LinkedHashMap<>();
        if (frame.getPayload() instanceof byte[] body) {
            try (JsonParser json = ContractJson.MAPPER.createParser(body)) {
                read(json, ids);
            } catch (JacksonException e) {
                return ids;
            }
        }
        return ids;
    }

    private static void read(JsonParser json, Map<String, String> ids) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING && NAMES.contains(name) && isId(json.getString())) {
                ids.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST
                && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }
}
