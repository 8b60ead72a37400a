package org.sameboat.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Overlap;
import org.sameboat.course.Promise;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;

/** Questions on what others have done or will do, and on what goes on elsewhere: no fact holds it, so that is said, with what to check. */
final class Unknowable {

    private static final String NOT_US =
            "(?!(?:i|we|you|he|she|they|it|this|that|there|these|those|anybody|anyone|the customer|the client|his|her|their|what|not|nothing|something|anything|somebody|someone|nobody|all|everything|any|an|being)\\b)";
    private static final String WHO = NOT_US
            + "(?<who>(?:the |a |our |my )?[\\p{L}'’-]+(?: (?!(?:ok|okay|agree|approve|say|let|allow|accept|give|come|call|ring|reply|answer|pay|sign|go|be|do|have|get|make|take|arrive|show|turn|know|work|hold|mind|want|care|been|already|replied|answered)\\b)[\\p{L}'’-]+){0,3}?)";
    private static final Pattern WILL = Pattern.compile(
            "(?i)\\b(?:will|would|is|are|gonna|can|could) " + WHO
                    + " (?:going to |gonna |likely to |ever |really |actually )*(?<verb>ok|okay|agree|approve|say|let|allow|accept|give|come|call|ring|reply|answer|pay|sign|go for|do|have|get|make|take|arrive|show|turn|work|hold|mind|be|manage|fit|skip|waive|override|change|move|speed|extend|cancel|refund|help|reduce|drop|lift)\\b");
    private static final Pattern HAS = Pattern.compile(
            "(?i)^\\W*(?:so |and |ok |but |hey |wait |do you know if |any idea if )*(?:has|have|did|does|is|are|was|were)(?:n't)? "
                    + WHO
                    + " (?:already |actually |even |ever |yet |just )*(?<verb>replied|reply|answered|answer|rung|rang|called|call|arrived|arrive|decided|decide|left|leave|turned|turn up|"
                    + "got back|get back|confirmed|confirm|looked|look|seen|see|read|approved|approve|responded|respond|been|started|start|finished|finish|"
                    + "picked|pick|packed|landed|(?:actually |really |still )?(?:at|in|on|with|inside) (?:the|our|his|her|their) [a-z]+|know|knows|paid|pay|accepted|accept|signed|sign|said|say|written|wrote|write|heard|hear|come|gone|done|on (?:the|his|her|their) way|on it"
                    + "|(?:running(?: on time| late)?|on time|late|aware|open|busy|working|in|back|there|around|free|available|awake)(?= *(?:yet|now|today|tonight|still|at|of it|again)?\\W*$))\\b");
    /** What the company will do to the customer. */
    private static final Pattern THEY_WILL = Pattern.compile(
            "(?i)^\\W*(?:so |and |but )*(?:(?:are|will|would|could|can) (?:they|we|you) (?:going to |gonna |really )*[a-z]+ (?:him|her|them)(?: [a-z]+)?|(?:will|would) (?:they|(?:the|a|that|this|his|her|their) [a-z]+) (?:really |ever )?(?:overturn|cancel|accept|approve|uphold|change|win|succeed|agree|reject|decline|refund)\\b.{0,50})(?: do (?:u|you) think)?\\W*$");

