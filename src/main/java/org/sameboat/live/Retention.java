package org.sameboat.live;

import java.time.Instant;
import java.time.InstantSource;
import org.sameboat.scorecard.Appraisals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes by age what need not be kept. */
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final CustomerRecords records;
    private final Appraisals appraisals;
    private final AuditTrail audit;
    private final PrivacySettings settings;
    private final InstantSource clock;

    Retention(
            CustomerRecords records,
            Appraisals appraisals,
            AuditTrail audit,
            PrivacySettings settings,
            InstantSource clock) {
        this.records = records;
        this.appraisals = appraisals;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${sameboat.privacy.purge-after:1m}",
            fixedDelayString = "${sameboat.privacy.purge-every:1h}")
    void purge() {
        Instant now = clock.instant();
        int conversations = records.purge(now.minus(settings.keepFor()));
        int scored = appraisals.purge(now.minus(settings.keepFor()));
        int entries = audit.purge(now.minus(settings.keepAuditFor()));
        if (conversations + scored + entries > 0) {
            LOG.info(
                    "Deleted by age: {} conversations, {} appraisals, {} entries of the audit trail",
                    conversations,
                    scored,
                    entries);
        }
    }
}
