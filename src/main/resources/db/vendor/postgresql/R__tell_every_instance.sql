-- Tells every instance of a new message or coaching, with the commit that stores it and in the order of the commits.

create or replace function sameboat_announce() returns trigger language plpgsql as $$
begin
    perform pg_notify('sameboat', tg_table_name || ' ' || new.conversation_id || ' ' || new.seq);
    return null;
end
$$;

drop trigger if exists announce on message;
create trigger announce after insert on message for each row execute function sameboat_announce();

drop trigger if exists announce on coaching;
create trigger announce after insert on coaching for each row execute function sameboat_announce();

-- An instance that lost its connection looks up what it missed.
create index if not exists coaching_by_at on coaching (at);
