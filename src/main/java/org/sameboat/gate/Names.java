package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.rule.Rules;

/** Names of people and carriers that differ from those in the facts: the wrong customer, engineer or courier. */
final class Names implements Check {

    private static final String NAME = "(\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)?)";
    private static final Pattern GREETED = Pattern.compile(
            "^\\s*(?:Hi|Hello|Hey|Dear|Good (?:morning|afternoon|evening))[, ]+(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.? )?" + NAME
                    + "(?=[,!.\\s])(?! (?:here|speaking))");
    private static final Pattern IN_ROLE = Pattern.compile(
            "(?<!\\w)((?i:engineer|technician|driver|manager|supervisor|dentist|doctor|teacher|assessor|advis[eo]r|fitter|installer|colleague|specialist|agent|vet|instructor|guide|nurse|plumber|electrician|solicitor|courier|carrier))(?:,|"
                    + " is| will be|:)? "
                    + NAME);
    private static final Pattern TITLED = Pattern.compile("(?<!\\w)(Dr|Mr|Mrs|Ms|Miss)\\.? " + NAME);
    private static final Set<String> CARRIERS = Set.of(
            "dhl",
            "ups",
            "fedex",
            "dpd",
            "gls",
            "hermes",
            "evri",
            "royal mail",
            "usps",
            "tnt",
            "yodel",
            "postnl",
            "parcelforce",
            "inpost",
            "correos",
            "chronopost",
            "deutsche post",
            "la poste",
            "an post",
            "purolator");
    private static final Pattern CARRIER_KEY =
            Pattern.compile("courier|carrier|shipper|shipped (?:by|with)|delivery (?:company|partner|service)");
    private static final Pattern CUSTOMER_KEY = Pattern.compile(
            "(?:customer|guest|client|patient|passenger|member|tenant|buyer)(?: name)?|name|first name|full name");
    private static final Pattern PLACE = Pattern.compile(
            "(?<!\\w)(?:in|at|from|to|near|reached|left|via) (\\p{Lu}\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}+)?)(?!\\w)");
    private static final Pattern PLACE_KEY = Pattern.compile(
            ".*(?:location|depot|city|branch|airport|station|warehouse|hub|store|office|place|destination|site|town|address|delivered"
                    + " to|where).*");
    private static final Set<String> NO_PLACE = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "english",
            "settings");
    private static final Set<String> NOBODY = Set.of("there", "all", "team", "sir", "madam", "customer", "everyone");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Map<String, String> facts = situation.context().facts().entries();
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String head = draft.text().substring(0, draft.own().length());
        Matcher greeted = GREETED.matcher(head);
        if (greeted.find()) {
            compare(greeted, 1, CUSTOMER_KEY, situation, findings);
        }
        Matcher inRole = IN_ROLE.matcher(head);
        while (inRole.find()) {
            compare(inRole, 2, Pattern.compile(".*" + Rules.fold(inRole.group(1)) + ".*"), situation, findings);
        }
        Matcher titled = TITLED.matcher(head);
        while (titled.find()) {
            Pattern sameTitle = Pattern.compile("(?s).*(?<!\\w)" + Rules.fold(titled.group(1)) + "(?!\\w).*");
            facts.forEach((key, value) -> {
                if (sameTitle.matcher(Rules.fold(value)).matches()) {
                    compare(titled, 2, Pattern.compile(Pattern.quote(Rules.fold(key))), situation, findings);
                }
            });
        }
        Matcher place = PLACE.matcher(head);
        while (place.find()) {
            if (!NO_PLACE.contains(Rules.fold(place.group(1)))) {
                compare(place, 1, PLACE_KEY, situation, findings);
            }
        }
        carriers(draft, facts, findings);
        return findings;
    }

    private static void compare(Matcher found, int group, Pattern key, Situation situation, List<Finding> findings) {
        String name = Rules.fold(found.group(group));
        if (NOBODY.contains(name) || isMentioned(name, situation)) {
            return;
        }
        situation.context().facts().entries().entrySet().stream()
                .filter(fact -> key.matcher(Rules.fold(fact.getKey())).matches())
                .filter(fact -> fact.getValue().codePoints().anyMatch(Character::isUpperCase)
                        && fact.getValue().codePoints().noneMatch(Character::isDigit))
                .findFirst()
                .ifPresent(fact -> findings.add(finding(new Span(found.start(group), found.end(group)), fact)));
    }

    private static boolean isMentioned(String name, Situation situation) {
        String first = name.split("[ -]")[0];
        return situation.context().facts().entries().values().stream()
                        .anyMatch(v -> Rules.fold(v).contains(first))
                || situation.context().turns().stream()
                        .anyMatch(t -> Rules.fold(t.text()).contains(first));
    }

    private static void carriers(Draft draft, Map<String, String> facts, List<Finding> findings) {
        facts.entrySet().stream()
                .filter(fact -> CARRIER_KEY.matcher(Rules.fold(fact.getKey())).find())
                .forEach(fact -> CARRIERS.stream().sorted().forEach(carrier -> {
                    int at = word(draft.own(), carrier);
                    if (at >= 0 && !Rules.fold(fact.getValue()).contains(carrier)) {
                        findings.add(finding(new Span(at, at + carrier.length()), fact));
                    }
                }));
    }

    private static int word(String text, String word) {
        Matcher matcher = Pattern.compile("(?<!\\w)" + word + "(?!\\w)").matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    private static Finding finding(Span span, Map.Entry<String, String> fact) {
        return new Finding(
                "true-other-name",
                Question.TRUE,
                Severity.STOP,
                span.begin(),
                span.end(),
                "This name differs from what is known of the case; compare before you send it.",
                "C5",
                fact.getValue(),
                List.of(new Finding.Grounds(fact.getKey() + ": " + fact.getValue(), null)));
    }
}