    private static final Pattern REACH = Pattern.compile(
            "(?i)\\b(?:phone number|extension|direct line|(?<!order )(?<!reference )(?<!booking )number|email|e-mail)\\b");
    private static final Pattern REACHED = Pattern.compile("\\d{4}|@");
    private static final Pattern WHAT_WILL = Pattern.compile(
            "(?i)\\bwhat (?:will|would|does|do) " + WHO + " (?:say|do|think|want|decide|reply|answer)\\b");
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\b(?:is (?:it|that|this) (?:likely|serious|dangerous|bad news|cancer|life)|how (?:busy|full|long is the queue|stretched)|how many (?:people|others|other customers|staff|drivers|engineers)|who else (?:has|is)|(?:are|is|have|has) (?:other|others|other customers|anyone else|anybody else|everyone)"
                    + "|usually|normally|on average|in general|how likely|what are the (?:odds|chances)|same (?:issue|problem) for others|whose (?:idea|decision|call) was|who (?:took|made|decided|signed|dealt|handled|drove|packed|booked|spoke)|what('s| is) the (?:weather|traffic))\\b");
    /** What others ask for a thing, or how somebody will fare. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:cheaper|better|faster|the same|a better (?:price|deal)) (?:some(?:where|place) else|elsewhere|at another|anywhere else)\\b"
                    + "|\\b(?:is|will) (?:the|his|her|their|he|she|they|it) ?[a-z]* (?:going to |gonna )?be (?:ok|okay|all ?right|fine|well)\\b");

    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(manager|boss|lead|supervisor|team|driver|courier|carrier|depot|warehouse|bank|engineer|technician|contractor|plumber|electrician|landlord|insurer|supplier|seller|restaurant|kitchen|shop|store|branch|hotel|airline|crew|office|billing|finance|legal|claims|doctor|surgery|pharmacy|pharmacist|hospital|school|council|police|neighbour|colleague|agent|devs?|developers?|night shift|operations|ops|vendor|partner|lab|garage|mechanic|surveyor|director|owner|underwriters?|assessor|vet|coach|tutor|host)\\b");
    /** How things stand, in contrast to what somebody will do. */
    private static final String STANDING = "that";

    private static final Pattern THERE = Pattern.compile(
            "(?i)\\b(in until|on site|available|reachable|open|until \\d|from \\d|on duty|off duty|on leave|away|back (on|at))\\b");
    private static final Pattern DECIDES =
            Pattern.compile("(?i)ok|okay|agree|approve|allow|accept|sign|let|go for|give|pay|say");
    private static final int QUOTES = 2;

    private final Situation situation;
    private final Lookup lookup;
    private final CaseWords words;
    private final CaseNotes notes;

    Unknowable(Situation situation, Language language) {
        this.situation = situation;
        this.lookup = new Lookup(situation.context(), language);
        this.words = new CaseWords(situation, language);
        this.notes = new CaseNotes(situation.context(), language);
    }

    /** An honest no with what to check; empty if the question asks for something else, or a fact tells it. */
    Optional<String> of(String question) {
        Matcher what = WHAT_WILL.matcher(question);
        Matcher will = WILL.matcher(question);
        Matcher has = HAS.matcher(question);
        if (what.find() && isSomebody(what.group("who"))) {
            return unknown(what.group("who"), "", question, "what " + named(what.group("who")) + " will say");
        }
        if (will.find()
                && isSomebody(will.group("who"))
                && question.strip()
                        .matches(
                                "(?i)^(so |and |ok |but |you think |do you think |any chance )*(will|would|is|are|gonna|can|could|you)\\b.*")) {
            return unknown(
                    will.group("who"),
                    will.group("verb"),
                    question,
                    "what " + named(will.group("who"))
                            + (DECIDES.matcher(will.group("verb")).matches() ? " will decide" : " will do"));
        }
        if (has.find() && (!has.group("who").matches("(?i)my .*") || isSomebody(has.group("who")))) {
            return unknown(has.group("who"), has.group("verb"), question, STANDING);
        }
        if (REACH.matcher(question).find()) {
            Optional<Map.Entry<String, String>> whose = lookup.factsByWord(question).stream()
                    .filter(fact -> ROLE.matcher(Lookup.told(fact)).find())
                    .findFirst();
            if (whose.isPresent() && !REACHED.matcher(whose.get().getValue()).find()) {
                return Optional.of("The case holds no way to reach them: all it says is " + Lookup.told(whose.get())
                        + ". Look it up in your directory.");
            }
        }
        if (THEY_WILL.matcher(question).find()) {
            return Optional.of(
                    "I can't know that: as far as the case shows it isn't decided, so neither confirm nor deny it."
                            + onThat("", question)
                            + notes.felt().stream()
                                    .reduce((first, second) -> second)
                                    .map(line -> " It weighs on them, though: " + line.quoted())
                                    .orElse("")
                            + " Promise neither way; say what happens next and when they hear.");
        }
        return (INSIDE.matcher(question).find() || ELSEWHERE.matcher(question).find())
                        && lookup.fact(question).filter(Lookup.Known::sure).isEmpty()
                ? Optional.of(
                        "I can't know that: it isn't in this chat or in its facts." + onThat("", question)
                                + " Ask somebody who can see it, or leave it out; tell the customer nothing that rests on a guess.")
                : Optional.empty();
    }

