package org.peremena.school.imports.reading;

import org.peremena.shared.Reason;

/** Why a whole file or import is refused; a wrong row is a {@link Remark}. Each has a page in {@code docs/problems}. */
public enum ImportReason implements Reason {
    IMPORT_EMPTY(Kind.INVALID),
    IMPORT_TYPE_UNKNOWN(Kind.INVALID),
    IMPORT_ENCRYPTED(Kind.INVALID),
    IMPORT_MACROS(Kind.INVALID),
    IMPORT_BROKEN(Kind.INVALID),
    IMPORT_TOO_LARGE(Kind.TOO_LARGE),
    IMPORT_COLUMNS_UNKNOWN(Kind.INVALID),
    IMPORT_ONEROSTER_VERSION(Kind.INVALID),
    IMPORT_ONEROSTER_DELTA(Kind.INVALID),
    IMPORT_ONEROSTER_INCOMPLETE(Kind.INVALID),
    IMPORT_SEVERAL_SCHOOLS(Kind.INVALID),
    IMPORT_NOT_A_SCHOOL(Kind.CONFLICT),
    IMPORT_BUSY(Kind.TOO_MANY),
    IMPORT_STALE(Kind.CONFLICT),
    IMPORT_DISCARDED(Kind.GONE);

    private final Kind kind;

    ImportReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
