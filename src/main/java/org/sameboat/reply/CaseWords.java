package org.sameboat.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Promise;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;

/** What the facts of a case and the agent's own word give for a wording: something that can be done, chosen or counted on. */
final class CaseWords {

    private static final int MOST = 2;
    private static final int FACTS = 4;
    private static final Pattern MONEY = Pattern.compile(
            "(?i)\\b(refund\\w*|credit\\w*|voucher|discount|money|compensat\\w+|goodwill|waive\\w*|fee|reductions?|knock|reimburse\\w*|quid|(?<!\\d )pounds off|\\d+ off|off for|free (night|month|delivery)|charge|bill)\\b|[£$€] ?\\d|(?:give|offer) (?:him|her|them) \\d+");
    private static final Pattern HELPER = Pattern.compile(
            "\\b(engineer|on call|specialist|contact|technician|expert|colleague|pharmacist|fitter)\\b");
    private static final Pattern DECIDER = Pattern.compile(
            "(?i)\\b((?:(?!with\\b|the\\b|an?\\b|by\\b|our\\b|only\\b|needs?\\b|from\\b|to\\b|and\\b)[a-z-]+ )?(?:manager|supervisor|lead|director|team|engineer|officer|office|desk|department|owner|doctor|nurse|pharmacist|vet))\\b");
    /** Names of what is there to be had. */
    private static final Pattern THERE = Pattern.compile(
            "\\b(stock|spare|loan|alternatives?|options?|swap|workaround|next|earliest|slots?|standby|on call|backup|replacement|collection)\\b");

    private static final Pattern OPEN = Pattern.compile("(?i)\\bfree\\b");
    /** What is past or refused is there no longer. */
    private static final Pattern GONE = Pattern.compile(
            "(?i)\\b(failed|no-show|missed|last (attempt|visit|contact)|sold out|none|cancelled|declined|refused|may not\\b.{0,40}$|out of stock|unavailable|not (available|possible|eligible|covered))\\b");

    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?\\b");

    private final Situation situation;
    private final Lookup lookup;
    private final Map<String, String> facts;

    CaseWords(Situation situation, Language language) {
        this.situation = situation;
        this.lookup = new Lookup(situation.context(), language);
        this.facts = situation.context().facts().entries();
    }

    /** Values for the slots of wordings and of advice; those facts first that a question names. */
    Map<String, String> slots(String question) {
        Map<String, String> slots = new HashMap<>();
        List<Map.Entry<String, String>> near = nearest(question);
        openPromise().ifPresent(promise -> {
            LatePromise.act(promise).ifPresent(act -> slots.put("promise_act", act));
            slots.put("promise", CaseNotes.quote(promise.text()) + away(promise));
        });
        near.stream().map(FactWords::act).flatMap(Optional::stream).findFirst().ifPresent(act -> slots.put("can", act));
        near.stream()
                .map(FactWords::choice)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(choice -> slots.put("either", choice));
        List<String> things = near.stream()
                .filter(fact -> isOffer(fact)
                        && FactWords.act(fact).isEmpty()
                        && FactWords.choice(fact).isEmpty())
                .flatMap(fact -> FactWords.thing(fact).stream())
                .distinct()
                .limit(MOST)
                .toList();
        if (!things.isEmpty()) {
            slots.put("thing", things.get(0));
        }
        if (things.size() > 1) {
            slots.put("other_thing", things.get(1));
        }
        near.stream().filter(FactRole.DECIDER::of).findFirst().ifPresent(fact -> slots.put("decider", decider(fact)));
        facts.entrySet().stream().filter(FactRole.OURS::of).findFirst().ifPresent(fact -> {
            slots.put("ours", "");
            slots.put("our_fault", Lookup.told(fact));
        });
        Optional<String> decides =
                near.stream().filter(FactRole.DECIDER::of).findFirst().map(Lookup::told);
        decides.ifPresent(fact -> slots.put("decider_fact", fact));
        if (isMoney(question)) {
            decides.ifPresent(fact -> slots.put("decider_money", fact));
            if (facts.entrySet().stream().noneMatch(fact -> isMoney(Lookup.told(fact)))) {
                slots.put("no_money", "");
            }
        }
        String named = lookup.factsByWord(question).stream()
                .filter(fact -> !FactSheet.isName(fact))
                .limit(MOST)
                .map(Lookup::told)
                .collect(Collectors.joining("; "));
        if (!named.isEmpty()) {
            slots.put("asked_facts", named);
        }
        facts.entrySet().stream()
                .filter(fact -> FactSheet.key(fact).contains("abuse"))
                .findFirst()
                .ifPresent(fact -> slots.put("abuse_fact", fact.getValue().strip()));
        helper(near).ifPresent(name -> slots.put("helper", name));
        String known = near.stream()
                .filter(fact -> !FactRole.DECIDER.of(fact))
                .limit(FACTS)
                .map(Lookup::told)
                .collect(Collectors.joining("; "));
        if (!known.isEmpty()) {
            slots.put("case_facts", known + clock(known));
        }
        String told = facts.entrySet().stream()
                .filter(fact -> !FactSheet.isName(fact) && !isOffer(fact) && !FactRole.DECIDER.of(fact))
                .limit(FACTS)
                .map(Lookup::told)
                .collect(Collectors.joining("; "));
        if (!told.isEmpty()) {
            slots.put("facts_told", told);
        }
        lookup.lines(question).stream()
                .filter(line -> line.by() == Speaker.CUSTOMER)
                .reduce((first, second) -> second)
                .ifPresent(line -> slots.put("asked_said", line.quoted()));
        String bearing = near.stream()
                .filter(fact -> isOffer(fact) || FactRole.DECIDER.of(fact))
                .limit(MOST + 1)
                .map(Lookup::told)
                .collect(Collectors.joining("; "));
        if (!bearing.isEmpty()) {
            slots.put("bearing", bearing + clock(bearing));
        }
        return slots;
    }

