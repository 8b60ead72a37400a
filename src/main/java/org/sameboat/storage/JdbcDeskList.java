package org.sameboat.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Message;
import org.sameboat.live.DeskList;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of conversations, each with its latest message and the coach's latest reading. */
class JdbcDeskList implements DeskList {

    private static final String ENTRY = "select c.id as conversation, c.customer, c.agent, c.started_at, c.last_at,"
            + " c.last_seq, m.seq, m.id, m.client_id, m.speaker, m.text, m.at, k.anger, k.frustration, k.body"
            + " from conversation c"
            + " left join message m on m.conversation_id = c.id and m.seq = c.last_seq"
            + " left join coaching k on k.conversation_id = c.id and k.seq ="
            + " (select max(seq) from coaching where conversation_id = c.id and anger is not null)";

    private final JdbcClient jdbc;

    JdbcDeskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> recent(@Nullable String agent, int limit) {
        String mine = agent == null ? "" : " where c.agent is null or c.agent = :agent";
        JdbcClient.StatementSpec select =
                jdbc.sql(ENTRY + mine + " order by c.last_at desc limit :limit").param("limit", limit);
        return (agent == null ? select : select.param("agent", agent))
                .query(JdbcDeskList::entry)
                .list();
    }

    @Override
    public Optional<Entry> find(String conversation) {
        return jdbc.sql(ENTRY + " where c.id = :id")
                .param("id", conversation)
                .query(JdbcDeskList::entry)
                .optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        boolean silent = row.getLong("last_seq") == 0;
        Message last = silent ? null : JdbcConversations.message(row, number);
        return new Entry(
                row.getString("conversation"),
                row.getString("customer"),
                row.getString("agent"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getLong("last_seq"),
                last,
                row.getObject("anger", Double.class),
                row.getObject("frustration", Double.class),
                row.getString("body"));
    }
}
