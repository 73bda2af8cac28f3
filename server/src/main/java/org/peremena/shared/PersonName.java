package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Family name, name and patronymic, as a school writes them. */
public record PersonName(
    @NotBlank @Size(max = 60) @PlainText String family,
    @NotBlank @Size(max = 60) @PlainText String given,
    @Nullable @Size(max = 60) @PlainText String patronymic) {

    /** As somebody typed it: without the spaces around it, a blank patronymic is none. */
    public static PersonName typed(String family, String given, @Nullable String patronymic) {
        return new PersonName(family.strip(), given.strip(), patronymic == null || patronymic.isBlank() ? null : patronymic.strip());
    }

    /** «Соколова Марина Викторовна». */
    @JsonProperty(value = "full", access = Access.READ_ONLY)
    public String full() {
        return patronymic == null || patronymic.isBlank() ? shortForm() : shortForm() + " " + patronymic;
    }

    /** «Соколова Марина». */
    @JsonProperty(value = "short", access = Access.READ_ONLY)
    public String shortForm() {
        return family + " " + given;
    }

    /** «Соколова М. В.». */
    public String initials() {
        var first = family + " " + given.substring(0, given.offsetByCodePoints(0, 1)) + ".";
        return patronymic == null || patronymic.isBlank() ? first : first + " " + patronymic.substring(0, patronymic.offsetByCodePoints(0, 1)) + ".";
    }
}
