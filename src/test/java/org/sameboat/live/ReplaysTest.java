package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;

/** Replays and the scores that come of them, asked of a real server by people in different roles. */
@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:replays;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "spring.servlet.multipart.max-file-size=20KB",
            "sameboat.admin-password=open sesame"
        })
class ReplaysTest {

    private static final String CHAT = "Customer: WHERE IS IT\nAgent: Please calm down.\nCustomer: ok\n";

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    private Rest admin;
    private Rest ana;
    private Rest ben;
    private Rest quinn;
    private Rest sue;

    @BeforeEach
    void signIn() {
        admin = signedIn("admin", "open sesame");
        ana = account("ana", "agent");
        ben = account("ben", "agent");
        quinn = account("quinn", "qa");
        sue = account("sue", "supervisor");
    }

    private Rest signedIn(String user, String password) {
        Rest anyone = Rest.of(port);
        String body = String.format(Locale.ROOT, "{\"user\":\"%s\",\"password\":\"%s\"}", user, password);
        return anyone.as(anyone.post("/api/sessions", body).json().get("token").asString());
    }

    private Rest account(String user, String role) {
        admin.exchange(
                "PUT",
                "/api/accounts/" + user,
                String.format(Locale.ROOT, "{\"password\":\"password of %s\",\"roles\":[\"%s\"]}", user, role));
        return signedIn(user, "password of " + user);
    }

