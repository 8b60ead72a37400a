package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;
import tools.jackson.databind.JsonNode;

/** Zendesk's comments of a ticket, {@code {"comments":[{id,author_id,public,plain_body,…}]}}, with or without the ticket. */
final class ZendeskShape implements JsonShape {

    private static final String NAME = "zendesk";

    @Override
    public boolean fits(JsonNode document) {
        JsonNode comments = document.path("comments");
        return comments.isArray()
                && (comments.isEmpty() ? document.has("meta") : comments.get(0).has("author_id"));
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) {
        JsonNode node = document.node();
        String ticket = Json.text(
                node, "ticket_id", Json.text(node.path("ticket"), "id", Json.text(node, "id", document.key())));
        if (Json.flag(node.path("meta"), "has_more")) {
            desk.assumed("The export says that more comments follow; they are not in this file.", ticket);
        }
        Map<String, Speaker> sides = sides(node, desk, ticket);
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode comment : node.get("comments")) {
            String id = Json.text(comment, "id");
            if (!comment.path("public").asBoolean(true)) {
                desk.dropped("Private note.", ticket + ", message " + id);
                continue;
            }
            String author = Json.text(comment, "author_id", "unknown");
            java.time.Instant at = Json.moment(comment.path("created_at"));
            pieces.add(new Piece(
                    ticket, at == null ? 0 : at.toEpochMilli(), sides.get(author), author, text(comment), at, id));
        }
        pieces.sort(Comparator.comparingLong(Piece::order));
        desk.conversation(NAME, ticket, CaseFacts.none(), pieces);
    }

    private static String text(JsonNode comment) {
        String plain = Json.text(comment, "plain_body");
        if (plain != null && !plain.isBlank()) {
            return HtmlText.ifTagged(plain);
        }
        String html = Json.text(comment, "html_body");
        return html != null && !html.isBlank() ? HtmlText.of(html) : HtmlText.ifTagged(Json.text(comment, "body", ""));
    }

    /** The requester is the customer, and who is not the requester is staff. */
    private static Map<String, Speaker> sides(JsonNode node, FileIntake desk, String ticket) {
        Set<String> authors = new LinkedHashSet<>();
        Set<String> staff = new LinkedHashSet<>();
        for (JsonNode comment : node.get("comments")) {
            String author = Json.text(comment, "author_id", "unknown");
            authors.add(author);
            // Only staff can write a private note.
            if (!comment.path("public").asBoolean(true)) {
                staff.add(author);
            }
        }
        Map<String, Speaker> sides = new HashMap<>();
        String requester = Json.text(node, "requester_id", Json.text(node.path("ticket"), "requester_id", ""));
        for (JsonNode user : node.path("users")) {
            String id = Json.text(user, "id", "");
            sides.put(id, "end-user".equals(Json.text(user, "role")) ? Speaker.CUSTOMER : Speaker.AGENT);
        }
        for (String author : authors) {
            desk.roles().said(author).ifPresent(side -> sides.put(author, side));
        }
        if (requester.isEmpty() && !sides.containsValue(Speaker.CUSTOMER)) {
            requester = presumedRequester(authors, staff, sides);
            desk.assumed("The file does not name the requester; who wrote first and is not staff was taken.", ticket);
        }
        for (String author : authors) {
            sides.putIfAbsent(author, author.equals(requester) ? Speaker.CUSTOMER : Speaker.AGENT);
        }
        return sides;
    }

    private static String presumedRequester(Set<String> authors, Set<String> staff, Map<String, Speaker> sides) {
        return authors.stream()
                .filter(author -> !staff.contains(author) && sides.get(author) != Speaker.AGENT)
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput("SB206", "Which author is the requester? Say --customer ID or --agent ID."));
    }
}
