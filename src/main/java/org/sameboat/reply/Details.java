package org.sameboat.reply;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.rule.Rules;

/** Things and amounts that a message names, for naming the issue exactly. */
final class Details {

    private static final Pattern ITEM = Pattern.compile(
            "\\b(?:my|our|the|a|an|this|that|new|your) (?:[a-z0-9]+ ){0,2}("
                    + "laptop|phone|tablet|sofa|settee|armchair|bed|cot|crib|mattress|fridge|freezer|washing machine|tumble dryer|dishwasher|oven|"
                    + "cooker|hob|boiler|kettle|toaster|blender|mixer|coffee machine|vacuum|hoover|telly|tv|camera|printer|monitor|"
                    + "keyboard|headphones|earbuds|headset|speaker|console|controller|watch|smartwatch|bike|bicycle|e-bike|scooter|pram|"
                    + "buggy|pushchair|dress|shirt|coat|jacket|jumper|jeans|trousers|shoes|boots|trainers|suitcase|ring|necklace|glasses|"
                    + "lenses|wardrobe|desk|lamp|carpet|curtains|blinds|front door|kitchen|parcel|package|router|sewing machine|"
                    + "drill|mower|lawnmower|hot tub|wheelchair|stairlift|hearing aids?|crutches|guitar|violin|piano|bouquet|flowers|cake|"
                    + "books?|textbooks?|toy|car seat|car|van|windscreen|tyres?|charger|charging cable|battery|remote|lock|pump|tap|shower|toilet|sink|zip|filter|hose|heater|radiator|hair ?dryer|razor|toothbrush|"
                    + "rucksack|backpack|tent|chair|table|stool|shelf|cabinet|rug|sheets|duvet|pillow|vase|heat pump|solar panels|thermostat|doorbell|alarm"
                    + ")\\b(?! (?:company|shop|store|people|park|ride|hire|rental|dealer|insurance|driver|number|line|call|calls|code|app|flat|house|apartment|and breakfast))");
    /** A phone that somebody talks on is not what a message is about. */
    private static final Pattern ON_THE_PHONE = Pattern.compile(
            "\\b((pick|answer|put|slamm|hung)\\w*( up| down)?|on|over|by|down|off) the phone|on( the)? (camera|cctv|tv|telly|doorbell)\\b");

    private static final Pattern PET = Pattern.compile(
            "\\b(dog|cat|puppy|kitten|rabbit|bunny|hamster|horse|pony|guinea pig|parrot|budgie|tortoise)\\b");
    /** What customers call theirs when it is what goes wrong. */
    private static final Pattern OWNED =
            Pattern.compile("\\b(?:my|our) (?:(?:new|old|own|monthly|annual|online|mobile|last|final|existing) )?("
                    + "account|contract|membership|subscription|tickets?|booking|reservation|policy|application|appointment|meter|passport|licen[cs]e|"
                    + "invoice|deposit|pension|mortgage|loan|card|railcard|pass|voucher|points|data|number|phone line|line|website|rent|boiler|"
                    + "heating|electricity|room|luggage|bags?|tracking|tariff|plan|package|upgrade|installation|repair|warranty|permit|visa|"
                    + "broadband|internet|wi-?fi|signal|sim|handset|console|gift card|prescription|referral|results|claim|case|ticket"
                    + ")\\b(?! (?:holder|manager|number|fee))");