    /** Address of a replay that is done. */
    private static String replayed(Rest by, String... namesAndContents) {
        Rest.Reply started = by.upload("/api/replays", namesAndContents);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String address = "/api/replays/" + started.json().get("id").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !by.get(address).json().get("state").asString().equals("running"));
        return address;
    }

    /** Address of an appraisal of a chat that nobody else has. */
    private static String appraised(Rest by, String words) {
        String replay = replayed(by, "chat.txt", CHAT + "Agent: " + words + "\n");
        Rest.Reply draft = by.post(replay + "/conversations/0/appraisal", null);
        assertThat(draft.status()).as(draft.text()).isEqualTo(200);
        return "/api/appraisals/" + draft.json().get("id").asString();
    }

    private static Rest.Reply score(Rest by, String appraisal, String item, int score) {
        return by.exchange("PUT", appraisal + "/scores/" + item, "{\"score\":" + score + ",\"note\":\"Because.\"}");
    }

    @Test
    void anUploadWithoutAFileOrOfTooLargeOnesIsRefusedWithWhatToDo() {
        assertThat(Rest.of(port).upload("/api/replays", "a.txt", CHAT).status()).isEqualTo(401);
        Rest.Reply none = quinn.upload("/api/replays");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.code()).isEqualTo("SB102");
        Rest.Reply large = quinn.upload("/api/replays", "a.txt", "Customer: well\n".repeat(3_000));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("SB205");
    }

    @Test
    void aLeadsOwnScorecardGivesItsOwnItemsAndScoresThatStandApart() {
        String card =
                "name: Ours\nitems: [{id: polite, title: Polite, measure: passes, question: kind, scale: [0, 1]}]";
        String own = replayed(quinn, "chat.txt", CHAT, "scorecard=ours.yml", card);
        assertThat(quinn.get(own).json().get("scorecard").asString()).isEqualTo("Ours");
        JsonNode ours = quinn.post(own + "/conversations/0/appraisal", null).json();
        assertThat(ours.get("items").findValuesAsString("title")).containsExactly("Polite");
        assertThat(ours.at("/items/0/max").asInt()).isEqualTo(1);

        JsonNode standard = quinn.post(replayed(quinn, "chat.txt", CHAT) + "/conversations/0/appraisal", null)
                .json();
        assertThat(standard.get("items").size()).isGreaterThan(10);
        String edited = card.replace("Polite", "Kind");
        JsonNode changed = quinn.post(
                        replayed(quinn, "chat.txt", CHAT, "scorecard=ours.yml", edited) + "/conversations/0/appraisal",
                        null)
                .json();
        assertThat(changed.get("items").findValuesAsString("title")).containsExactly("Kind");
        assertThat(Stream.of(ours, standard, changed)
                        .map(one -> one.get("id").asString())
                        .distinct())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see line 2 | 'name: x\nitems: {a: 1}'",
                "no act hugs | 'items: [{id: a, measure: does, acts: [hugs]}]'",
                "it has no items | 'name: x'",
                "see line | '%PDF-1.4 nothing of the kind: ['"
            })
    void aScorecardThatCannotBeUsedIsRefusedBeforeAnythingIsReplayed(String why, String card) {
        Rest.Reply refused =
                quinn.upload("/api/replays", "chat.txt", CHAT, "scorecard=card.yml", card.replace("\\n", "\n"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("SB212");
        assertThat(refused.text()).contains(why);
    }

    @Test
    void theScorecardThatComesWithSameboatCanBeTakenChangedAndGivenBack() {
        String yaml = Rest.of(port).get("/api/scorecard.yaml").text();
        String own = replayed(
                quinn, "chat.txt", CHAT, "scorecard=ours.yml", yaml.replace("name: Same boat", "name: Ours now"));
        assertThat(quinn.get(own).json().get("scorecard").asString()).isEqualTo("Ours now");
    }

    @Test
    void badFilesAreProblemsUnderTheirPlainNamesAndTheOthersAreReplayed() {
        JsonNode state = quinn.get(replayed(
                        quinn,
                        "../../etc/<b>.json",
                        "{\"payload\":",
                        "chat.txt",
                        CHAT,
                        "boom.txt",
                        "Customer: boom\nAgent: Hi.\n"))
                .json();

        assertThat(state.get("state").asString()).isEqualTo("done");
        assertThat(state.get("conversations")).hasSize(1);
        assertThat(state.get("problems").findValuesAsString("code")).containsExactlyInAnyOrder("SB203", "SB299");
        assertThat(state.get("problems").findValuesAsString("file")).containsExactlyInAnyOrder("_b_.json", "boom.txt");
        assertThat(state.toString()).doesNotContain("the words of the customer");
    }

    @Test
    void anAgentSeesTheReplaysThatTheyStartedAndNoOther() {
        String own = replayed(ana, "chat.txt", CHAT);

        assertThat(ana.get(own + "/conversations/0").json().get("turns")).hasSize(3);
        assertThat(ana.get(own + "/conversations/1").status()).isEqualTo(404);
        assertThat(ana.get(own + "/conversations/x").code()).isEqualTo("SB108");
        assertThat(ben.get(own).code()).isEqualTo("SB307");
        assertThat(ben.get(own + "/conversations/0").status()).isEqualTo(404);
        assertThat(sue.get(own).status()).isEqualTo(200);
        assertThat(ana.post(own + "/conversations/0/appraisal", null).status()).isEqualTo(403);
    }

    @Test
    void whatIsNotSharedOrNotTheirsAnAgentCannotSee() {
        String appraisal = appraised(quinn, "What is not shared.");

        assertThat(ana.get(appraisal).code()).isEqualTo("SB307");
        assertThat(ana.get("/api/appraisals").json()).isEmpty();
        assertThat(score(ana, appraisal, "kind", 4).status()).isEqualTo(403);
        assertThat(ana.post(appraisal + "/share", "{\"agent\":\"ana\"}").status())
                .isEqualTo(403);
        assertThat(ana.post(appraisal + "/decision", "{}").status()).isEqualTo(403);
        assertThat(ana.get("/api/calibration").status()).isEqualTo(403);

        assertThat(quinn.post(appraisal + "/share", "{}").code()).isEqualTo("SB216");
        assertThat(quinn.post(appraisal + "/share", "{\"agent\":\"ana\"}").status())
                .isEqualTo(200);
        assertThat(ana.get(appraisal).status()).isEqualTo(200);
        assertThat(ben.get(appraisal).status()).isEqualTo(404);
        assertThat(ben.post(appraisal + "/appeal", "{\"words\":\"No.\"}").status())
                .isEqualTo(404);
        assertThat(sue.post(appraisal + "/appeal", "{\"words\":\"No.\"}").code())
                .isEqualTo("SB403");
    }

    @Test
    void anAgentAppealsOnceAndSomebodyElseDecides() {
        Rest both = account("bea", "agent\",\"qa");
        String appraisal = appraised(quinn, "What is appealed.");
        quinn.post(appraisal + "/share", "{\"agent\":\"bea\"}");

        assertThat(both.post(appraisal + "/appeal", "{\"words\":\" \"}").code()).isEqualTo("SB216");
        assertThat(both.post(appraisal + "/appeal", "{\"words\":\"" + "x".repeat(2_001) + "\"}")
                        .code())
                .isEqualTo("SB216");
        JsonNode appealed = both.post(appraisal + "/appeal", "{\"words\":\"I did say sorry.\"}")
                .json();
        assertThat(appealed.get("state").asString()).isEqualTo("appealed");
        assertThat(both.post(appraisal + "/appeal", "{\"words\":\"Again.\"}").status())
                .isEqualTo(409);
        assertThat(both.post(appraisal + "/decision", "{\"words\":\"I am right.\"}")
                        .code())
                .isEqualTo("SB403");
        assertThat(score(both, appraisal, "kind", 4).code()).isEqualTo("SB403");
        assertThat(sue.post(appraisal + "/decision", "{}").code()).isEqualTo("SB216");
        JsonNode end = sue.post(appraisal + "/decision", "{\"words\":\"You did; I raised it.\"}")
                .json();
        assertThat(end.get("state").asString()).isEqualTo("final");
        assertThat(end.get("may")).isEmpty();
        assertThat(score(sue, appraisal, "kind", 4).code()).isEqualTo("SB217");
        assertThat(both.get(appraisal).json().get("answer").asString()).isEqualTo("You did; I raised it.");

        String id = appraisal.substring(appraisal.lastIndexOf('/') + 1);
        assertThat(sue.get("/api/audit")
                        .json()
                        .valueStream()
                        .filter(entry -> entry.path("conversation").asString("").equals(id))
                        .map(entry -> entry.get("who").asString() + " "
                                + entry.get("what").asString()))
                .containsExactly("quinn appraised", "quinn shared", "bea appealed", "sue decided");
    }

    @Test
    void reviewersScoreOnTheScaleUnseenByEachOtherUntilItIsShared() {
        String appraisal = appraised(quinn, "What is scored.");
        assertThat(appraised(sue, "What is scored.")).isEqualTo(appraisal);
        double engine = quinn.get(appraisal).json().get("percent").asDouble();

        assertThat(score(quinn, appraisal, "kind", 9).code()).isEqualTo("SB216");
        assertThat(score(quinn, appraisal, "no-such-item", 1).code()).isEqualTo("SB216");
        assertThat(quinn.exchange("PUT", appraisal + "/scores/kind", "{\"note\":\"x\"}")
                        .code())
                .isEqualTo("SB216");
        score(quinn, appraisal, "kind", 3);
        assertThat(score(quinn, appraisal, "kind", 0).json().get("percent").asDouble())
                .isLessThan(engine);
        score(sue, appraisal, "kind", 4);
        assertThat(sue.get(appraisal).json().findValuesAsString("reviewer")).containsExactly("sue");

        quinn.post(appraisal + "/share", "{\"agent\":\"ana\"}");
        assertThat(ana.get(appraisal).json().findValuesAsString("reviewer")).containsExactly("quinn", "sue");
        assertThat(ana.get("/api/appraisals").json().findValuesAsString("conversation"))
                .contains("chat.txt");
    }

    @Test
    void scoresOfReviewersGoIntoTheCalibrationAndOutAsATable() {
        for (int i = 0; i < 4; i++) {
            String appraisal = appraised(quinn, "Calibrated " + i + ".");
            score(quinn, appraisal, "specific", i);
            score(sue, appraisal, "specific", i == 3 ? 0 : i);
        }

        JsonNode calibration = quinn.get("/api/calibration").json();
        JsonNode item = calibration
                .get("items")
                .valueStream()
                .filter(one -> one.get("item").asString().equals("specific"))
                .findFirst()
                .orElseThrow();
        assertThat(item.get("conversations").asInt()).isEqualTo(4);
        assertThat(item.at("/reviewers/low").asDouble())
                .isLessThanOrEqualTo(item.at("/reviewers/value").asDouble());
        assertThat(calibration.at("/disagreements/0/scores").propertyNames()).contains("sameboat");
        assertThat(calibration.at("/disagreements/0/conversation").asString()).isEqualTo("chat.txt");

        assertThat(quinn.get("/api/calibration/scores.csv").text().lines())
                .startsWith("reviewer,conversation,item,score,note")
                .contains("quinn,chat.txt,specific,3,Because.", "sue,chat.txt,specific,0,Because.");
    }
}
