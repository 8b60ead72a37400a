package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.sameboat.live.Peer;
import org.sameboat.live.Rest;
import org.sameboat.live.Role;
import org.sameboat.live.SmallCoach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;

/** A desk whose agents type drafts that are not kind. */
@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "sameboat.admin-password=open sesame")
abstract class PracticeDesk {

    @TestBean(methodName = "smallCoach")
    Coach coach;

    static Coach smallCoach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    String token(String name, Role role) {
        return tokens.issue(name, EnumSet.of(role), null, Duration.ofHours(1)).token();
    }

    Rest as(String name, Role role) {
        return Rest.of(port).as(token(name, role));
    }

    String opened() {
        return as("ana", Role.AGENT)
                .post("/api/conversations", "{}")
                .json()
                .get("id")
                .asString();
    }

    /** An agent types this, and it is reviewed. */
    void typed(String agent, String text) {
        try (Peer peer = Peer.connected(port, token(agent, Role.AGENT))) {
            Peer.Inbox reviews = peer.subscribe("/user/queue/reviews");
            peer.send("/app/conversations/" + opened() + "/draft", Map.of("draftId", "1", "text", text));
            assertThat(reviews.next().at("/kind/pass").asBoolean()).isFalse();
        }
    }
}
