package org.sameboat.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;

/** Whether what the facts hold comes by the day that the agent or the customer names, and how long something has gone on. */
final class InTime {

    private static final Pattern ASKS = Pattern.compile(
            "(?i)^\\W*(?:so |and |ok |but |any chance |(?:when )?)*(?:can|will|could|would|does|do|is|are)(?:n't)? (?:it|that|this|he|she|they|we|(?:the|his|her|their|our|a) [a-z\\d:]+)\\b.{0,50}\\b(?:by|before|in time|make it|early"
                    + " enough|too late|(?:there|arrive|here|ready|fixed|done|back|sorted|work|ok|come|delivered) for|for"
                    + " (?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b.*");
    private static final Pattern COMES = Pattern.compile(
            "(?i)\\b(deliver\\w*|arriv\\w*|courier|next|visit|slot|earliest|ready|flight|train|via|repair|engineer|appointment|collection|express|dispatch\\w*|swap|standby|due|eta|available)\\b");
    private static final Pattern LASTING = Pattern.compile(
            "(?i)\\b(how (long|many (days|weeks|months|hours|nights))|since when|when did (it|this|that) start)\\b");
    private static final Pattern LEFT = Pattern.compile(
            "(?i)\\b(how (long|much time|many (minutes|hours))( is left| left)? (till|until|to|before|left|have)|time left|(what time|when|what's the latest|latest) .{0,30}(close|cut-?off|stop|end|latest|collect|order|by)|the latest (i|we|he|she|they))\\b");
    private static final Pattern PROMISED =
            Pattern.compile("(?i)\\b(promise[d]?|i said|back to|(have|got) i|do i have|i have|owe)\\b");
    private static final Pattern SOONER =
            Pattern.compile("(?i)\\b(sooner|earlier|faster|quicker|any time before|speed (it|this) up)\\b");
    private static final Pattern SINCE = Pattern.compile(
            "(?i)\\b(since|from|start(ed)?|began|opened|reported|placed|sent|paid|first|booked|raised|declared|lodged)\\b");
    private static final Pattern EITHER = Pattern.compile(
            "(?i)^\\W*(?:so |ok |is it |do i (?:book|offer|send|give) (?:him|her|them )?)?(?:the |a )?(?<one>[a-z0-9:' ]{3,30}?) or (?:the |a )?(?<other>[a-z0-9:' ]{3,30}?)\\W*$");
    private static final int MOST = 2;

    private final Situation situation;
    private final CaseWords words;
    private final CaseNotes notes;
    private final Lookup lookup;

    InTime(Situation situation, Language language) {
        this.situation = situation;
        this.words = new CaseWords(situation, language);
        this.notes = new CaseNotes(situation.context(), language);
        this.lookup = new Lookup(situation.context(), language);
    }

    /** Reckoned from the facts; empty if there is no clock, or nothing to hold against each other. */
    Optional<String> of(String question) {
        Instant now = situation.context().now();
        if (now == null) {
            return Optional.empty();
        }
        Reckoning reckoning = new Reckoning(now);
        if (LEFT.matcher(question).find() && !PROMISED.matcher(question).find()) {
            return lookup.facts(question).stream()
                    .filter(fact -> reckoning.left(Lookup.told(fact)).isPresent())
                    .findFirst()
                    .map(fact -> "By the facts: " + Lookup.told(fact) + "." + words.left(Lookup.told(fact)));
        }
        if (SOONER.matcher(question).find()) {
            return earliest(reckoning, question, now)
                    .map(
                            fact -> "The earliest that the case holds is " + Lookup.told(fact)
                                    + ". Nothing says that sooner is possible, so ask before you raise it, and offer this one meanwhile.");
        }
        if (LASTING.matcher(question).find()) {
            return lasting(reckoning, question);
        }
        Matcher either = EITHER.matcher(question);
        if (either.find()) {
            return compared(reckoning, either.group("one"), either.group("other"), now);
        }
        return ASKS.matcher(question).matches() ? fits(reckoning, question, now) : Optional.empty();
    }

