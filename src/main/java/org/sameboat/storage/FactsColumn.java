package org.sameboat.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sameboat.conversation.CaseFacts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a case as one column of JSON, in the desk's order. */
class FactsColumn {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FactsColumn() {}

    static String write(CaseFacts facts) {
        return MAPPER.writeValueAsString(facts.entries());
    }

    static CaseFacts read(String column) {
        Map<String, String> entries = MAPPER.readValue(column, new TypeReference<LinkedHashMap<String, String>>() {});
        return new CaseFacts(entries);
    }
}
