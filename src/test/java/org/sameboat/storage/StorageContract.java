package org.sameboat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.Appended;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Message;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.conversation.Utterance;
import org.sameboat.gate.Finding;
import org.sameboat.gate.Question;
import org.sameboat.gate.Review;
import org.sameboat.gate.Severity;
import org.sameboat.live.AuditTrail;
import org.sameboat.live.Coaching;
import org.sameboat.live.Coachings.Unread;
import org.sameboat.live.DeskList;
import org.sameboat.live.Outcomes.Fared;
import org.sameboat.live.Outcomes.Feedback;
import org.sameboat.reply.Suggestion;
import org.sameboat.scorecard.Appraisal;
import org.sameboat.scorecard.Appraisal.Given;
import org.sameboat.scorecard.Appraisal.State;
import org.sameboat.scorecard.Proof;
import org.sameboat.scorecard.Scale;
import org.sameboat.scorecard.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every storage must do, whatever database is below. */
abstract class StorageContract {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123Z");

    private JdbcClient jdbc;
    private JdbcConversations conversations;
    private JdbcCoachings coachings;
    private JdbcOutcomes outcomes;
    private JdbcDraftReviews reviews;
    private JdbcDeskList list;
    private JdbcAppraisals appraisals;
    private String id;

    abstract DataSource database();

    @BeforeEach
    void open() {
        DataSource database = database();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        conversations = new JdbcConversations(jdbc, transactions);
        coachings = new JdbcCoachings(jdbc, transactions);
        outcomes = new JdbcOutcomes(jdbc, transactions);
        reviews = new JdbcDraftReviews(jdbc, transactions);
        list = new JdbcDeskList(jdbc);
        appraisals = new JdbcAppraisals(jdbc, transactions);
        jdbc.sql("delete from conversation").update();
        jdbc.sql("delete from appraisal").update();
        id = opened("Marta");
    }

    private String opened(String customer) {
        String fresh = UUID.randomUUID().toString();
        conversations.open(Conversation.opened(fresh, customer, new CaseFacts(Map.of("order", "4411")), NOON));
        return fresh;
    }

    private static Utterance said(Speaker speaker, String author, String clientId, String text) {
        return new Utterance(UUID.randomUUID().toString(), clientId, speaker, author, text, NOON);
    }

    private Message customerSays(String text) {
        return conversations
                .append(id, said(Speaker.CUSTOMER, "customer", UUID.randomUUID().toString(), text))
                .message();
    }

    private static Coaching coaching(long seq, Double anger) {
        return new Coaching(
                seq,
                anger,
                anger,
                "{\"seq\":" + seq + "}",
                List.of(
                        new Suggestion("a" + seq, "I own it.", List.of("own", "step"), "Because.", List.of("D3")),
                        new Suggestion("b" + seq, "Two ways.", List.of("options"), "Because.", List.of("D1"))));
    }

    @Test
    void aMessageToAConversationThatIsNotThereIsRefused() {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> conversations.append("nowhere", said(Speaker.CUSTOMER, "customer", "1", "Hello?")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("SB301"));
        assertThat(conversations.find("nowhere")).isEmpty();
    }

    @Test
    void aRepeatedClientIdGivesTheFirstMessageAndLeavesNoGap() {
        Appended first = conversations.append(id, said(Speaker.CUSTOMER, "customer", "1", "Hello?"));
        Appended again = conversations.append(id, said(Speaker.CUSTOMER, "customer", "1", "Hello again?"));
        Appended agents = conversations.append(id, said(Speaker.AGENT, "ana", "1", "Hi, I'm Ana."));

        assertThat(first.first()).isTrue();
        assertThat(again.first()).isFalse();
        assertThat(again.message()).isEqualTo(first.message());
        assertThat(agents.message().seq()).isEqualTo(2);
        assertThat(conversations.after(id, 0, 10)).containsExactly(first.message(), agents.message());
    }

