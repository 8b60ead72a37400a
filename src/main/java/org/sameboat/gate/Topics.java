package org.sameboat.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sameboat.rule.Wording;
import org.sameboat.rule.Wordings;

/** What a value is about, told by the words around it or by a fact's key. */
final class Topics {

    static final String LIMIT = "limit";

    /** Getting in touch, which an agent may promise. */
    static final String CONTACT = "contact";

    private static final Map<String, Wording> TOPICS = new TreeMap<>(
            Map.ofEntries(
                    topic(
                            "delivery",
                            "eta|deliver\\w*|arriv\\w*|reach\\w*|due|with you|get here|get to you|land\\w*|expected|parcel|package|courier|shipment|estimated"),
                    topic(
                            "dispatch",
                            "dispatch\\w*|despatch\\w*|ship(?:s|ped|ping)?|sent out|posted|left (?:the|our) warehouse|goes out|leav\\w+"),
                    topic(
                            "refund",
                            "refund\\w*|reimburs\\w*|money back|credited|credit|pay(?:ing)? (?:you )?back|back (?:in|on|to) your"),
                    topic(
                            "price",
                            "price\\w*|cost\\w*|fee|fees|charge\\w*|rate|total|paid|pay|bill\\w*|invoice|premium|monthly|balance|amount|fare|rent|deposit"),
                    topic("voucher", "voucher\\w*|goodwill|compensat\\w*|gift|coupon|discount|off your"),
                    topic(
                            "visit",
                            "visit\\w*|engineer|technician|appointment|slot|fitter|installer?|installation|come (?:out|round|by)|repair\\w*|callout|plumber|electrician|window"),
                    topic("return", "return\\w*|send (?:it|them) back|exchange\\w*"),
                    topic("warranty", "warrant\\w*|guarantee\\w*|cover(?:ed|age)?"),
                    topic("order", "order(?:ed)?|bought|purchas\\w*"),
                    topic(
                            "booking",
                            "booking|booked|reserv\\w*|check.?in|stay|nights?|flight|depart\\w*|leaves|boarding|travel\\w*|train"),
                    topic("opening", "open\\w*|clos\\w*|hours|shop|store"),
                    topic(
                            "contract",
                            "contract|subscription|plan|renew\\w*|expir\\w*|ends?|notice|cancel\\w*|membership|trial"),
                    topic(
                            CONTACT,
                            "call(?:ing)?|ring|phone|callback|call back|write|text|e-?mail|let you know|tell you|reply|respon\\w*|answer\\w*|get back|back with you|back to you|hear from|check|ask|find out|update you|chase"),
                    topic("stock", "stock|availab\\w*|restock\\w*"),
                    topic("repair", "fix\\w*|outage|restor\\w*|back up|be back|back by|online|maintenance|resol\\w*"),
                    topic(
                            LIMIT,
                            "limit|allowed|max|maximum|up to|cap|allowance|authority|may (?:offer|refund|give)|budget|can (?:offer|refund|give)")));

    private static final Wordings ALL = new Wordings(List.copyOf(TOPICS.values()));

    private Topics() {}

    private static Map.Entry<String, Wording> topic(String name, String words) {
        return Map.entry(name, Wording.of("(?<!\\w)(?:" + words + ")(?!\\w)"));
    }

    static Set<String> in(String folded) {
        return in(ALL.in(folded), name -> !LIMIT.equals(name));
    }

    private static Set<String> in(Wordings.In text, Predicate<String> asked) {
        Set<String> topics = new TreeSet<>();
        TOPICS.forEach((name, words) -> {
            if (asked.test(name) && text.has(words)) {
                topics.add(name);
            }
        });
        return topics;
    }

    static Set<String> ofKey(String key) {
        return in(ALL.in(key), name -> true);
    }
}
