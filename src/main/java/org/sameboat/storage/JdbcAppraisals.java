package org.sameboat.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sameboat.scorecard.Appraisal;
import org.sameboat.scorecard.Appraisals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Appraisals with the engine's scores as one column of JSON, and a row for each score of a reviewer. */
class JdbcAppraisals implements Appraisals {

    private static final String COLUMNS =
            "select id, conversation, state, agent, body, appeal, answer, at from appraisal";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcAppraisals(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Appraisal open(Appraisal draft) {
        Optional<Appraisal> kept = find(draft.id());
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            jdbc.sql("insert into appraisal (id, conversation, state, body, at)"
                            + " values (:id, :conversation, :state, :body, :at)")
                    .param("id", draft.id())
                    .param("conversation", draft.conversation())
                    .param("state", draft.state().label())
                    .param("body", MAPPER.writeValueAsString(draft.items()))
                    .param("at", draft.at().atOffset(ZoneOffset.UTC))
                    .update();
            return draft;
        } catch (DuplicateKeyException e) {
            // Another reviewer was faster.
            return find(draft.id()).orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<Appraisal> find(String id) {
        List<Appraisal> found = withScores(jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(JdbcAppraisals::row)
                .list());
        return found.stream().findFirst();
    }

    @Override
    public List<Appraisal> latest(@Nullable String agent, int limit) {
        String where = agent == null ? "" : " where agent = :agent";
        JdbcClient.StatementSpec query =
                jdbc.sql(COLUMNS + where + " order by at desc, id limit :limit").param("limit", limit);
        if (agent != null) {
            query.param("agent", agent);
        }
        return withScores(query.query(JdbcAppraisals::row).list());
    }

    private static Appraisal row(ResultSet row, int number) throws SQLException {
        return new Appraisal(
                row.getString("id"),
                row.getString("conversation"),
                Appraisal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("agent"),
                MAPPER.readValue(row.getString("body"), new TypeReference<List<Appraisal.ScoredItem>>() {}),
                List.of(),
                row.getString("appeal"),
                row.getString("answer"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private List<Appraisal> withScores(List<Appraisal> appraisals) {
        if (appraisals.isEmpty()) {
            return appraisals;
        }
        Map<String, List<Appraisal.Given>> given = new HashMap<>();
        jdbc.sql("select appraisal_id, item, reviewer, score, note from appraisal_score"
                        + " where appraisal_id in (:ids) order by reviewer, item")
                .param("ids", appraisals.stream().map(Appraisal::id).toList())
                .query(row -> {
                    given.computeIfAbsent(row.getString("appraisal_id"), id -> new ArrayList<>())
                            .add(new Appraisal.Given(
                                    row.getString("item"),
                                    row.getString("reviewer"),
                                    row.getInt("score"),
                                    row.getString("note")));
                });
        return appraisals.stream()
                .map(one -> new Appraisal(
                        one.id(),
                        one.conversation(),
                        one.state(),
                        one.agent(),
                        one.items(),
                        given.getOrDefault(one.id(), List.of()),
                        one.appeal(),
                        one.answer(),
                        one.at()))
                .toList();
    }

    @Override
    public boolean move(Appraisal.State from, Appraisal to) {
        return jdbc.sql("update appraisal set state = :to, agent = :agent, appeal = :appeal, answer = :answer, at = :at"
                                + " where id = :id and state = :from")
                        .param("to", to.state().label())
                        .param("agent", to.agent())
                        .param("appeal", to.appeal())
                        .param("answer", to.answer())
                        .param("at", to.at().atOffset(ZoneOffset.UTC))
                        .param("id", to.id())
                        .param("from", from.label())
                        .update()
                == 1;
    }

    @Override
    public boolean keep(String id, Appraisal.Given score, Instant at) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            // Locks the appraisal, so that it does not become final meanwhile and no other score of this reviewer comes
            // in.
            boolean open = jdbc.sql("update appraisal set at = :at where id = :id and state <> 'final'")
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .param("id", id)
                            .update()
                    == 1;
            if (open) {
                replace(id, score, at);
            }
            return open;
        }));
    }

    private void replace(String id, Appraisal.Given score, Instant at) {
        jdbc.sql("delete from appraisal_score where appraisal_id = :id and item = :item and reviewer = :reviewer")
                .param("id", id)
                .param("item", score.item())
                .param("reviewer", score.reviewer())
                .update();
        jdbc.sql("insert into appraisal_score (appraisal_id, item, reviewer, score, note, at)"
                        + " values (:id, :item, :reviewer, :score, :note, :at)")
                .param("id", id)
                .param("item", score.item())
                .param("reviewer", score.reviewer())
                .param("score", score.score())
                .param("note", score.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public int purge(Instant before) {
        return jdbc.sql("delete from appraisal where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
