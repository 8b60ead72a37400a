package org.sameboat.security;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a refusal. */
final class ErrorBody {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ErrorBody() {}

    /**
     * As an ERROR frame carries it.
     *
     * @param about what the client called the thing that was refused
     */
    static String json(String code, String message, Map<String, String> about) {
        ObjectNode error = error(code, message);
        about.forEach(error::put);
        return error.toString();
    }

    /** As REST wraps it. */
    static String wrapped(String code, String message) {
        ObjectNode body = MAPPER.createObjectNode();
        body.set("error", error(code, message));
        return body.toString();
    }

    private static ObjectNode error(String code, String message) {
        return MAPPER.createObjectNode().put("code", code).put("message", message);
    }
}
