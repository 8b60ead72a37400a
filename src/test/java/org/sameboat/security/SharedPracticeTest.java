package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sameboat.live.Role;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A desk that decided to share it. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sharedpractice;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "sameboat.privacy.share-practice=true"
        })
class SharedPracticeTest extends PracticeDesk {

    @Test
    void supervisorsAndQaSeeItAgentsDoNotAndTheAgentIsTold() {
        typed("ana", "Please calm down.");
        JsonNode told = as("ana", Role.AGENT).get("/api/practice").json();
        assertThat(told.get("sharedWith").toString()).isEqualTo("[\"supervisor\",\"qa\"]");
        for (Role role : new Role[] {Role.SUPERVISOR, Role.QA}) {
            assertThat(as("colleague", role).get("/api/practice?agent=ana").json())
                    .isEqualTo(told);
        }
        assertThat(as("ben", Role.AGENT).get("/api/practice?agent=ana").code()).isEqualTo("SB410");
        assertThat(as("sue", Role.SUPERVISOR).get("/api/audit").json().findValuesAsString("what"))
                .contains("practice of ana");
    }
}
