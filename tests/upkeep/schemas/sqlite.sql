CREATE TRIGGER document_refuses_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document is append-only: rows are never removed'); END;
CREATE TRIGGER document_refuses_replacement BEFORE INSERT ON document WHEN EXISTS (SELECT 1 FROM document WHERE sha256 = NEW.sha256) BEGIN SELECT RAISE(ABORT, 'document is append-only: rows are never replaced'); END;
CREATE TRIGGER document_refuses_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document is append-only: rows are never changed'); END;
CREATE TRIGGER event_refuses_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only: rows are never removed'); END;
CREATE TRIGGER event_refuses_gap BEFORE INSERT ON event WHEN NEW.version <> 1 + COALESCE((SELECT MAX(version) FROM event WHERE stream = NEW.stream), 0) BEGIN SELECT RAISE(ABORT, 'event is append-only: a version follows the newest of its stream'); END;
CREATE TRIGGER event_refuses_replacement BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE position = NEW.position) BEGIN SELECT RAISE(ABORT, 'event is append-only: rows are never replaced'); END;
CREATE TRIGGER event_refuses_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only: rows are never changed'); END;
CREATE TRIGGER storage_refuses_delete BEFORE DELETE ON storage BEGIN SELECT RAISE(ABORT, 'storage is append-only: rows are never removed'); END;
CREATE TRIGGER storage_refuses_replacement BEFORE INSERT ON storage WHEN EXISTS (SELECT 1 FROM storage WHERE key = NEW.key) BEGIN SELECT RAISE(ABORT, 'storage is append-only: rows are never replaced'); END;
CREATE TRIGGER storage_refuses_update BEFORE UPDATE ON storage BEGIN SELECT RAISE(ABORT, 'storage is append-only: rows are never changed'); END;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE bank_row (
	bank TEXT NOT NULL,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	donor TEXT NOT NULL,
	donation TEXT NOT NULL,
	product_code TEXT NOT NULL,
	status TEXT NOT NULL,
	CONSTRAINT pk_bank_row PRIMARY KEY (bank)
)
 STRICT;
CREATE TABLE bank_vial (
	bank TEXT NOT NULL,
	vial TEXT NOT NULL,
	place TEXT NOT NULL,
	state TEXT NOT NULL,
	batch TEXT,
	subject TEXT,
	CONSTRAINT pk_bank_vial PRIMARY KEY (bank, vial)
)
 STRICT;
CREATE TABLE batch_identifier (
	folded TEXT NOT NULL,
	batch TEXT NOT NULL,
	kind TEXT NOT NULL,
	CONSTRAINT pk_batch_identifier PRIMARY KEY (folded, batch)
)
 STRICT;
CREATE TABLE batch_row (
	batch TEXT NOT NULL,
	version INTEGER NOT NULL,
	subject TEXT NOT NULL,
	chain TEXT NOT NULL,
	product TEXT NOT NULL,
	product_version TEXT NOT NULL,
	phase TEXT NOT NULL,
	next_code TEXT NOT NULL,
	next_title TEXT NOT NULL,
	next_role TEXT NOT NULL,
	ordered_at TEXT NOT NULL,
	collected_at TEXT,
	expires_at TEXT,
	used_at TEXT,
	result_due_at TEXT,
	pending_test TEXT NOT NULL,
	pending_since TEXT,
	pending_finding TEXT,
	planned_at TEXT,
	window_title TEXT NOT NULL,
	window_warns_at TEXT,
	window_ends_at TEXT,
	worked_on_by TEXT NOT NULL,
	hold_deviation INTEGER,
	holds INTEGER NOT NULL,
	open_deviations INTEGER NOT NULL,
	outside INTEGER NOT NULL,
	alerts INTEGER NOT NULL,
	standing TEXT NOT NULL,
	CONSTRAINT pk_batch_row PRIMARY KEY (batch)
)
 STRICT;
CREATE TABLE container_row (
	batch TEXT NOT NULL,
	number INTEGER NOT NULL,
	container TEXT NOT NULL,
	label TEXT NOT NULL,
	kind TEXT NOT NULL,
	purpose TEXT NOT NULL,
	act TEXT NOT NULL,
	contents TEXT NOT NULL,
	din TEXT,
	product_code TEXT,
	division TEXT NOT NULL,
	amount TEXT,
	unit TEXT NOT NULL,
	place TEXT NOT NULL,
	holder TEXT NOT NULL,
	state TEXT NOT NULL,
	CONSTRAINT pk_container_row PRIMARY KEY (batch, number)
)
 STRICT;
CREATE TABLE container_source (
	batch TEXT NOT NULL,
	number INTEGER NOT NULL,
	source INTEGER NOT NULL,
	amount TEXT,
	CONSTRAINT pk_container_source PRIMARY KEY (batch, number, source)
)
 STRICT;
CREATE TABLE device_row (
	device TEXT NOT NULL,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	kind TEXT NOT NULL,
	serial TEXT NOT NULL,
	calibration_due TEXT,
	in_use INTEGER NOT NULL,
	CONSTRAINT pk_device_row PRIMARY KEY (device)
)
 STRICT;
