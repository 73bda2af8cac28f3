package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.peremena.school.imports.plan.Action;
import org.peremena.school.imports.plan.ImportPlan;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.SourceRow;
import org.peremena.shared.ImportId;

@ApplicationScoped
class ImportStore {
    private static final int BATCH = 2_000;
    private static final String FOUND = """
        select id, organisation_id, name, format, state, columns, ignored, row_count as rows, add_count as "add", change_count as change, same_count as same, leave_count as leave,
        refuse_count as refuse, warning_count as warnings, roster_revision as revision, roster_digest as digest, created_by, created_at, applied_at from school.import where id = :id
        """;

    private final Jdbi jdbi;
    private final PlanText text;

    ImportStore(Jdbi jdbi, PlanText text) {
        this.jdbi = jdbi;
        this.text = text;
    }

    void save(Import i, byte[] fileHash, StoredPlan plan, List<ImportPlan.Row> rows) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                insert into school.import (id, organisation_id, name, format, state, columns, ignored, row_count, add_count, change_count, same_count, leave_count, refuse_count, warning_count,
                roster_revision, roster_digest, file_sha256, plan, created_by, created_at)
                values (:id, :organisation, :name, :format, :state, :columns, :ignored, :rows, :add, :change, :same, :leave, :refuse, :warnings, :revision, :digest, :hash, :plan, :by, :at)
                """).bind("id", i.id()).bind("organisation", i.organisationId()).bind("name", i.name()).bind("format", i.format()).bind("state", i.state().name())
                .bindArray("columns", String.class, i.columns()).bindArray("ignored", String.class, i.ignored()).bind("rows", i.rows()).bind("add", i.add()).bind("change", i.change())
                .bind("same", i.same()).bind("leave", i.leave()).bind("refuse", i.refuse()).bind("warnings", i.warnings()).bind("revision", i.revision()).bind("digest", i.digest())
                .bind("hash", fileHash).bind("plan", text.pack(plan)).bind("by", i.createdBy()).bind("at", i.createdAt()).execute();
            for (int from = 0; from < rows.size(); from += BATCH) insert(h, i.id(), from, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        });
    }

    private void insert(Handle h, ImportId id, int from, List<ImportPlan.Row> rows) {
        h.createUpdate("""
            insert into school.import_row (import_id, position, sheet, number, action, has_error, has_warning, cells, remarks)
            select :id, :from + r.n, r.sheet, r.number, r.action, r.has_error, r.has_warning, r.cells::jsonb, r.remarks::jsonb
            from unnest(:sheets, :numbers, :actions, :errors, :warnings, :cells, :remarks) with ordinality r (sheet, number, action, has_error, has_warning, cells, remarks, n)
            """).bind("id", id).bind("from", from).bindArray("sheets", String.class, rows.stream().map(r -> r.source().sheet()).toList())
            .bindArray("numbers", Integer.class, rows.stream().map(r -> r.source().number()).toList()).bindArray("actions", String.class, rows.stream().map(r -> r.action().name()).toList())
            .bindArray("errors", Boolean.class, rows.stream().map(r -> r.remarks().stream().anyMatch(Remark::blocks)).toList())
            .bindArray("warnings", Boolean.class, rows.stream().map(r -> r.remarks().stream().anyMatch(x -> !x.blocks())).toList())
            .bindArray("cells", String.class, rows.stream().map(r -> text.write(r.source().values())).toList())
            .bindArray("remarks", String.class, rows.stream().map(r -> text.write(r.remarks())).toList()).execute();
    }

    Optional<Import> find(ImportId id) {
        return jdbi.withHandle(h -> h.createQuery(FOUND).bind("id", id).map(ConstructorMapper.of(Import.class)).findOne());
    }

    /** Two confirmations of one import come one after the other. */
    Optional<Import> lock(ImportId id) {
        return jdbi.withHandle(h -> h.createQuery(FOUND + " for update").bind("id", id).map(ConstructorMapper.of(Import.class)).findOne());
    }

    Optional<StoredPlan> plan(ImportId id) {
        return jdbi.withHandle(h -> h.createQuery("select plan from school.import where id = :id and plan is not null").bind("id", id).mapTo(byte[].class).findOne()).map(text::unpack);
    }

    List<PositionedRow> rows(ImportId id, Show show, int after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select position, sheet, number, action, cells::text as cells, remarks::text as remarks from school.import_row where import_id = :id and position > :after and "
            + show.condition() + " order by position limit :limit").bind("id", id).bind("after", after).bind("limit", limit).map(ConstructorMapper.of(Row.class))
            .map(r -> new PositionedRow(r.position, new ImportPlan.Row(new SourceRow(r.sheet, r.number, text.values(r.cells)), r.action, text.remarks(r.remarks)))).list());
    }

    void applied(ImportId id, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update school.import set state = 'APPLIED', applied_at = :at, plan = null where id = :id").bind("id", id).bind("at", at).execute());
    }

    void discard(ImportId id) {
        jdbi.useHandle(h -> {
            h.createUpdate("delete from school.import_row where import_id = :id").bind("id", id).execute();
            h.createUpdate("update school.import set state = 'DISCARDED', plan = null where id = :id").bind("id", id).execute();
        });
    }

    /** What is left of an import is that it was: names and phone numbers of its rows go. */
    void sweep(Instant previewsBefore, Instant rowsBefore) {
        jdbi.useHandle(h -> {
            h.createUpdate("delete from school.import where state <> 'APPLIED' and created_at < :before").bind("before", previewsBefore).execute();
            h.createUpdate("delete from school.import_row r using school.import i where i.id = r.import_id and i.created_at < :before").bind("before", rowsBefore).execute();
        });
    }

    record PositionedRow(int position, ImportPlan.Row row) {}

    public record Row(int position, String sheet, int number, Action action, String cells, String remarks) {}
}
