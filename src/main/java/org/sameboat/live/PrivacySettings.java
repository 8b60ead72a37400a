package org.sameboat.live;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of customers and of agents, for how long, and who sees it; {@code SAMEBOAT_PRIVACY_…} in the environment.
 *
 * @param masked what is taken out of their messages
 * @param maskedOfStaff what is taken out of what the staff write; how a customer can reach them stays
 * @param phoneRegion two-letter region whose way of writing phone numbers counts without a country code
 * @param keepFor how long a conversation is kept after its last message
 * @param keepAuditFor how long it is kept who saw what
 * @param sharePractice whether supervisors and QA see how an agent's drafts fared; otherwise the agent alone does
 */
@ConfigurationProperties("sameboat.privacy")
record PrivacySettings(
        @DefaultValue({"card", "account", "email", "government", "phone"})
        Set<PersonalNumber> masked,

        @DefaultValue({"card", "account", "government"}) Set<PersonalNumber> maskedOfStaff,

        @DefaultValue("US") String phoneRegion,
        @DefaultValue("180d") Duration keepFor,
        @DefaultValue("730d") Duration keepAuditFor,
        @DefaultValue("false") boolean sharePractice) {}
