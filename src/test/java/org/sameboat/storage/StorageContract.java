package org.sameboat.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Message;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Utterance;
import org.sameboat.live.Coaching;
import org.sameboat.reply.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every storage must do, whatever database is below; by subject in the classes that extend this. */
abstract class StorageContract {

    static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123Z");

    JdbcClient jdbc;
    JdbcConversations conversations;
    JdbcCoachings coachings;
    JdbcOutcomes outcomes;
    JdbcDraftReviews reviews;
    JdbcDeskList list;
    JdbcAppraisals appraisals;
    String id;

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

    String opened(String customer) {
        String fresh = UUID.randomUUID().toString();
        conversations.open(Conversation.opened(fresh, customer, new CaseFacts(Map.of("order", "4411")), NOON));
        return fresh;
    }

    static Utterance said(Speaker speaker, String author, String clientId, String text) {
        return new Utterance(UUID.randomUUID().toString(), clientId, speaker, author, false, text, NOON);
    }

    Message customerSays(String text) {
        return conversations
                .append(id, said(Speaker.CUSTOMER, "customer", UUID.randomUUID().toString(), text))
                .message();
    }

    static Coaching coaching(long seq, Double anger) {
        return new Coaching(
                seq,
                anger,
                anger,
                "{\"seq\":" + seq + "}",
                List.of(
                        new Suggestion("a" + seq, "I own it.", List.of("own", "step"), "Because.", List.of("D3")),
                        new Suggestion("b" + seq, "Two ways.", List.of("options"), "Because.", List.of("D1"))));
    }
}
