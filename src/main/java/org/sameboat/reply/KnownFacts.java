package org.sameboat.reply;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Overlap;
import org.sameboat.rule.Rules;

/** Which facts of the case answer what the customer wrote last, told as sentences. */
final class KnownFacts {

    private static final int MOST = 2;
    private static final int WORDS = 30;
    private static final double ENOUGH = 2;
    /** A second fact worth less than this share of the first is beside the point. */
    private static final double NEAR_BEST = 0.75;

    private static final Pattern WHEN =
            Pattern.compile("\\b(when|how (long|soon|late)|what (day|date|time)|by then|still"
                    + " waiting|any (news|update)|yet|eta|until|decide)\\b");
    private static final Pattern WHY =
            Pattern.compile("\\b(why|what (has )?happened|how come|explain|reason|what is (this|that|going"
                    + " on)|what's (this|that|going on)|what are you (people )?doing|no reason)\\b|\\?\\?");
    private static final Pattern MONEY =
            Pattern.compile("\\b(refund|money|pay|paid|paying|charged?|bill|fee|compensat\\w*|cost|price|"
                    + "credit|owe|how much)\\b|[€£$]|\\b(eur|gbp|usd|euros?|pounds?|dollars?)\\b");
    private static final Pattern WHERE = Pattern.compile(
            "\\b(where|status|news|silence|nothing back|heard|did you (get|receive)|"
                    + "got it|what('s| is) happening|what now|and\\?|nobody|waiting|well\\?|what are you (people )?doing)");
    private static final Pattern NOW = Pattern.compile("\\bwhat now|next|options\\b");

    private static final Pattern MONEY_KEY =
            Pattern.compile("refund|credit|compensation|payout|scheme|reimburse\\w*|fee|charge|bill|"
                    + "balance|essentials|excess|penalty|deposit|goodwill");
    private static final Pattern REASON_KEY =
            Pattern.compile("reason|cause|fault|why|note|change|scheme|trigger|error|report");
    private static final Pattern STATUS_KEY = Pattern.compile(
            "\\b(status|state|stage|progress|latest|tracking|answer|reply|results?|"
                    + "decision|recall|refund|replacement|rebooked|next|new|engineer|visit|appointment|collection|recollection|search|"
                    + "missing|needed|required|outstanding|delivery|eta|repair|cancellation|claim|complaint|application|contract)\\b");
    private static final Pattern STATUS = Pattern.compile("\\b(status|state|stage|progress)\\b");
    private static final Pattern BECAUSE = Pattern.compile("\\b(because|due to|as a result)\\b");
    /** Closed for the desk, and hardly for somebody who writes again. */
    private static final Pattern OVER = Pattern.compile("closed|resolved|completed?|done|delivered");

    private static final Pattern GOT_IT =
            Pattern.compile("\\b(get|got|have|received?|arrived?) (it|that|this|my)\\b|\\b(get|got) .{0,30}\\bback\\b");
    private static final Pattern GOT =
            Pattern.compile("\\b(received|arrived|recall\\w*|returned|request sent|no reply|no answer)\\b");
    private static final Pattern SUM = Pattern.compile("(?<![\\d.,:-])\\d{1,6}(?:[.,]\\d{2})?(?![\\d:-])");
    private static final Pattern SUM_ALONE = Pattern.compile("(?:[A-Z]{3} ?|[€£$])?\\d[\\d.,]*(?: ?[A-Z]{3})?");
    private static final Pattern CURRENCY = Pattern.compile("\\b(?:eur|gbp|usd)\\b");
    private static final Pattern CENTS = Pattern.compile("\\d+[.]\\d\\d(?!\\d)");
    /** Two facts told as a list each read like a form. */
    private static final String LIST = "what I have on";

    private static final Pattern TWO_LISTS = Pattern.compile(" this: .* this: ", Pattern.DOTALL);

    private final Context context;
    private final String asked;
    private final Set<String> words;
    private final Set<String> earlier;
    private final List<String> told;

    KnownFacts(Context context) {
        this.context = context;
        this.asked = Rules.fold(latest(context));
        this.words = Overlap.words(latest(context));
        StringBuilder all = new StringBuilder();
        context.turns().stream()
                .filter(turn -> turn.by(Speaker.CUSTOMER))
                .forEach(turn -> all.append(turn.text()).append(' '));
        this.earlier = Overlap.words(all.toString());
        this.told = Lookup.alreadyTold(context);
    }

    private record Rated(String words, double score) {}

    /**
     * What there is to tell.
     *
     * @param words sentences, of which the first begins in lower case
     * @param sort what may follow on the first of them
     */
    record Known(String words, Sort sort) {}

    /** What a fact leaves to do. */
    enum Sort {
        /** Somebody still owes an answer or an act: it can be asked after. */
        PENDING(
                ".*\\b(no (reply|answer|response)|not (yet|been|confirmed|assigned)|pending|under review|waiting|awaiting|"
                        + "in progress|on hold|on back order|answer due|decision|requested|held|there (is|are) no)\\b.*"),
        /** A day or hour that is set: another one may suit better. */
        SET("(?!.* (was|were) )(your|the|you) .*\\b(visit|appointment|engineer|slots?|installation|repair|rebooked|"
                + "rescheduled|technician|delivery)\\b.*\\d.*"),
        /** On its way: it may not have come. */
        SENT(".*\\b(sent|issued|posted|shipped|refunded|paid|credited|dispatched|e-?mailed|returned)\\b.*"),
        OTHER(".*");

