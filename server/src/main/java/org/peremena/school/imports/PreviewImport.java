package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Rosters;
import org.peremena.school.imports.plan.Planning;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.school.organisation.Organisation;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Reads a file and keeps what it would do. The roster stays as it is. */
@ApplicationScoped
class PreviewImport {
    private final ImportAccess access;
    private final OrganisationStore organisations;
    private final ReadingRoom readingRoom;
    private final Rosters rosters;
    private final Previews previews;
    private final Clock clock;

    PreviewImport(ImportAccess access, OrganisationStore organisations, ReadingRoom readingRoom, Rosters rosters, Previews previews, Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.readingRoom = readingRoom;
        this.rosters = rosters;
        this.previews = previews;
        this.clock = clock;
    }

    Import preview(Viewer viewer, OrganisationId organisation, @Nullable String name, InputStream body) throws IOException {
        access.check(viewer, organisation);
        var school = organisations.find(organisation).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        if (school.kind() != OrganisationKind.SCHOOL) throw new Refusal(ImportReason.IMPORT_NOT_A_SCHOOL);
        try (var place = readingRoom.enter(organisation); var file = Spool.of(body)) {
            place.sitDown();
            var read = ImportedFile.read(file.path(), today(school));
            var reading = rosters.read(organisation);
            var plan = Planning.plan(reading.roster(), read.wishes());
            return previews.save(viewer, organisation, name, file.sha256(), read, reading, plan);
        }
    }

    private LocalDate today(Organisation school) {
        return LocalDate.ofInstant(clock.instant(), school.zone());
    }
}
