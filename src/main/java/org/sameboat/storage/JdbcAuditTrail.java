package org.sameboat.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sameboat.live.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.IdGenerator;

/** The audit trail as rows that are only ever added, and purged by age. */
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final IdGenerator ids;

    JdbcAuditTrail(JdbcClient jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public void add(Entry entry) {
        jdbc.sql("insert into audit (id, at, who, what, conversation_id) values (:id, :at, :who, :what, :conversation)")
                .param("id", ids.generateId().toString())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("who", entry.who())
                .param("what", entry.what())
                .param("conversation", entry.conversation())
                .update();
    }

    @Override
    public List<Entry> since(Instant from, int limit) {
        return jdbc.sql(
                        "select at, who, what, conversation_id from audit where at >= :from order by at, id limit :limit")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("conversation_id")))
                .list();
    }

    @Override
    public int purge(Instant before) {
        return jdbc.sql("delete from audit where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
