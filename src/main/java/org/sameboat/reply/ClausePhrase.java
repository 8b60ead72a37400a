package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/**
 * Turns the clause around the customer's words for the issue to the agent's point of view: "you charged me after I
 * cancelled" becomes "we charged you after you cancelled". Only plain statements with a clear subject are turned.
 */
final class ClausePhrase {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 14;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}£$€%][\\p{L}\\p{N}'’.:/,%£$€-]*|n't|'\\p{L}+|’\\p{L}+");
    private static final Set<String> FILLERS = Set.of(
            ("literally actually really basically apparently obviously clearly simply even so well um uh er like honestly frankly also then ok okay oh "
                            + "yes no yeah and but or because cause cos that sorry now")
                    .split(" "));
    private static final Set<String> FIRST =
            Set.of("i", "we", "you", "my", "our", "your", "the", "this", "these", "nobody", "someone", "somebody");
    private static final Set<String> NO_END = Set.of("DET", "AUX", "CCONJ", "SCONJ", "PART");
    private static final Set<String> OPEN_ENDS = Set.of(
            "to", "of", "for", "with", "at", "by", "from", "and", "or", "a", "the", "my", "your", "not", "was", "is",
            "i", "we", "he", "she", "they", "who", "which", "than", "as", "because", "said", "says", "told", "it's",
            "if");
    private static final Map<String, String> SPELLING = Map.ofEntries(
            Map.entry("dont", "don't"),
            Map.entry("doesnt", "doesn't"),
            Map.entry("didnt", "didn't"),
            Map.entry("cant", "can't"),
            Map.entry("wont", "won't"),
            Map.entry("isnt", "isn't"),
            Map.entry("wasnt", "wasn't"),
            Map.entry("hasnt", "hasn't"),
            Map.entry("havent", "haven't"),
            Map.entry("couldnt", "couldn't"),
            Map.entry("wouldnt", "wouldn't"),
            Map.entry("werent", "weren't"),
            Map.entry("ive", "i've"),
            Map.entry("im", "i'm"),
            Map.entry("youve", "you've"),
            Map.entry("youre", "you're"),
            Map.entry("thats", "that's"),
            Map.entry("theres", "there's"),
            Map.entry("u", "you"),
            Map.entry("ur", "your"));
    /** Verbs that agree with a subject of either number, or show their number: not a bare "drop" after "the plane". */
    private static final Pattern FINITE = Pattern.compile(
            "\\w+(ed|s)|went|came|said|told|took|gave|left|lost|sold|sent|made|kept|broke|fell|got|had|did|can|could|will|would|"
                    + "won't|wo|ca|hit|cut|put|shut|ran|rang|began|drove|wrote|ate|paid|bought|brought|found|stood|sat|read|split|stuck|"
                    + "threw|tore|froze|spoke|hung|built|burnt|won|held|did|does|is|was|were|are|has|have");

    private static final Pattern EVENT = Pattern.compile(
            "\\w+ed|have|has|had|'ve|did|didn't|haven't|can't|ca|wo|won't|went|came|said|told|took|gave|left|lost|sold|sent|made|kept|"
                    + "broke|got|put|shut|ran|rang|wrote|paid|bought|brought|found|threw|froze|spoke|hung|held|cut|hit|set|let|knew");

    private static final Pattern UNSUITED = Pattern.compile(
            "(?i).*(\\b(a single one|any of them|auto|he|she|they|it|him|her|them|his|their|its|this|that|who|what|why|how|which|love|hope|wish|think|thought|guess|swear|"
                    + "dare|find|want|wanted|wonder|know|believe|feel|bet|mean|must|should|supposed|meant|due|expected|if|says?|said|please|thank|thanks|fuck\\w*|shit\\w*|bloody|damn|hell|crap|"
                    + "joke|clown\\w*|idiot\\w*|stupid|useless|pathetic|liar\\w*|lie|lied|lies|lying|thie\\w+|scam\\w*|steal\\w*|stole\\w*|robb?\\w*|rob|kill|die|died|dead|"
                    + "like|as if|lol|lmao|mate|sir|madam|god|christ|congratulations|bravo|genius|wonderful|lovely|great|brilliant|"
                    + "disgust\\w*|horrible|appalling|terrible|awful|worst|ridiculous|absurd|insult\\w*|garbage|rubbish|trash)\\b|[\"“”#@…]).*");

    private static final Pattern PLIGHT = Pattern.compile(
            "\\b(can't|cannot|couldn't|haven't|hadn't|didn't|aren't|weren't|never|not|no|nothing|still|were|been|had to|have to|lost|missed|waited|waiting|"
                    + "stuck|left|only)\\b");
    private static final Pattern ARRANGED = Pattern.compile(
            "\\b(was|were|is|are) to \\w+|\\b(was|were|is|are|been|has|have) (just )?(requested|ordered|booked|placed|bought|purchased|arranged|confirmed|agreed|scheduled|paid)\\b");

    /** After a comma these begin a new thought; anything else may belong to the one before. */
    private static final Set<String> GOES_ON = Set.of(
            "and", "but", "so", "i", "we", "you", "he", "she", "they", "it", "then", "now", "no", "nobody", "yet");

    private ClausePhrase() {}

    /** The turned clause around a span, in lower case at its beginning, if it turns well. */
    static Optional<String> clause(Text text, Span about) {
        List<Token> tokens = text.tokens();
        int at = indexOf(tokens, about);
        if (at < 0) {
            return Optional.empty();
        }
        int from = at;
        while (from > 0 && !breaks(tokens, from - 1, at)) {
            from--;
        }
        int to = at;
        while (to + 1 < tokens.size() && !breaks(tokens, to + 1, at) && !startsClause(tokens, to + 1)) {
            to++;
        }
        List<Token> clause = new ArrayList<>(tokens.subList(from, to + 1));
        for (int i = at; i > from; i--) {
            if (startsClause(tokens, i)) {
                clause = new ArrayList<>(tokens.subList(i, to + 1));
                break;
            }
        }
        while (!clause.isEmpty() && FILLERS.contains(lower(clause.get(0)))) {
            clause.remove(0);
        }
        return endsThere(tokens, to) && covers(clause, about) && isPlainStatement(text.raw(), clause)
                ? turned(clause).filter(ClausePhrase::tellsTrouble)
                : Optional.empty();
    }

    /** At the end of a sentence, at a mark, or before "and" or "but": not in the middle of a thought. */
    private static boolean endsThere(List<Token> tokens, int to) {
        if (to + 1 == tokens.size()
                || tokens.get(to + 1).sentence() != tokens.get(to).sentence()) {
            return true;
        }
        Token next = tokens.get(to + 1);
        if (",".equals(next.text())) {
            return to + 2 < tokens.size()
                    && (GOES_ON.contains(lower(tokens.get(to + 2)))
                            || tokens.get(to + 2).text().startsWith("@"));
        }
        // "Between 2 and 4" goes on after its "and".
        boolean counts =
                to + 2 < tokens.size() && "NUM".equals(tokens.get(to + 2).tag());
        return "PUNCT".equals(next.tag()) || Set.of("and", "but").contains(lower(next)) && !counts;
    }

    private static boolean covers(List<Token> clause, Span about) {
        return !clause.isEmpty()
                && clause.get(0).span().begin() <= about.begin()
                && clause.get(clause.size() - 1).span().end() >= about.end();
    }

    private static int indexOf(List<Token> tokens, Span about) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(about)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean breaks(List<Token> tokens, int i, int at) {
        Token token = tokens.get(i);
        return token.sentence() != tokens.get(at).sentence()
                || ("PUNCT".equals(token.tag()) || "SYM".equals(token.tag()) || "INTJ".equals(token.tag()))
                        && !token.text().matches("['’%£$€-]|\\p{L}+");
    }

    /** "…and I", "…but the courier": a conjunction with a new subject. */
    private static boolean startsClause(List<Token> tokens, int i) {
        return i > 0
                && ("CCONJ".equals(tokens.get(i - 1).tag())
                        || "CCONJ".equals(tokens.get(i).tag()))
                && i + 1 < tokens.size();
    }

    /** What the customers say of themselves is a plight, or only what they did; the same of what was merely arranged. */
    private static boolean tellsTrouble(String words) {
        return words.startsWith("you ") || words.startsWith("you'")
                ? PLIGHT.matcher(words).find()
                : !ARRANGED.matcher(words).find();
    }

    private static boolean isPlainStatement(String raw, List<Token> clause) {
        if (clause.size() < SHORTEST || clause.size() > LONGEST) {
            return false;
        }
        Token last = clause.get(clause.size() - 1);
        String words = new Span(clause.get(0).span().begin(), last.span().end()).in(raw);
        int after = last.span().end();
        boolean asked = raw.indexOf('?', after) >= 0 && raw.indexOf('?', after) < after + 3;
        return !asked
                && (FIRST.contains(spelt(clause.get(0))) || isCommonNoun(clause))
                && !NO_END.contains(last.tag())
                && !OPEN_ENDS.contains(lower(last))
                && clause.stream()
                        .noneMatch(t -> Viewpoint.UNKIND.matcher(t.text()).matches())
                && clause.stream().allMatch(t -> WORD.matcher(t.text()).matches())
                && !UNSUITED.matcher(words).matches()
                && hasVerbAfterSubject(clause);
    }

    /** A capital at the beginning of a sentence makes a noun look like a name; the noun after it tells. */
    private static boolean isCommonNoun(List<Token> clause) {
        return "NOUN".equals(clause.get(0).tag())
                || "PROPN".equals(clause.get(0).tag())
                        && clause.size() > 1
                        && "NOUN".equals(clause.get(1).tag());
    }

    private static boolean hasVerbAfterSubject(List<Token> clause) {
        if ("you".equals(spelt(clause.get(0))) && !tellsEvent(clause)) {
            return false;
        }
        boolean pronoun =
                Set.of("i", "we", "you", "nobody", "someone", "somebody").contains(spelt(clause.get(0)));
        if (pronoun) {
            return clause.get(1).isVerb()
                    || "ADV".equals(clause.get(1).tag()) && clause.get(2).isVerb()
                    || clause.get(1).text().startsWith("'")
                    || clause.get(1).text().startsWith("’");
        }
        for (int i = 1; i < Math.min(6, clause.size()); i++) {
            if (clause.get(i).isVerb()) {
                return FINITE.matcher(lower(clause.get(i))).matches()
                        && (clause.get(i - 1).isNoun()
                                || i > 1
                                        && "ADV".equals(clause.get(i - 1).tag())
                                        && clause.get(i - 2).isNoun());
            }
        }
        return false;
    }

    /** What "you" did, or have not done; what "you" are or always do is a verdict, and saying it back would confirm it. */
    private static boolean tellsEvent(List<Token> clause) {
        return clause.stream()
                .skip(1)
                .limit(2)
                .anyMatch(t -> EVENT.matcher(lower(t)).matches());
    }

    private static Optional<String> turned(List<Token> clause) {
        StringBuilder turned = new StringBuilder(isCommonNoun(clause) ? "the " : "");
        int end = -1;
        String before = "";
        for (int i = 0; i < clause.size(); i++) {
            Token token = clause.get(i);
            String word = turn(clause, i, before);
            if (i > 0
                    && FILLERS.contains(lower(token))
                    && Set.of("literally", "actually", "really", "basically", "apparently", "simply", "even")
                            .contains(lower(token))) {
                continue;
            }
            if (end >= 0 && token.span().begin() > end) {
                turned.append(' ');
            }
            turned.append(word);
            end = token.span().end();
            before = lower(token);
        }
        return Optional.of(turned.toString());
    }

    private static String turn(List<Token> clause, int i, String before) {
        String word = spelt(clause.get(i));
        boolean subject = i == 0
                || i + 1 < clause.size()
                        && (clause.get(i + 1).isVerb()
                                || clause.get(i + 1).text().startsWith("'"))
                        && !clause.get(i - 1).isVerb()
                        && !"ADP".equals(clause.get(i - 1).tag());
        return switch (word) {
            case "i", "we", "me", "us" -> "you";
            case "my", "our" -> "your";
            case "mine", "ours" -> "yours";
            case "myself", "ourselves" -> "yourself";
            case "you" -> subject ? "we" : "us";
            case "your" -> "our";
            case "yours" -> "ours";
            case "am", "'m", "’m" -> word.length() == 2 && word.charAt(0) != 'a' ? "'re" : "are";
            case "i'm" -> "you're";
            case "i've" -> "you've";
            case "you've" -> "we've";
            case "you're" -> "we're";
            case "was" -> "i".equals(before) ? "were" : "was";
            default -> plain(clause.get(i), word);
        };
    }

    private static String plain(Token token, String spelt) {
        String text = token.text();
        boolean shouted = text.length() > 3
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().allMatch(Character::isLetter);
        boolean respelt = SPELLING.containsKey(lower(token));
        return shouted || respelt || !"PROPN".equals(token.tag()) && isWord(text) ? spelt : text;
    }

    private static boolean isWord(String text) {
        return text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT));
    }

    private static String spelt(Token token) {
        return SPELLING.getOrDefault(lower(token), lower(token)).replace('’', '\'');
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