    private String away(Promise promise) {
        return Optional.ofNullable(situation.context().now())
                .flatMap(now -> new Reckoning(now).away(promise.text()))
                .map(away -> " (" + away + ")")
                .orElse("");
    }

    /** Somebody by name who works on it. */
    private static Optional<String> helper(List<Map.Entry<String, String>> facts) {
        return facts.stream()
                .filter(fact -> HELPER.matcher(FactSheet.key(fact)).find() && !FactRole.DECIDER.of(fact))
                .map(fact -> NAME.matcher(fact.getValue()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** The latest promise that is not kept. */
    Optional<Promise> openPromise() {
        return situation.course().promises().stream()
                .filter(promise -> !promise.kept())
                .reduce((first, second) -> second);
    }

    /** How far the next time of day is that some facts name, in brackets. */
    String clock(String told) {
        return Optional.ofNullable(situation.context().now())
                .flatMap(now -> new Reckoning(now).left(told))
                .map(left -> " (" + left + ")")
                .orElse("");
    }

    /** The same as a sentence. */
    String left(String told) {
        return Optional.ofNullable(situation.context().now())
                .flatMap(now -> new Reckoning(now).left(told))
                .map(left -> " " + left + ".")
                .orElse("");
    }

    /** All facts that are not mere names, those that a question names first, then what can be offered. */
    List<Map.Entry<String, String>> nearest(String question) {
        Set<Map.Entry<String, String>> near = new LinkedHashSet<>(lookup.facts(question));
        Stream.of(
                        facts.entrySet().stream().filter(fact -> isOffer(fact) && isGranted(fact)),
                        facts.entrySet().stream().filter(CaseWords::isOffer),
                        facts.entrySet().stream())
                .flatMap(all -> all)
                .filter(fact -> !FactSheet.isName(fact))
                .forEach(near::add);
        return new ArrayList<>(near);
    }

    /** Whether words are about money that somebody may give. */
    static boolean isMoney(String words) {
        return MONEY.matcher(words).find();
    }

    /** Whether what a fact tells of is past or refused. */
    static boolean isGone(Map.Entry<String, String> fact) {
        return GONE.matcher(Lookup.told(fact)).find();
    }

    /** Whether a fact is something for the customer that can still be had. */
    static boolean isOffer(Map.Entry<String, String> fact) {
        String name = FactSheet.key(fact);
        return !GONE.matcher(name + ": " + fact.getValue()).find()
                && !FactRole.DECIDER.of(fact)
                && (Offers.isOffer(name, fact.getValue())
                        || THERE.matcher(name).find()
                        || FactRole.FREE.of(fact)
                        || OPEN.matcher(fact.getValue()).find()
                        || FactWords.act(fact).isPresent());
    }

    /** Whether the fact itself says that it may be had, not only its name. */
    private static boolean isGranted(Map.Entry<String, String> fact) {
        return Offers.isOffer(FactSheet.key(fact), fact.getValue())
                || FactRole.FREE.of(fact)
                || OPEN.matcher(fact.getValue()).find();
    }

    private static String decider(Map.Entry<String, String> fact) {
        Matcher role = DECIDER.matcher(FactSheet.key(fact) + ": " + fact.getValue());
        if (role.find()) {
            return "our " + role.group(1).toLowerCase(Locale.ROOT);
        }
        Matcher name = NAME.matcher(fact.getValue());
        return name.find() ? name.group() : "the person who decides it";
    }
}