    /** Whether words name somebody with a mind of their own: a role, or a name that the case knows. */
    private boolean isSomebody(String who) {
        return ROLE.matcher(who).find()
                || situation.context().facts().entries().values().stream()
                        .flatMap(value -> Stream.of(value.split("[^\\p{L}'’-]+")))
                        .anyMatch(word ->
                                !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && word.equalsIgnoreCase(who));
    }

    /** A name as the case writes it, however it was typed. */
    private String named(String who) {
        return situation.context().facts().entries().values().stream()
                .flatMap(value -> Stream.of(value.split("[^\\p{L}'’-]+")))
                .filter(word -> word.equalsIgnoreCase(who))
                .findFirst()
                .orElse(who.replaceFirst("(?i)^my ", "your "));
    }

    private Optional<String> unknown(String who, String verb, String question, String what) {
        Set<String> named = Overlap.words(who);
        Set<String> done = Overlap.words(verb);
        if (STANDING.equals(what)
                && done.isEmpty()
                && situation.context().facts().entries().entrySet().stream()
                        .anyMatch(fact -> has(fact, named)
                                && THERE.matcher(fact.getValue()).find())) {
            return Optional.empty();
        }
        if (!done.isEmpty()
                && situation.context().facts().entries().entrySet().stream()
                        .anyMatch(fact -> has(fact, named) && tells(fact, done))) {
            return Optional.empty();
        }
        if (!named.isEmpty()
                && notes.of(Speaker.CUSTOMER).stream()
                        .anyMatch(line -> !line.asks()
                                && !Overlap.shared(named, Overlap.words(line.words()))
                                        .isEmpty()
                                && !Overlap.shared(done, Overlap.words(line.words()))
                                        .isEmpty())) {
            return Optional.empty();
        }
        String promised = words.openPromise()
                .map(this::promised)
                .orElseGet(() -> " Until then, tell the customer what you are checking, not what you hope."
                        + notes.felt().stream()
                                .findFirst()
                                .map(line -> " What speaks for them when you ask: " + line.quoted())
                                .orElse(""));
        return Optional.of("I can't know " + what + ": nothing in this chat or its facts says so."
                + onThat(who, question) + " Ask or look it up before you say anything on it." + promised);
    }

    private String promised(Promise promise) {
        String due = promise.dueText() == null ? "" : " " + promise.dueText();
        return " You promised " + CaseNotes.quote(promise.text()) + ", so write to them" + due
                + " even if there is no news.";
    }

    private static boolean has(Map.Entry<String, String> fact, Set<String> named) {
        return named.isEmpty()
                || !Overlap.shared(named, Overlap.words(FactSheet.key(fact) + " " + fact.getValue()))
                        .isEmpty();
    }

    private static boolean tells(Map.Entry<String, String> fact, Set<String> done) {
        Set<String> told = Overlap.words(FactSheet.key(fact) + " " + fact.getValue());
        return done.stream()
                .anyMatch(verb ->
                        told.contains(verb) || AskedWords.kin(verb).stream().anyMatch(told::contains));
    }

    /** What the case does say of whoever is asked about. */
    private String onThat(String who, String question) {
        List<Map.Entry<String, String>> about = lookup.facts(who.isEmpty() ? question : who);
        return about.isEmpty()
                ? ""
                : " What the case has is "
                        + about.stream().limit(QUOTES).map(Lookup::told).collect(Collectors.joining("; ")) + ".";
    }
}
