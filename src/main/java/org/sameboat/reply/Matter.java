package org.sameboat.reply;

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
}
