package org.sameboat.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the desk knows of this case, in whatever keys it uses ({@code "order" → "4411"}, {@code "eta" → "2026-03-04"}).
 *
 * @param entries key to value, in the desk's order
 */
public record CaseFacts(Map<String, String> entries) {

    private static final CaseFacts NONE = new CaseFacts(Map.of());

    public CaseFacts {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static CaseFacts none() {
        return NONE;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
