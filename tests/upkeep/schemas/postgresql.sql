TABLE alembic_version (
    version_num character varying(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
CREATE UNIQUE INDEX alembic_version_pkc ON public.alembic_version USING btree (version_num)

TABLE bank_row (
    bank text COLLATE C NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    donor text COLLATE C NOT NULL,
    donation text COLLATE C NOT NULL,
    product_code text NOT NULL,
    status text NOT NULL,
    CONSTRAINT pk_bank_row PRIMARY KEY (bank)
)
CREATE INDEX ix_bank_row_donation ON public.bank_row USING btree (donation)
CREATE INDEX ix_bank_row_donor ON public.bank_row USING btree (donor)
CREATE UNIQUE INDEX pk_bank_row ON public.bank_row USING btree (bank)

TABLE bank_vial (
    bank text COLLATE C NOT NULL,
    vial text COLLATE C NOT NULL,
    place text NOT NULL,
    state text NOT NULL,
    batch text COLLATE C,
    subject text,
    CONSTRAINT pk_bank_vial PRIMARY KEY (bank, vial)
)
CREATE INDEX ix_bank_vial_batch ON public.bank_vial USING btree (batch)
CREATE UNIQUE INDEX pk_bank_vial ON public.bank_vial USING btree (bank, vial)

TABLE batch_identifier (
    folded text COLLATE C NOT NULL,
    batch text COLLATE C NOT NULL,
    kind text NOT NULL,
    CONSTRAINT pk_batch_identifier PRIMARY KEY (folded, batch)
)
CREATE UNIQUE INDEX pk_batch_identifier ON public.batch_identifier USING btree (folded, batch)

TABLE batch_row (
    batch text COLLATE C NOT NULL,
    version integer NOT NULL,
    subject text NOT NULL,
    chain text NOT NULL,
    product text NOT NULL,
    product_version text NOT NULL,
    phase text NOT NULL,
    next_code text NOT NULL,
    next_title text NOT NULL,
    next_role text NOT NULL,
    ordered_at text NOT NULL,
    collected_at text,
    expires_at text,
    used_at text,
    result_due_at text,
    pending_test text NOT NULL,
    pending_since text,
    pending_finding text,
    planned_at text,
    window_title text NOT NULL,
    window_warns_at text,
    window_ends_at text,
    worked_on_by text NOT NULL,
    hold_deviation integer,
    holds integer NOT NULL,
    open_deviations integer NOT NULL,
    outside integer NOT NULL,
    alerts integer NOT NULL,
    standing text NOT NULL,
    CONSTRAINT pk_batch_row PRIMARY KEY (batch)
)
CREATE INDEX ix_batch_row_ordered_at ON public.batch_row USING btree (ordered_at, batch)
CREATE INDEX ix_batch_row_standing_expires_at ON public.batch_row USING btree (standing, expires_at)
CREATE UNIQUE INDEX pk_batch_row ON public.batch_row USING btree (batch)

TABLE container_row (
    batch text COLLATE C NOT NULL,
    number integer NOT NULL,
    container text NOT NULL,
    label text NOT NULL,
    kind text NOT NULL,
    purpose text NOT NULL,
    act text NOT NULL,
    contents text NOT NULL,
    din text COLLATE C,
    product_code text,
    division text NOT NULL,
    amount text,
    unit text NOT NULL,
    place text NOT NULL,
    holder text NOT NULL,
    state text NOT NULL,
    CONSTRAINT pk_container_row PRIMARY KEY (batch, number)
)
CREATE INDEX ix_container_row_din ON public.container_row USING btree (din, product_code, division)
CREATE UNIQUE INDEX pk_container_row ON public.container_row USING btree (batch, number)

TABLE container_source (
    batch text COLLATE C NOT NULL,
    number integer NOT NULL,
    source integer NOT NULL,
    amount text,
    CONSTRAINT pk_container_source PRIMARY KEY (batch, number, source)
)
CREATE UNIQUE INDEX pk_container_source ON public.container_source USING btree (batch, number, source)

TABLE device_row (
    device text COLLATE C NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    serial text NOT NULL,
    calibration_due text,
    in_use integer NOT NULL,
    CONSTRAINT pk_device_row PRIMARY KEY (device)
)
CREATE UNIQUE INDEX pk_device_row ON public.device_row USING btree (device)

TABLE document (
    sha256 text NOT NULL,
    size bigint NOT NULL,
    media_type text NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT ck_document_size_is_a_count CHECK ((size >= 0)),
    CONSTRAINT pk_document PRIMARY KEY (sha256)
)
CREATE UNIQUE INDEX pk_document ON public.document USING btree (sha256)

TABLE event (
    position bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    stream text COLLATE C NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    schema integer NOT NULL,
    body text NOT NULL,
    who text,
    workstation text NOT NULL,
    software text NOT NULL,
    recorded_at text NOT NULL,
    previous text,
    content_hash text NOT NULL,
    meaning text,
    signer text,
    signature text,
    hash text NOT NULL,
    hash_name text NOT NULL,
    curve_name text,
    CONSTRAINT ck_event_position_counts_from_one CHECK (("position" > 0)),
    CONSTRAINT ck_event_version_counts_from_one CHECK ((version > 0)),
    CONSTRAINT pk_event PRIMARY KEY ("position"),
    CONSTRAINT uq_event_stream_version UNIQUE (stream, version)
)
CREATE UNIQUE INDEX pk_event ON public.event USING btree ("position")
CREATE UNIQUE INDEX uq_event_stream_version ON public.event USING btree (stream, version)

TABLE genealogy_row (
    batch text COLLATE C NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_genealogy_row PRIMARY KEY (batch)
)
CREATE UNIQUE INDEX pk_genealogy_row ON public.genealogy_row USING btree (batch)

TABLE lot_row (
    lot text COLLATE C NOT NULL,
    version integer NOT NULL,
    material text NOT NULL,
    name text NOT NULL,
    status text NOT NULL,
    balance text NOT NULL,
    unit text NOT NULL,
    expiry text NOT NULL,
    CONSTRAINT pk_lot_row PRIMARY KEY (lot)
)
CREATE UNIQUE INDEX pk_lot_row ON public.lot_row USING btree (lot)

TABLE person_row (
    person text COLLATE C NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    badge text NOT NULL,
    roles text NOT NULL,
    active integer NOT NULL,
    CONSTRAINT pk_person_row PRIMARY KEY (person)
)
CREATE INDEX ix_person_row_badge ON public.person_row USING btree (badge)
CREATE UNIQUE INDEX pk_person_row ON public.person_row USING btree (person)

TABLE product_row (
    stream text COLLATE C NOT NULL,
    revision integer NOT NULL,
    code text NOT NULL,
    version text NOT NULL,
    title text NOT NULL,
    document text NOT NULL,
    stage text NOT NULL,
    effective_from text,
    CONSTRAINT pk_product_row PRIMARY KEY (stream)
)
CREATE UNIQUE INDEX pk_product_row ON public.product_row USING btree (stream)

TABLE room_row (
    room text COLLATE C NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    grade text NOT NULL,
    occupant text,
    CONSTRAINT pk_room_row PRIMARY KEY (room)
)
CREATE UNIQUE INDEX pk_room_row ON public.room_row USING btree (room)

TABLE sealing_key (
    name text COLLATE C NOT NULL,
    reader text COLLATE C NOT NULL,
    locked text NOT NULL,
    CONSTRAINT pk_sealing_key PRIMARY KEY (name, reader)
)
CREATE UNIQUE INDEX pk_sealing_key ON public.sealing_key USING btree (name, reader)

TABLE site_row (
    site text COLLATE C NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    demonstration integer NOT NULL,
    opened integer NOT NULL,
    zone text NOT NULL,
    decimal_mark text NOT NULL,
    simulated_clock integer NOT NULL,
    CONSTRAINT pk_site_row PRIMARY KEY (site)
)
CREATE UNIQUE INDEX pk_site_row ON public.site_row USING btree (site)

TABLE storage (
    key text NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_storage PRIMARY KEY (key)
)
CREATE UNIQUE INDEX pk_storage ON public.storage USING btree (key)

TABLE stream_head (
    stream text COLLATE C NOT NULL,
    version integer NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_stream_head PRIMARY KEY (stream)
)
CREATE UNIQUE INDEX pk_stream_head ON public.stream_head USING btree (stream)

TABLE used_device (
    device text COLLATE C NOT NULL,
    batch text COLLATE C NOT NULL,
    step text COLLATE C NOT NULL,
    slot text COLLATE C NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_used_device PRIMARY KEY (device, batch, step, slot)
)
CREATE INDEX ix_used_device_batch ON public.used_device USING btree (batch)
CREATE UNIQUE INDEX pk_used_device ON public.used_device USING btree (device, batch, step, slot)

TABLE used_lot (
    lot text COLLATE C NOT NULL,
    batch text COLLATE C NOT NULL,
    step text COLLATE C NOT NULL,
    slot text COLLATE C NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_used_lot PRIMARY KEY (lot, batch, step, slot)
)
CREATE INDEX ix_used_lot_batch ON public.used_lot USING btree (batch)
CREATE UNIQUE INDEX pk_used_lot ON public.used_lot USING btree (lot, batch, step, slot)

TABLE wrapped_key (
    owner text COLLATE C NOT NULL,
    wrapped text NOT NULL,
    CONSTRAINT pk_wrapped_key PRIMARY KEY (owner)
)
CREATE UNIQUE INDEX pk_wrapped_key ON public.wrapped_key USING btree (owner)

CREATE TRIGGER document_refuses_delete BEFORE DELETE ON document FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END


CREATE TRIGGER document_refuses_truncate BEFORE TRUNCATE ON document FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END


CREATE TRIGGER document_refuses_update BEFORE UPDATE ON document FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END


CREATE TRIGGER event_refuses_delete BEFORE DELETE ON event FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END


CREATE TRIGGER event_refuses_gap BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION event_refuse_gap()
ENABLE ALWAYS

BEGIN
    IF EXISTS (SELECT 1 FROM event WHERE position = NEW.position) THEN
        RAISE EXCEPTION 'event is append-only: rows are never replaced'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.version <> 1 + COALESCE((SELECT MAX(version) FROM event WHERE stream = NEW.stream), 0) THEN
        RAISE EXCEPTION 'event is append-only: a version follows the newest of its stream'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END


CREATE TRIGGER event_refuses_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END


CREATE TRIGGER event_refuses_update BEFORE UPDATE ON event FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END


CREATE TRIGGER storage_refuses_delete BEFORE DELETE ON storage FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END


CREATE TRIGGER storage_refuses_truncate BEFORE TRUNCATE ON storage FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END


CREATE TRIGGER storage_refuses_update BEFORE UPDATE ON storage FOR EACH STATEMENT EXECUTE FUNCTION record_refuse_change()
ENABLE ALWAYS

BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END

