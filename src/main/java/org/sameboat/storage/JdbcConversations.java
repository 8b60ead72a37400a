package org.sameboat.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sameboat.conversation.Appended;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Conversations;
import org.sameboat.conversation.Message;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.conversation.Utterance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations in tables that H2 and PostgreSQL understand alike. */
class JdbcConversations implements Conversations {

    private static final String MESSAGE = "select seq, id, client_id, speaker, text, at from message";
    private static final String CONVERSATION =
            "select id, customer, facts, started_at, agent, last_seq from conversation where id = :id";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcConversations(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void open(Conversation conversation) {
        jdbc.sql("insert into conversation (id, customer, facts, started_at, agent, last_seq, last_at)"
                        + " values (:id, :customer, :facts, :at, :agent, 0, :at)")
                .param("id", conversation.id())
                .param("customer", conversation.customer())
                .param("facts", FactsColumn.write(conversation.facts()))
                .param("at", conversation.startedAt().atOffset(ZoneOffset.UTC))
                .param("agent", conversation.agent())
                .update();
    }

    @Override
    public Optional<Conversation> find(String id) {
        return jdbc.sql(CONVERSATION)
                .param("id", id)
                .query(JdbcConversations::conversation)
                .optional();
    }

    @Override
    public Appended append(String id, Utterance utterance) {
        // The row lock on the conversation is what gives seq one order without gaps, on every instance.
        return Objects.requireNonNull(transactions.execute(status -> {
            Conversation before = jdbc.sql(CONVERSATION + " for update")
                    .param("id", id)
                    .query(JdbcConversations::conversation)
                    .optional()
                    .orElseThrow(() -> new UnusableInput("SB301", "There is no such conversation."));
            Optional<Message> known = jdbc.sql(MESSAGE
                            + " where conversation_id = :conversation and speaker = :speaker and client_id = :client")
                    .param("conversation", id)
                    .param("speaker", utterance.speaker().name())
                    .param("client", utterance.clientId())
                    .query(JdbcConversations::message)
                    .optional();
            return known.map(message -> new Appended(before, message, false))
                    .orElseGet(() -> insert(before, utterance));
        }));
    }

    private Appended insert(Conversation before, Utterance utterance) {
        boolean takenByAnother = before.agent() != null && !before.agent().equals(utterance.author());
        if (utterance.speaker() == Speaker.AGENT && !utterance.joins() && takenByAnother) {
            throw new UnusableInput(
                    "SB312", "A colleague has just taken this conversation on; your message was not sent.");
        }
        Message message = new Message(
                before.lastSeq() + 1,
                utterance.id(),
                utterance.clientId(),
                utterance.speaker(),
                utterance.text(),
                utterance.at());
        String agent =
                before.agent() == null && utterance.speaker() == Speaker.AGENT ? utterance.author() : before.agent();
        OffsetDateTime at = message.at().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into message (conversation_id, seq, id, client_id, speaker, author, text, at)"
                        + " values (:conversation, :seq, :id, :client, :speaker, :author, :text, :at)")
                .param("conversation", before.id())
                .param("seq", message.seq())
                .param("id", message.id())
                .param("client", message.clientId())
                .param("speaker", message.speaker().name())
                .param("author", utterance.author())
                .param("text", message.text())
                .param("at", at)
                .update();
        jdbc.sql("update conversation set last_seq = :seq, last_at = :at, agent = :agent where id = :id")
                .param("seq", message.seq())
                .param("at", at)
                .param("agent", agent)
                .param("id", before.id())
                .update();
        Conversation after = new Conversation(
                before.id(), before.customer(), before.facts(), before.startedAt(), agent, message.seq());
        return new Appended(after, message, true);
    }

    @Override
    public List<Message> after(String conversation, long seq, int limit) {
        return jdbc.sql(MESSAGE + " where conversation_id = :conversation and seq > :seq order by seq limit :limit")
                .param("conversation", conversation)
                .param("seq", seq)
                .param("limit", limit)
                .query(JdbcConversations::message)
                .list();
    }

    @Override
    public List<Message> latest(String conversation, long seq, int limit) {
        List<Message> latest = new ArrayList<>(jdbc.sql(MESSAGE
                        + " where conversation_id = :conversation and seq <= :seq order by seq desc limit :limit")
                .param("conversation", conversation)
                .param("seq", seq)
                .param("limit", limit)
                .query(JdbcConversations::message)
                .list());
        Collections.reverse(latest);
        return latest;
    }

    private static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                row.getString("id"),
                row.getString("customer"),
                FactsColumn.read(row.getString("facts")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("agent"),
                row.getLong("last_seq"));
    }

    static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("client_id"),
                Speaker.valueOf(row.getString("speaker")),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
