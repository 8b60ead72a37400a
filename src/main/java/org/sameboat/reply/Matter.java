package org.sameboat.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to say in a situation.
 *
 * @param tags what is known, for choosing plans and wordings
 * @param slots values for the slots of wordings
 * @param alternatives slots with several values, each a sentence of its own
 * @param tone how it is said
 */
record Matter(Tags tags, Map<String, String> slots, Map<String, List<String>> alternatives, Tone tone) {

    Matter {
        slots = Map.copyOf(slots);
        alternatives = Map.copyOf(alternatives);
    }

    /** The same with one more thing to say. */
    Matter with(String slot, String value) {
        Map<String, String> more = new HashMap<>(slots);
        more.put(slot, value);
        return new Matter(tags.with("has:" + slot), more, alternatives, tone);
    }

    /** The same, said in another tone. */
    Matter in(Tone other) {
        return new Matter(tags.with(other.tag()), slots, alternatives, other);
    }
}
