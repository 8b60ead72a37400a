package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;

/** Leaves out the questions whose answer is known already: what the facts say, and what the customer has told. */
final class OpenQuestions {

    private static final Pattern HAS_ID = Pattern.compile("\\b(?=[A-Za-z0-9-]{0,20}\\d{3})[A-Za-z0-9-]{4,24}\\b");
    private static final Pattern HAS_TIME = Pattern.compile("(?i)\\b(\\d+ ?(days?|weeks?|months?|hours?|years?)"
            + "|(mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last (week|month|night)|since|this morning|tonight"
            + "|january|february|march|april|may \\d|june|july|august|september|october|november|december"
            + "|\\d{1,2}(st|nd|rd|th)|\\d{1,2}/\\d{1,2})\\b");
    private static final Pattern HAS_TRIED = Pattern.compile(
            "(?i)\\b(tried|trying|rebooted|restarted|reset|reinstalled|swapped|cleaned|deleted|cleared|updated|replaced|switched|changed)\\b");

    private static final String ID = "id: ";
    private static final String WISH = "wish: ";
    private static final String BRIEF = "brief: ";
    /** Words of all that the customer wrote up to which they have told too little to work with. */
    private static final int LITTLE = 18;

    private OpenQuestions() {}

    /** @param wishes whether the customer has said what they want */
    static List<String> of(List<String> asks, Context context, FactSheet facts, String message, boolean wishes) {
        List<String> open = new ArrayList<>();
        for (String ask : asks) {
            if (ask.startsWith(ID)) {
                if (!facts.knowsId() && !said(context, HAS_ID)) {
                    open.add(ask.substring(ID.length()));
                }
            } else if (ask.startsWith("when: ")) {
                if (!HAS_TIME.matcher(message).find()) {
                    open.add(ask.substring("when: ".length()));
                }
            } else if (ask.startsWith("tried: ")) {
                if (!HAS_TRIED.matcher(message).find()) {
                    open.add(ask.substring("tried: ".length()));
                }
            } else if (ask.startsWith(WISH)) {
                if (!wishes) {
                    open.add(ask.substring(WISH.length()));
                }
            } else if (ask.startsWith(BRIEF)) {
                if (told(context) <= LITTLE) {
                    open.add(ask.substring(BRIEF.length()));
                }
            } else {
                open.add(ask);
            }
        }
        return open;
    }

    /** The question for a reference number, unless it is known already. */
    static Optional<String> reference(List<String> asks, Context context, FactSheet facts) {
        return facts.knowsId() || said(context, HAS_ID)
                ? Optional.empty()
                : asks.stream()
                        .filter(ask -> ask.startsWith(ID))
                        .map(ask -> ask.substring(ID.length()))
                        .findFirst();
    }

    private static int told(Context context) {
        return context.turns().stream()
                .filter(turn -> turn.by(Speaker.CUSTOMER))
                .mapToInt(turn -> turn.text().split(" ").length)
                .sum();
    }

    private static boolean said(Context context, Pattern pattern) {
        return context.turns().stream()
                .anyMatch(turn -> turn.by(Speaker.CUSTOMER)
                        && pattern.matcher(turn.text()).find());
    }
}
