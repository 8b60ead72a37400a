create index draft_review_by_agent on draft_review (agent, at);

-- Whose practice somebody saw is part of what they saw.
alter table audit alter column what set data type varchar(200);
