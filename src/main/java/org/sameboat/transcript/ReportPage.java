package org.sameboat.transcript;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.Measured;
import org.sameboat.scorecard.Item;

/** The page {@code index.html}: one file that needs no network. Every text of others is escaped by the template. */
final class ReportPage {

    private static final int WORDS_SHOWN = 8;
    private static final int REMARKS_SHOWN = 200;

    private static final Map<String, String> NEEDS = Map.of(
            "info", "Being told what is going on",
            "progress", "Seeing it move",
            "fix", "Having it work",
            "money", "Getting the money right",
            "choice", "Having a choice",
            "respect", "Being heard",
            "none", "Nothing that the words name");

    private static final Map<Remark.Kind, String> KINDS = Map.of(
            Remark.Kind.UNREADABLE, "Could not be read",
            Remark.Kind.ASSUMED, "Was assumed; please confirm",
            Remark.Kind.DROPPED, "Was left out by rule");

    record View(
            String conversations,
            String tier,
            String scorecard,
            List<Tile> tiles,
            boolean hasCauses,
            List<Bar> causesBars,
            List<CauseView> causes,
            List<TurningView> turnings,
            List<BestView> best,
            String quality,
            String reviews,
            List<Bar> itemBars,
            boolean hasWeeks,
            List<Bar> weekBars,
            boolean hasAgents,
            List<AgentView> agents,
            boolean hasRemarks,
            List<RemarksView> remarks,
            @Nullable MeasuredView measured) {}

    record MeasuredView(String messages, List<FigureView> figures, int alarmed, String chats) {}

    record FigureView(String verdict, String precision, String recall) {}

    record Tile(String value, String label) {}

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param width in per cent of the longest possible
     * @param shown its value in words
     */
    record Bar(String label, String width, String shown) {}

    record CauseView(String title, int count, List<WordsView> words) {}

    record WordsView(String words, int count, boolean many, boolean last) {}

    record TurningView(
            String conversation,
            String place,
            String curve,
            Digest.@Nullable Turning rose,
            Digest.@Nullable Turning calmed) {}

    record BestView(String agentWords, String words, String conversation, int agentSeq) {}

    record AgentView(String name, int count, String value) {}

    record RemarksView(
            String title,
            int count,
            List<Row> shown,
            @Nullable Integer more) {}

    record Row(String file, String place, String message, String code) {}

    private final ReportSettings settings;
    private final Overview overview;
    private final Remarks remarks;

    ReportPage(ReportSettings settings, Overview overview, Remarks remarks) {
        this.settings = settings;
        this.overview = overview;
        this.remarks = remarks;
    }

    void write(Writer out) {
        try (InputStream in = ReportPage.class.getResourceAsStream("/org/sameboat/transcript/report.mustache")) {
            if (in == null) {
                throw new IllegalStateException("the report's template is not on the class path");
            }
            Template template =
                    Mustache.compiler().zeroIsFalse(true).compile(new InputStreamReader(in, StandardCharsets.UTF_8));
            template.execute(view(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private View view() {
        List<CauseView> causes = overview.needs().stream()
                .map(need -> new CauseView(title(need.getKey()), need.getValue(), words(need.getKey())))
                .toList();
        return new View(
                number(overview.conversations),
                settings.tier(),
                settings.scorecard().name(),
                tiles(),
                !causes.isEmpty(),
                causesBars(causes),
                causes,
                overview.turnings().stream().map(ReportPage::turning).toList(),
                overview.best().stream().flatMap(d -> best(d).stream()).toList(),
                one(overview.quality.value()),
                number(overview.quality.count()),
                itemBars(),
                overview.weeks.size() > 1,
                means(overview.weeks),
                settings.agentsShown() && !overview.agents.isEmpty(),
                overview.agents.entrySet().stream()
                        .map(e -> new AgentView(
                                e.getKey(),
                                e.getValue().count(),
                                one(e.getValue().value())))
                        .toList(),
                anyRemarks(),
                remarkViews(),
                measured(settings.measured()));
    }

    private static @Nullable MeasuredView measured(@Nullable Measured measured) {
        return measured == null
                ? null
                : new MeasuredView(
                        number(measured.messages()),
                        measured.figures().stream()
                                .map(f -> new FigureView(f.verdict(), percent(f.precision()), percent(f.recall())))
                                .toList(),
                        measured.alarmedChats(),
                        number(measured.calmChats()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private List<Tile> tiles() {
        return List.of(
                new Tile(number(overview.turns), "turns"),
                new Tile(number(overview.upset), "conversations with an upset customer"),
                new Tile(number(overview.calmed), "of them ended calmer"),
                new Tile(number(overview.stalemates), "went in circles"),
                new Tile(number(overview.failed), "agent turns fail a question"),
                new Tile(one(overview.quality.value()), "quality score of 100"));
    }

    private static String title(String need) {
        return NEEDS.getOrDefault(need, need);
    }

    private List<WordsView> words(String need) {
        List<Map.Entry<String, Integer>> causes = overview.causes(need, WORDS_SHOWN);
        List<WordsView> views = new ArrayList<>();
        for (Map.Entry<String, Integer> cause : causes) {
            boolean last = views.size() == causes.size() - 1;
            views.add(new WordsView(cause.getKey(), cause.getValue(), cause.getValue() > 1, last));
        }
        return views;
    }

    private static List<Bar> causesBars(List<CauseView> causes) {
        int most = causes.stream().mapToInt(CauseView::count).max().orElse(1);
        return causes.stream()
                .map(c -> new Bar(c.title(), one(100.0 * c.count() / most), number(c.count())))
                .toList();
    }

    private List<Bar> itemBars() {
        List<Bar> bars = new ArrayList<>();
        for (Item item : settings.scorecard().items()) {
            Mean mean = overview.items.get(item.id());
            if (mean != null) {
                bars.add(bar(item.title(), mean));
            }
        }
        return bars;
    }

    private static List<Bar> means(Map<String, Mean> means) {
        return means.entrySet().stream().map(e -> bar(e.getKey(), e.getValue())).toList();
    }

    private static Bar bar(String label, Mean mean) {
        return new Bar(label, one(mean.value()), one(mean.value()) + " (" + mean.count() + ")");
    }

    private static TurningView turning(Digest digest) {
        String place = digest.file() + " · " + digest.turns() + " turns";
        return new TurningView(digest.conversation(), place, Charts.curve(digest), digest.rose(), digest.calmed());
    }

    private static List<BestView> best(Digest digest) {
        Digest.Turning calmed = digest.calmed();
        return calmed == null
                ? List.of()
                : List.of(new BestView(calmed.agentWords(), calmed.words(), digest.conversation(), calmed.agentSeq()));
    }

    private boolean anyRemarks() {
        return KINDS.keySet().stream().anyMatch(kind -> remarks.count(kind) > 0);
    }

    private List<RemarksView> remarkViews() {
        List<RemarksView> views = new ArrayList<>();
        for (Remark.Kind kind : Remark.Kind.values()) {
            int count = remarks.count(kind);
            if (count > 0) {
                List<Row> shown = remarks.of(kind).stream()
                        .limit(REMARKS_SHOWN)
                        .map(r -> new Row(r.file(), r.place() == null ? "" : r.place(), r.message(), r.code()))
                        .toList();
                Integer more = count > shown.size() ? Integer.valueOf(count - shown.size()) : null;
                views.add(new RemarksView(KINDS.getOrDefault(kind, ""), count, shown, more));
            }
        }
        return views;
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
