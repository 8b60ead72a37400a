package org.sameboat.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.gate.Finding;
import org.sameboat.gate.Review;
import org.sameboat.live.DraftReviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** The newest review of each draft, by the rules that spoke. */
class JdbcDraftReviews implements DraftReviews {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcDraftReviews(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void keep(String conversation, String agent, String draftId, Review review, Instant at) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from draft_review where conversation_id = :conversation and agent = :agent"
                            + " and draft_id = :draft")
                    .param("conversation", conversation)
                    .param("agent", agent)
                    .param("draft", draftId)
                    .update();
            jdbc.sql("insert into draft_review"
                            + " (conversation_id, agent, draft_id, kind, necessary, supported, rules, at)"
                            + " values (:conversation, :agent, :draft, :kind, :necessary, :supported, :rules, :at)")
                    .param("conversation", conversation)
                    .param("agent", agent)
                    .param("draft", draftId)
                    .param("kind", review.kind().pass())
                    .param("necessary", review.necessary().pass())
                    .param("supported", review.supported().pass())
                    .param("rules", rules(review))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    @Override
    public List<Reviewed> of(String agent) {
        return jdbc.sql("select at, kind, necessary, supported, rules from draft_review where agent = :agent"
                        + " order by at desc, draft_id")
                .param("agent", agent)
                .query((row, number) -> new Reviewed(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("kind"),
                        row.getBoolean("necessary"),
                        row.getBoolean("supported"),
                        List.of(StringUtils.tokenizeToStringArray(row.getString("rules"), " "))))
                .list();
    }

    @Override
    public void forget(String agent) {
        jdbc.sql("delete from draft_review where agent = :agent")
                .param("agent", agent)
                .update();
    }

    private static String rules(Review review) {
        return Stream.of(review.kind(), review.necessary(), review.supported())
                .flatMap(verdict -> verdict.findings().stream())
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
