package org.sameboat.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;

/** Takes out of what either side says what a help desk need not keep, before it is stored or read by the coach. */
class PrivacyMask {

    private final PrivacySettings settings;

    PrivacyMask(PrivacySettings settings) {
        this.settings = settings;
    }

    private record Found(Span span, String placeholder) {}

    String mask(Speaker side, String text) {
        if (text.chars().noneMatch(c -> c == '@' || c >= '0' && c <= '9')) {
            return text;
        }
        List<Found> found = find(side == Speaker.CUSTOMER ? settings.masked() : settings.maskedOfStaff(), text);
        StringBuilder result = new StringBuilder(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            Span span = found.get(i).span();
            result.replace(span.begin(), span.end(), found.get(i).placeholder());
        }
        return result.toString();
    }

    /** In text order; of two that overlap the kind that is declared first. */
    private List<Found> find(Set<PersonalNumber> masked, String text) {
        List<Found> found = new ArrayList<>();
        for (PersonalNumber kind : PersonalNumber.values()) {
            if (masked.contains(kind)) {
                kind.in(text, settings.phoneRegion())
                        .filter(span ->
                                found.stream().noneMatch(other -> other.span().overlaps(span)))
                        .map(span -> new Found(span, kind.placeholder()))
                        .toList()
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparing(Found::span));
        return found;
    }
}