        private final Pattern words;

        Sort(String words) {
            this.words = Pattern.compile(words, Pattern.DOTALL);
        }

        static Sort of(String told) {
            return Arrays.stream(values())
                    .filter(sort -> sort.words.matcher(told).matches())
                    .findFirst()
                    .orElse(OTHER);
        }

        String tag() {
            return "known:" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The facts that answer best; empty if none does. */
    Optional<Known> told() {
        List<Rated> rated = new ArrayList<>();
        context.facts()
                .entries()
                .forEach((key, value) -> FactPhrase.told(key, value, context.now())
                        .filter(phrase -> !told.contains(value.strip().replaceAll("[.!]+$", "")))
                        .filter(phrase -> !Offers.isOffer(key, value) && !isToldSum(value))
                        .ifPresent(phrase ->
                                rated.add(new Rated(phrase, score(key, value) - (phrase.startsWith(LIST) ? 1 : 0)))));
        rated.sort(Comparator.comparingDouble(Rated::score).reversed());
        if (rated.isEmpty() || rated.get(0).score() < ENOUGH) {
            return Optional.empty();
        }
        String first = rated.get(0).words();
        String words = rated.stream()
                .skip(1)
                .limit(MOST - 1L)
                .filter(next -> next.score() >= ENOUGH
                        && next.score() >= NEAR_BEST * rated.get(0).score())
                .filter(next -> !next.words().startsWith(LIST)
                        && !TWO_LISTS.matcher(first + next.words()).find())
                .filter(next -> (first + ' ' + next.words()).split(" ").length <= WORDS)
                .findFirst()
                .map(next -> first + ". " + Slots.capitalise(next.words()))
                .orElse(first);
        return Optional.of(new Known(words, Sort.of(first)));
    }

    private double score(String key, String value) {
        String name = FactPhrase.name(key);
        boolean future = isAhead(value);
        boolean timed = future || AskedFor.TIME.isIn(value);
        double score = 1.5 * Overlap.shared(Overlap.words(name), words).size()
                + 0.5 * Math.min(3, Overlap.shared(Overlap.words(value), words).size())
                + 0.4 * Math.min(1, Overlap.shared(Overlap.words(name), earlier).size());
        score += STATUS.matcher(name).find() ? 2 : STATUS_KEY.matcher(name).find() ? 1.5 : 0;
        score += GOT_IT.matcher(asked).find() && GOT.matcher(value).find() ? 2 : 0;
        score += WHEN.matcher(asked).find() ? future ? 2 : timed ? 0.7 : 0 : future ? 0.7 : 0;
        score += WHY.matcher(asked).find() && REASON_KEY.matcher(name).find() ? 2 : 0;
        score += WHERE.matcher(asked).find()
                        && (timed || STATUS_KEY.matcher(name).find())
                ? 1
                : 0;
        score += BECAUSE.matcher(value).find() ? 1 : 0;
        score -= OVER.matcher(value.strip()).lookingAt() ? 1.5 : 0;
        score += NOW.matcher(asked).find() && future ? 1 : 0;
        score += MONEY.matcher(asked).find() && MONEY_KEY.matcher(name).find() ? 1.5 : 0;
        score += isDifference(value) ? 4 : 0;
        score -= SUM_ALONE.matcher(value.strip()).matches()
                        && !MONEY.matcher(asked).find()
                ? 2
                : 0;
        return score - (FactPhrase.isBackground(key) ? 2 : 0) - (isTheirs(value) ? 3 : 0);
    }

    /** Whether the agent has named a fact's amount. */
    private boolean isToldSum(String value) {
        return CENTS.matcher(value)
                .results()
                .anyMatch(sum -> context.turns().stream()
                        .anyMatch(turn -> turn.by(Speaker.AGENT) && turn.text().contains(sum.group())));
    }

    /** Whether a fact names a day that has not passed. */
    private boolean isAhead(String value) {
        Instant now = context.now();
        if (now == null) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Spoken.days(value).stream().anyMatch(day -> !day.isBefore(today));
    }

    /** Whether the customer has said all of it: nobody wants to be told what they told. */
    private boolean isTheirs(String value) {
        Set<String> own = Overlap.words(CURRENCY.matcher(Rules.fold(value)).replaceAll(""));
        return !own.isEmpty() && earlier.containsAll(own);
    }

    /** Whether a fact's amount is what lies between two that the customer names: 64.90 for a plan of 39.90 is 25.00 more. */
    private boolean isDifference(String value) {
        List<BigDecimal> named = sums(asked);
        return sums(value).stream()
                .filter(sum -> sum.signum() > 0)
                .anyMatch(sum -> named.stream()
                        .anyMatch(more -> named.stream()
                                .anyMatch(less -> more.subtract(less).compareTo(sum) == 0)));
    }

    private static List<BigDecimal> sums(String text) {
        Matcher sum = SUM.matcher(text);
        List<BigDecimal> sums = new ArrayList<>();
        while (sum.find() && sums.size() < 10) {
            sums.add(new BigDecimal(sum.group().replace(',', '.')));
        }
        return sums;
    }

    /** What the customer wrote since the agent's last turn. */
    private static String latest(Context context) {
        List<Turn> turns = context.turns();
        int from = turns.size();
        while (from > 0 && turns.get(from - 1).by(Speaker.CUSTOMER)) {
            from--;
        }
        return turns.subList(from, turns.size()).stream().map(Turn::text).reduce("", (a, b) -> a + ' ' + b);
    }
}
