package org.sameboat.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.language.Token;

/** Turns single words from the customer's to the agent's point of view, and tells which words a reply never repeats. */
final class Viewpoint {

    /** What a reply does not repeat: abuse, verdicts, irony, and words too empty to name anything. */
    static final Pattern UNKIND = Pattern.compile(
            "(?i)(bloody|fucking?|f\\W*ing|shit\\w*|crap\\w*|damn\\w*|bollocks|arse\\w*|ass|piss\\w*|bugger\\w*|hell|idiot\\w*|moron\\w*|"
                    + "clown\\w*|muppet\\w*|stupid|useless|pathetic|joke|rubbish|garbage|trash|scam\\w*|thie\\w*|crook\\w*|liars?|"
                    + "robb\\w*|bandit\\w*|disgrace\\w*|shambles|circus|nonsense|excuse\\w*|lies|lie|lied|lying|toy|junk|brick|contraption|"
                    + "so-called|precious|wonderful|lovely|great|brilliant|genius|amazing|fantastic|pig|worm|toad\\w*|turds?|knickers|"
                    + "underwear|nudes?|fat|ugly|cheek|nerve|smug\\w*|scum\\w*|vile|evil|god|christ|jesus|rape|convictions|lol|hun|teeth|hungover|drunk|"
                    + "creepy|disgusting|filthy|ridiculous|worst|terrible|awful|horrible|goddamn|racket|cartel|mafia)");

    static final Pattern EMPTY = Pattern.compile(
            "(?i)(thing|things|stuff|bit|way|one|ones|everything|anything|nothing|something|someone|somebody|nobody|time|times|days?|"
                    + "weeks?|years?|months?|hours?|minutes?|mins?|fact|point|reason|words?|sentences?|sorry|apology|mind|human|person|"
                    + "body|yesterday|today|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day|half|lot|lots|rest|yes|ok|"
                    + "january|february|march|april|june|july|august|september|october|november|december|nowhere|middle|end|same)");
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}£$€][\\p{L}\\p{N}'’./:%,-]*|'s|’s|'|’|%");

    /** Adjectives that are written with a capital wherever they stand. */
    private static final Pattern OF_PLACE = Pattern.compile(
            "(North|South|East|West)(ern)?|United|British|English|Scottish|Welsh|Irish|French|Spanish|Polish|Turkish|Danish|Swedish|Finnish|German|Dutch|"
                    + "\\w+(nese|ian|ican)");

    private static final Map<String, String> TURNED = Map.of(
            "my",
            "your",
            "our",
            "your",
            "your",
            "our",
            "me",
            "you",
            "us",
            "you",
            "mine",
            "yours",
            "i",
            "you",
            "we",
            "you",
            "myself",
            "yourself");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us", "my", "our", "mine", "ours");

    private Viewpoint() {}

    static boolean turns(Token token) {
        return TURNED.containsKey(lower(token));
    }

    static boolean isFirstPerson(Token token) {
        return FIRST_PERSON.contains(lower(token));
    }

    /** The word as the agent would write it inside a sentence. */
    static String turn(Token token) {
        String turned = TURNED.get(lower(token));
        if (turned != null) {
            return turned;
        }
        String text = token.text();
        boolean shouted = text.length() > 3
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().allMatch(Character::isLetter);
        boolean capitalWord = Character.isUpperCase(text.charAt(0))
                && text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT));
        return shouted
                        || capitalWord
                                && !"PROPN".equals(token.tag())
                                && !OF_PLACE.matcher(text).matches()
                ? lower(token)
                : text;
    }

    /** Whether words begin with, or stand inside, quotation marks. */
    static boolean isQuoted(String message, Span words) {
        String before = message.substring(0, Math.min(words.begin() + 1, message.length()));
        long straight = before.chars().filter(c -> c == '"').count();
        return straight % 2 == 1
                || before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d')
                || before.lastIndexOf('\u2018') > before.lastIndexOf('\u2019');
    }

    static boolean repeatable(Token token) {
        return WORD.matcher(token.text()).matches()
                && !UNKIND.matcher(token.text()).matches();
    }

    static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