    @Test
    void manyWritersAtOnceGetOneOrderWithoutGaps() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Message>> written = IntStream.range(0, 200)
                    .mapToObj(i -> writers.submit(() -> customerSays("message " + i)))
                    .toList();
            for (Future<Message> one : written) {
                assertThat(one.get()).isNotNull();
            }
        } finally {
            writers.shutdown();
        }
        assertThat(conversations.after(id, 0, 500))
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        Message written = customerSays("Wo ist mein Geld?! \uD83D\uDE21 \u202Eabc");
        Conversation found = conversations.find(id).orElseThrow();

        assertThat(conversations.after(id, 0, 1)).containsExactly(written);
        assertThat(found.customer()).isEqualTo("Marta");
        assertThat(found.facts().entries()).containsExactly(Map.entry("order", "4411"));
        assertThat(found.startedAt()).isEqualTo(NOON);
        assertThat(found.lastSeq()).isEqualTo(1);
    }

    @Test
    void aMessageOfAHundredKilobytesIsKeptWhole() {
        String text = "\u00e9".repeat(102_400);
        customerSays(text);
        assertThat(conversations.after(id, 0, 1).get(0).text()).isEqualTo(text);
    }

    @Test
    void theFirstAgentWhoSpeaksTakesTheConversationOn() {
        customerSays("Hello?");
        assertThat(conversations.find(id).orElseThrow().agent()).isNull();
        conversations.append(id, said(Speaker.AGENT, "ana", "1", "Hi."));
        conversations.append(id, said(Speaker.AGENT, "ben", "2", "May I help?"));
        assertThat(conversations.find(id).orElseThrow().agent()).isEqualTo("ana");
    }

    @Test
    void theContextIsWhatWasKnownThenAndNoMore() {
        IntStream.rangeClosed(1, Context.WINDOW + 10).forEach(i -> customerSays("message " + i));
        Conversation found = conversations.find(id).orElseThrow();
        Context context = conversations.context(found, Context.WINDOW + 5, null);

        assertThat(context.turns()).hasSize(Context.WINDOW);
        assertThat(context.seq(0)).isEqualTo(6);
        assertThat(context.latest().orElseThrow().text()).isEqualTo("message " + (Context.WINDOW + 5));
    }

    @Test
    void theFirstCoachingOfAMessageStands() {
        customerSays("Hello?");
        assertThat(coachings.keep(id, coaching(1, 0.2), NOON)).isTrue();
        assertThat(coachings.keep(id, coaching(1, 0.9), NOON)).isFalse();
        assertThat(coachings.after(id, 0, 10)).containsExactly("{\"seq\":1}");
        assertThat(list.find(id).orElseThrow().anger()).isEqualTo(0.2);
    }

    @Test
    void onlyCustomersMessagesThatNothingWasSaidToAreUnread() {
        customerSays("Hello?");
        customerSays("Hello??");
        conversations.append(id, said(Speaker.AGENT, "ana", "1", "Hi."));
        coachings.keep(id, coaching(1, 0.1), NOON);

        assertThat(coachings.unread(NOON, NOON.plusSeconds(1), 10)).containsExactly(new Unread(id, 2));
        assertThat(coachings.unread(NOON.plusSeconds(1), NOON.plusSeconds(2), 10))
                .isEmpty();
        assertThat(coachings.unread(NOON.minusSeconds(1), NOON, 10)).isEmpty();
    }

    @Test
    void theLatestWordOfAnAgentOnASuggestionCounts() {
        customerSays("Hello?");
        coachings.keep(id, coaching(1, 0.1), NOON);
        assertThat(outcomes.keep(id, "ana", new Feedback("nothing", "used", null), NOON))
                .isFalse();
        assertThat(outcomes.keep(id, "ana", new Feedback("a1", "dismissed", "too long"), NOON))
                .isTrue();
        assertThat(outcomes.keep(id, "ana", new Feedback("a1", "edited", null), NOON))
                .isTrue();
        assertThat(outcomes.keep(id, "ben", new Feedback("b1", "used", null), NOON))
                .isTrue();

        assertThat(outcomes.moves())
                .containsExactly(new Fared("options", 1, 0, 0), new Fared("own", 0, 1, 0), new Fared("step", 0, 1, 0));
        outcomes.forget();
        assertThat(outcomes.moves()).isEmpty();
    }

    @Test
    void ofADraftOnlyTheRulesOfItsNewestReviewAreKept() {
        Review.Verdict clean = new Review.Verdict(true, List.of());
        Finding finding = new Finding(
                "calm-down", Question.KIND, Severity.STOP, 0, 9, "It orders a feeling.", "D6", null, List.of());
        Review bad = new Review(new Review.Verdict(false, List.of(finding)), clean, clean, null);
        reviews.keep(id, "ana", "d1", bad, NOON);
        reviews.keep(id, "ana", "d1", new Review(clean, clean, clean, null), NOON);
        reviews.keep(id, "ana", "d2", bad, NOON);

        assertThat(jdbc.sql(
                                "select draft_id, kind, rules from draft_review where conversation_id = :id order by draft_id")
                        .param("id", id)
                        .query((row, n) -> row.getString("draft_id") + row.getBoolean("kind") + row.getString("rules"))
                        .list())
                .containsExactly("d1true", "d2falsecalm-down");
    }

    @Test
    void deletingAConversationLeavesNothingOfItBehind() {
        customerSays("Hello?");
        coachings.keep(id, coaching(1, 0.1), NOON);
        outcomes.keep(id, "ana", new Feedback("a1", "used", null), NOON);
        String other = opened("Kim");
        JdbcCustomerRecords records = new JdbcCustomerRecords(jdbc);

        assertThat(records.conversationsOf("Marta")).containsExactly(id);
        assertThat(records.delete(id)).isTrue();
        assertThat(records.delete(id)).isFalse();
        assertThat(records.conversationsOf("Marta")).isEmpty();
        for (String table : List.of("message", "coaching", "suggestion", "outcome", "draft_review")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(conversations.find(other)).isPresent();
    }

    @Test
    void conversationsAreDeletedByTheAgeOfTheirLastMessage() {
        String old = UUID.randomUUID().toString();
        conversations.open(Conversation.opened(old, "Kim", CaseFacts.none(), NOON.minusSeconds(60)));
        JdbcCustomerRecords records = new JdbcCustomerRecords(jdbc);

        assertThat(records.purge(NOON)).isEqualTo(1);
        assertThat(conversations.find(old)).isEmpty();
        assertThat(conversations.find(id)).isPresent();
    }

    @Test
    void theAuditTrailOutlivesTheConversationAndEndsByAge() {
        JdbcAuditTrail trail = new JdbcAuditTrail(jdbc, UUID::randomUUID);
        trail.purge(NOON.plusSeconds(3_600));
        AuditTrail.Entry read = new AuditTrail.Entry(NOON, "ana", "read", id);
        AuditTrail.Entry deleted = new AuditTrail.Entry(NOON.plusSeconds(1), "sue", "deleted", id);
        trail.add(read);
        trail.add(deleted);
        new JdbcCustomerRecords(jdbc).delete(id);

        assertThat(trail.since(NOON, 10)).containsExactly(read, deleted);
        assertThat(trail.since(NOON.plusSeconds(1), 10)).containsExactly(deleted);
        assertThat(trail.purge(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(trail.since(NOON, 10)).containsExactly(deleted);
    }

    private Appraisal drafted(String appraisal, Instant at) {
        Score score = new Score("kind", 3, 75.0, "3 of 4.", List.of(new Proof(2, "“Calm down”", "calm-down", false)));
        Score none = new Score("close", null, null, "It never came to that.", List.of());
        return appraisals.open(new Appraisal(
                appraisal,
                "chat 1",
                State.DRAFT,
                null,
                List.of(
                        new Appraisal.ScoredItem("kind", "Kind", 3, true, new Scale(0, 4), score),
                        new Appraisal.ScoredItem("close", "A warm close", 1, false, new Scale(0, 4), none)),
                List.of(),
                null,
                null,
                at));
    }

    @Test
    void anAppraisalIsBegunOnceAndReadAsItWasWritten() {
        Appraisal draft = drafted("a1", NOON);
        appraisals.keep("a1", new Given("kind", "quinn", 1, "Too curt."), NOON);
        appraisals.keep("a1", new Given("kind", "quinn", 2, null), NOON.plusSeconds(1));

        Appraisal again = drafted("a1", NOON.plusSeconds(60));

        assertThat(again.items()).isEqualTo(draft.items());
        assertThat(again.given()).containsExactly(new Given("kind", "quinn", 2, null));
        assertThat(again.at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(appraisals.find("a2")).isEmpty();
    }

    @Test
    void anAppraisalMovesOnlyFromWhereItIsAndTakesNoScoreOnceFinal() {
        Appraisal draft = drafted("a1", NOON);
        Appraisal shared = draft.sharedWith("ana", NOON);
        assertThat(appraisals.move(State.APPEALED, shared)).isFalse();
        assertThat(appraisals.move(State.DRAFT, shared)).isTrue();
        assertThat(appraisals.move(State.DRAFT, draft.sharedWith("ben", NOON))).isFalse();
        Appraisal appealed = shared.appealed("I did greet.", NOON);
        assertThat(appraisals.move(State.SHARED, appealed)).isTrue();
        assertThat(appraisals.move(State.APPEALED, appealed.decided("So you did.", NOON)))
                .isTrue();

        Appraisal end = appraisals.find("a1").orElseThrow();
        assertThat(end.agent()).isEqualTo("ana");
        assertThat(end.appeal()).isEqualTo("I did greet.");
        assertThat(end.answer()).isEqualTo("So you did.");
        assertThat(appraisals.keep("a1", new Given("kind", "quinn", 1, null), NOON))
                .isFalse();
    }

    @Test
    void anAgentsAppraisalsAreListedLatestFirstAndForgottenByAge() {
        drafted("a1", NOON);
        Appraisal second = drafted("a2", NOON.plusSeconds(1));
        appraisals.move(State.DRAFT, second.sharedWith("ana", NOON.plusSeconds(1)));
        Appraisal third = drafted("a3", NOON.plusSeconds(2));
        appraisals.move(State.DRAFT, third.sharedWith("ana", NOON.plusSeconds(2)));
        appraisals.keep("a2", new Given("kind", "quinn", 1, "Curt."), NOON.plusSeconds(1));

        assertThat(appraisals.latest("ana", 10)).extracting(Appraisal::id).containsExactly("a3", "a2");
        assertThat(appraisals.latest("ana", 1)).extracting(Appraisal::id).containsExactly("a3");
        assertThat(appraisals.latest("ben", 10)).isEmpty();
        assertThat(appraisals.latest(null, 10)).hasSize(3);
        assertThat(appraisals.purge(NOON.plusSeconds(2))).isEqualTo(2);
        assertThat(appraisals.latest(null, 10)).extracting(Appraisal::id).containsExactly("a3");
        assertThat(jdbc.sql("select count(*) from appraisal_score")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAgentListsOwnAndUnassignedConversationsLatestFirst() {
        String hers = opened("Kim");
        conversations.append(hers, said(Speaker.AGENT, "ana", "1", "Hi."));
        String his = opened("Lou");
        conversations.append(his, said(Speaker.AGENT, "ben", "1", "Hi."));

        assertThat(list.recent("ana", 10)).extracting(DeskList.Entry::id).containsExactlyInAnyOrder(id, hers);
        assertThat(list.recent(null, 10)).extracting(DeskList.Entry::id).containsExactlyInAnyOrder(id, hers, his);
        DeskList.Entry silent = list.find(id).orElseThrow();
        assertThat(silent.last()).isNull();
        assertThat(silent.coaching()).isNull();
        assertThat(silent.messages()).isZero();
        assertThat(list.find(hers).orElseThrow().last().text()).isEqualTo("Hi.");
    }
}