CREATE TABLE document (
	sha256 TEXT NOT NULL,
	size INTEGER NOT NULL,
	media_type TEXT NOT NULL,
	bytes BLOB NOT NULL,
	CONSTRAINT pk_document PRIMARY KEY (sha256),
	CONSTRAINT ck_document_size_is_a_count CHECK (size >= 0)
)
 STRICT;
CREATE TABLE event (
	position INTEGER NOT NULL,
	stream TEXT NOT NULL,
	version INTEGER NOT NULL,
	kind TEXT NOT NULL,
	schema INTEGER NOT NULL,
	body TEXT NOT NULL,
	who TEXT,
	workstation TEXT NOT NULL,
	software TEXT NOT NULL,
	recorded_at TEXT NOT NULL,
	previous TEXT,
	content_hash TEXT NOT NULL,
	meaning TEXT,
	signer TEXT,
	signature TEXT,
	hash TEXT NOT NULL,
	hash_name TEXT NOT NULL,
	curve_name TEXT,
	CONSTRAINT pk_event PRIMARY KEY (position),
	CONSTRAINT uq_event_stream_version UNIQUE (stream, version),
	CONSTRAINT ck_event_position_counts_from_one CHECK (position > 0),
	CONSTRAINT ck_event_version_counts_from_one CHECK (version > 0)
)
 STRICT;
CREATE TABLE genealogy_row (
	batch TEXT NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_genealogy_row PRIMARY KEY (batch)
)
 STRICT;
CREATE TABLE lot_row (
	lot TEXT NOT NULL,
	version INTEGER NOT NULL,
	material TEXT NOT NULL,
	name TEXT NOT NULL,
	status TEXT NOT NULL,
	balance TEXT NOT NULL,
	unit TEXT NOT NULL,
	expiry TEXT NOT NULL,
	CONSTRAINT pk_lot_row PRIMARY KEY (lot)
)
 STRICT;
CREATE TABLE person_row (
	person TEXT NOT NULL,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	badge TEXT NOT NULL,
	roles TEXT NOT NULL,
	active INTEGER NOT NULL,
	CONSTRAINT pk_person_row PRIMARY KEY (person)
)
 STRICT;
CREATE TABLE product_row (
	stream TEXT NOT NULL,
	revision INTEGER NOT NULL,
	code TEXT NOT NULL,
	version TEXT NOT NULL,
	title TEXT NOT NULL,
	document TEXT NOT NULL,
	stage TEXT NOT NULL,
	effective_from TEXT,
	CONSTRAINT pk_product_row PRIMARY KEY (stream)
)
 STRICT;
CREATE TABLE room_row (
	room TEXT NOT NULL,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	grade TEXT NOT NULL,
	occupant TEXT,
	CONSTRAINT pk_room_row PRIMARY KEY (room)
)
 STRICT;
CREATE TABLE sealing_key (
	name TEXT NOT NULL,
	reader TEXT NOT NULL,
	locked TEXT NOT NULL,
	CONSTRAINT pk_sealing_key PRIMARY KEY (name, reader)
)
 STRICT;
CREATE TABLE site_row (
	site TEXT NOT NULL,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	demonstration INTEGER NOT NULL,
	opened INTEGER NOT NULL,
	zone TEXT NOT NULL,
	decimal_mark TEXT NOT NULL,
	simulated_clock INTEGER NOT NULL,
	CONSTRAINT pk_site_row PRIMARY KEY (site)
)
 STRICT;
CREATE TABLE storage (
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_storage PRIMARY KEY ("key")
)
 STRICT;
CREATE TABLE stream_head (
	stream TEXT NOT NULL,
	version INTEGER NOT NULL,
	hash TEXT NOT NULL,
	CONSTRAINT pk_stream_head PRIMARY KEY (stream)
)
 STRICT;
CREATE TABLE used_device (
	device TEXT NOT NULL,
	batch TEXT NOT NULL,
	step TEXT NOT NULL,
	slot TEXT NOT NULL,
	name TEXT NOT NULL,
	CONSTRAINT pk_used_device PRIMARY KEY (device, batch, step, slot)
)
 STRICT;
CREATE TABLE used_lot (
	lot TEXT NOT NULL,
	batch TEXT NOT NULL,
	step TEXT NOT NULL,
	slot TEXT NOT NULL,
	name TEXT NOT NULL,
	CONSTRAINT pk_used_lot PRIMARY KEY (lot, batch, step, slot)
)
 STRICT;
CREATE TABLE wrapped_key (
	owner TEXT NOT NULL,
	wrapped TEXT NOT NULL,
	CONSTRAINT pk_wrapped_key PRIMARY KEY (owner)
)
 STRICT;
CREATE INDEX ix_bank_row_donation ON bank_row (donation);
CREATE INDEX ix_bank_row_donor ON bank_row (donor);
CREATE INDEX ix_bank_vial_batch ON bank_vial (batch);
CREATE INDEX ix_batch_row_ordered_at ON batch_row (ordered_at, batch);
CREATE INDEX ix_batch_row_standing_expires_at ON batch_row (standing, expires_at);
CREATE INDEX ix_container_row_din ON container_row (din, product_code, division);
CREATE INDEX ix_person_row_badge ON person_row (badge);
CREATE INDEX ix_used_device_batch ON used_device (batch);
CREATE INDEX ix_used_lot_batch ON used_lot (batch);
