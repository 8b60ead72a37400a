package org.sameboat.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Encoder;
import org.sameboat.language.Encoding;
import org.sameboat.language.Features;
import org.sameboat.language.Kept;
import org.sameboat.language.Scores;
import org.sameboat.language.Word;

/** Turns a message in its context into the few signals over which the deciders decide. */
public final class Signals {

    /** Log-odds are brought to about -1 to 1, so that one ridge fits all weights. */
    private static final double SCALE = 0.25;

    /**
     * The heads of the encoder that help. All seventy fit the written messages as well, and less surely the calm ones.
     * Chosen on the stack split.
     */
    private static final Pattern HELPFUL = Pattern.compile("(anger|frustration|aim|need)_.+"
            + "|emotion_(anger|annoyance|disapproval|disappointment|disgust|gratitude|grouped_anger)");

    /** Messages whose scores are kept: each is read, then looked at again as the one before the next. */
    private static final int KEPT = 512;

    private final Kept<String, WordScores> scores;
    private final @Nullable Encoder encoder;

    public Signals(WordModels models, @Nullable Encoder encoder) {
        this.scores = new Kept<>(KEPT, text -> new WordScores(models, text));
        this.encoder = encoder;
    }

    Impression impression(List<Turn> turns) {
        String text = turns.get(turns.size() - 1).text();
        Turn before = customerBefore(turns);
        return new Impression(
                text,
                scores.of(text),
                before == null ? null : scores.of(before.text()),
                encoder == null ? null : encoder.encode(Context.of(turns.toArray(Turn[]::new))));
    }

    private static @Nullable Turn customerBefore(List<Turn> turns) {
        int last = turns.size() - 1;
        for (int i = last - 1; i >= 0 && i >= last - CustomerReader.LOOKS_BACK; i--) {
            if (turns.get(i).by(Speaker.CUSTOMER)) {
                return turns.get(i);
            }
        }
        return null;
    }

    /** The signals of a context's latest turn. */
    public Features of(Context context) {
        return of(impression(context.turns()));
    }

    Features of(Impression impression) {
        Features signals = new Features();
        signals.add("bias", 1);
        levels(impression.scores(), Part.ANGER, "words", signals);
        levels(impression.scores(), Part.FRUSTRATION, "words", signals);
        WordScores before = impression.before();
        if (before != null) {
            signals.add("before", 1);
            levels(before, Part.ANGER, "before", signals);
            levels(before, Part.FRUSTRATION, "before", signals);
        }
        Encoding encoding = impression.encoding();
        if (encoding == null) {
            surface(impression, signals);
        } else {
            heads(encoding, signals);
        }
        return signals;
    }

    private static void heads(Encoding encoding, Features signals) {
        for (String head : encoding.heads()) {
            if (HELPFUL.matcher(head).matches()) {
                signals.add("encoder:" + head, encoding.logit(head) * SCALE);
            }
        }
    }

    /** What the encoder would know better, if there were one. */
    private static void surface(Impression impression, Features signals) {
        WordScores scores = impression.scores();
        for (Aim aim : Aim.values()) {
            signals.add("words:aim:" + aim, scores.of(Part.AIM).logit(aim.name()) * SCALE);
        }
        for (Need need : Need.values()) {
            signals.add("words:need:" + need, scores.of(Part.NEED).logit(need.name()) * SCALE);
        }
        signals.add("words:annoyance", scores.of(Part.ANNOYANCE).logit(Part.YES) * SCALE);
        signals.add("words:abuse", scores.of(Part.ABUSE).logit(Part.YES) * SCALE);
        typing(scores.words(), signals);
    }

    /** Log-odds of "at least 1", "at least 2" and 3. */
    private static void levels(WordScores scores, Part part, String prefix, Features signals) {
        Scores of = scores.of(part);
        double three = of.probability("3");
        double two = three + of.probability("2");
        double one = two + of.probability("1");
        signals.add(prefix + ":" + part + ">0", Scores.logit(one) * SCALE);
        signals.add(prefix + ":" + part + ">1", Scores.logit(two) * SCALE);
        signals.add(prefix + ":" + part + ">2", Scores.logit(three) * SCALE);
    }

    private static void typing(List<Word> words, Features signals) {
        int letters = 0;
        int shouted = 0;
        boolean asked = false;
        boolean exclaimed = false;
        for (Word word : words) {
            letters += word.isLetters() ? 1 : 0;
            shouted += word.shouted() && word.form().length() > 2 ? 1 : 0;
            asked |= word.kind() == Word.Kind.MARKS && word.form().indexOf('?') >= 0;
            exclaimed |= word.kind() == Word.Kind.MARKS && word.form().indexOf('!') >= 0;
        }
        signals.add("shouted", letters == 0 ? 0 : Math.min(1, 3.0 * shouted / letters));
        signals.add("asked", asked ? 1 : 0);
        signals.add("exclaimed", exclaimed ? 1 : 0);
    }
}
