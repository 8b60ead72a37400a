package org.sameboat.reply;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Conditions over what is known of a situation: tags such as {@code need:money}; {@code a|b} means either. */
final class Tags {

    private final Set<String> known;

    Tags(Collection<String> known) {
        this.known = Set.copyOf(known);
    }

    /** The same with one more. */
    Tags with(String tag) {
        Set<String> more = new HashSet<>(known);
        more.add(tag);
        return new Tags(more);
    }

    boolean all(List<String> conditions) {
        return conditions.stream().allMatch(this::holds);
    }

    boolean any(List<String> conditions) {
        return conditions.stream().anyMatch(this::holds);
    }

    boolean holds(String condition) {
        for (String either : condition.split("\\|")) {
            if (known.contains(either)) {
                return true;
            }
        }
        return false;
    }
}