    /** Two ways held against the day or hour that the customer names. */
    private Optional<String> compared(Reckoning reckoning, String one, String other, Instant now) {
        List<Map.Entry<String, String>> ways = Stream.of(one, other)
                .flatMap(way -> lookup.factsByWord(way).stream()
                        .filter(fact -> !FactSheet.isName(fact)
                                && arrives(reckoning, fact, now).isPresent()
                                && !CaseWords.isGone(fact))
                        .limit(1))
                .distinct()
                .toList();
        Optional<CaseNotes.Line> deadline = notes.deadline();
        Optional<Reckoning.Named> until = deadline.flatMap(line -> last(reckoning.in(line.words())));
        if (ways.size() < MOST) {
            return Optional.empty();
        }
        if (until.isEmpty()) {
            return Optional.of("Both are there by the facts: "
                    + ways.stream().map(Lookup::told).collect(Collectors.joining("; "))
                    + ". So put both to them, the one you can be surer of first, and let them choose.");
        }
        Instant end = until.get().clock()
                ? until.get().at()
                : until.get().at().plus(Duration.ofDays(1)).minusSeconds(1);
        return Optional.of("By the facts: "
                + ways.stream()
                        .map(way -> Lookup.told(way)
                                + (arrives(reckoning, way, now).orElseThrow().isAfter(end)
                                        ? ", which is too late for "
                                        : ", which is in time for ")
                                + until.get().words())
                        .collect(Collectors.joining("; "))
                + ". They wrote " + deadline.get().quoted()
                + ", so put it to them that way and let them choose.");
    }

    private Optional<String> lasting(Reckoning reckoning, String question) {
        List<Map.Entry<String, String>> named = lookup.facts(question);
        return words.nearest(question).stream()
                .filter(fact -> SINCE.matcher(Lookup.told(fact)).find())
                .filter(fact -> named.contains(fact) || FactSheet.key(fact).contains("since"))
                .flatMap(fact -> reckoning.since(fact.getValue()).stream()
                        .map(since -> "By the facts: " + Lookup.told(fact) + ". " + since + "."))
                .findFirst();
    }

    private Optional<String> fits(Reckoning reckoning, String question, Instant now) {
        Optional<Reckoning.Named> asked = last(reckoning.in(question))
                .or(() -> notes.deadline().flatMap(line -> last(reckoning.in(line.words()))));
        Optional<Map.Entry<String, String>> coming = earliest(reckoning, question, now);
        Optional<Reckoning.Named> named = reckoning.in(question).stream()
                .filter(Reckoning.Named::clock)
                .findFirst()
                .flatMap(clock -> meant(reckoning, clock));
        if (named.isPresent() && notes.deadline().isPresent()) {
            asked = notes.deadline().flatMap(line -> last(reckoning.in(line.words())));
        }
        if (asked.isEmpty() || coming.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, String> first = coming.get();
        Instant end = asked.get().clock()
                ? asked.get().at()
                : asked.get().at().plus(Duration.ofDays(1)).minusSeconds(1);
        Instant at = named.map(Reckoning.Named::at)
                .orElseGet(() -> arrives(reckoning, first, now).orElseThrow());
        boolean fits = !at.isAfter(end);
        String stock = words.nearest(question).stream()
                .filter(fact -> !fact.equals(first) && CaseWords.isOffer(fact))
                .limit(MOST - 1)
                .map(Lookup::told)
                .collect(Collectors.joining("; "));
        String told = Lookup.told(first) + words.clock(Lookup.told(first)) + (stock.isEmpty() ? "" : "; " + stock);
        return Optional.of(
                fits
                        ? "Going by the facts, yes: " + told + ". That is in time for "
                                + asked.get().words() + "; get it reserved and confirmed before you promise it."
                        : "Not by the facts: " + told + ". That is later than "
                                + asked.get().words() + ", so say so now and bring another way.");
    }

    /** The first of what the facts hold as coming. */
    private Optional<Map.Entry<String, String>> earliest(Reckoning reckoning, String question, Instant now) {
        return words.nearest(question).stream()
                .filter(fact -> COMES.matcher(Lookup.told(fact)).find()
                        && !CaseWords.isGone(fact)
                        && arrives(reckoning, fact, now).isPresent())
                .min(Comparator.comparing(fact -> arrives(reckoning, fact, now).orElseThrow()));
    }

    /** The moment of the facts that a time of day in a question means. */
    private Optional<Reckoning.Named> meant(Reckoning reckoning, Reckoning.Named clock) {
        return situation.context().facts().entries().values().stream()
                .flatMap(value -> reckoning.in(value).stream())
                .filter(named -> named.clock() && named.words().contains(clock.words()))
                .findFirst();
    }

    /** The last day or hour that a fact names, if it is to come. */
    private static Optional<Instant> arrives(Reckoning reckoning, Map.Entry<String, String> fact, Instant now) {
        return reckoning.in(fact.getValue()).stream()
                .map(Reckoning.Named::at)
                .filter(at -> at.plus(Duration.ofDays(1)).isAfter(now))
                .max(Comparator.naturalOrder());
    }

    private static Optional<Reckoning.Named> last(List<Reckoning.Named> named) {
        return named.isEmpty() ? Optional.empty() : Optional.of(named.get(named.size() - 1));
    }
}