    private static final Pattern CUSTOMER = Pattern.compile(
            "\\b(me|us|i|myself|my (mum|mom|dad|wife|husband|son|daughter|partner|mother|father|gran|nan))\\b");
    private static final Pattern SCREEN = Pattern.compile("\\b(app|website|site|web page|checkout|portal)\\b");
    private static final Pattern PERSON = Pattern.compile(
            "\\b(driver|courier|rider|fitter|engineer|technician|plumber|cleaner|contractor|builder|roofer|landlord|caretaker|carer)\\b");
    private static final Pattern AMOUNT = Pattern.compile("[£$€] ?\\d(?:[\\d,]*\\d)?(?:\\.\\d\\d)?(?![\\d.,]*\\d)");
    private static final Pattern PERCENT = Pattern.compile("\\b\\d{1,3}(?:\\.\\d)? ?(?:%|per ?cent)");
    private static final Pattern SUPPLY = Pattern.compile(
            "\\b(power cut|power|electric(?:ity)?|blackout|signal|coverage|reception|hot water|heating|heat|boiler|"
                    + "water|gas|internet|broadband|wi-?fi|app|site|website|servers?|system|platform)\\b");
    private static final Pattern JOURNEY = Pattern.compile("\\b(flight|train|bus|ferry|coach|tram)s?\\b");
    private static final Pattern CALLED_OFF = Pattern.compile("\\bcancel\\w*");
    private static final Pattern DELAYED = Pattern.compile(
            "\\b(delay\\w*|late|tarmac|runway|(hours?|hrs?|mins?|minutes) (sat|stuck|waiting|sitting))\\b");
    private static final int NEAR = 40;

    private Details() {}

    /** @param about the words that name the issue, or the whole message */
    static Map<String, String> in(String message, Span about) {
        Map<String, String> details = new LinkedHashMap<>();
        String folded = blanked(Rules.fold(message));
        Span around = new Span(
                Math.max(0, Math.min(folded.length(), about.begin()) - NEAR),
                Math.max(0, Math.min(folded.length(), about.end() + NEAR)));
        String near = around.in(folded);
        Matcher item = ITEM.matcher(near);
        boolean found = item.find();
        if (!found) {
            item = ITEM.matcher(folded);
            found = item.find();
        }
        if (found) {
            details.put("item", "your " + item.group(1));
        }
        first(OWNED, folded).ifPresent(owned -> details.put("owned", "your " + owned));
        if (CUSTOMER.matcher(near).find()) {
            details.put("you", "you");
        }
        first(SCREEN, folded).ifPresent(screen -> details.put("screen", "the " + screen));
        first(PERSON, folded).ifPresent(person -> details.put("person", "the " + person));
        supply(folded).ifPresent(supply -> details.put("supply", supply));
        disruption(folded).ifPresent(disruption -> details.put("disruption", disruption));
        first(PET, folded).ifPresent(pet -> details.put("pet", "your " + pet));
        Matcher amount = AMOUNT.matcher(about.end() <= folded.length() ? about.in(folded) : near);
        boolean inIssue = amount.find();
        if (!inIssue) {
            amount = AMOUNT.matcher(near);
        }
        if (inIssue || amount.find()) {
            details.put("amount", amount.group().replace(" ", ""));
        }
        Matcher percent = PERCENT.matcher(near);
        if (percent.find()) {
            details.put(
                    "percent", percent.group().replaceAll(" ?per ?cent| %", "%").toLowerCase(Locale.ROOT));
        }
        return details;
    }

    /** What is off, by the name that people give it. */
    private static Optional<String> supply(String text) {
        Matcher supply = SUPPLY.matcher(text);
        if (!supply.find()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (supply.group(1)) {
                    case "power", "electric", "electricity", "power cut", "blackout" -> "the power cut";
                    case "signal", "coverage", "reception" -> "the loss of signal";
                    case "hot water" -> "the lack of hot water";
                    case "heating", "heat", "boiler" -> "being without heating";
                    case "water" -> "being without water";
                    case "gas" -> "being without gas";
                    case "internet", "broadband", "wi-fi", "wifi" -> "being without internet";
                    default -> "the outage";
                });
    }

    /** What happened to a journey. */
    private static Optional<String> disruption(String text) {
        Optional<String> by = first(JOURNEY, text);
        return CALLED_OFF.matcher(text).find()
                ? by.map(vehicle -> "the cancelled " + vehicle).or(() -> Optional.of("the cancellation"))
                : DELAYED.matcher(text).find()
                        ? Optional.of(by.map(vehicle -> "the delay to your " + vehicle)
                                .orElse("the delay"))
                        : Optional.empty();
    }

    /** The text with what only sounds like a thing left blank, so that all else keeps its place. */
    private static String blanked(String text) {
        return ON_THE_PHONE
                .matcher(text)
                .replaceAll(match -> " ".repeat(match.group().length()));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
