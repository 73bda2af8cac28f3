package org.peremena.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A label on a membership; it drives audiences. What it needs beside it: a class (CLASS_TEACHER, SUBJECT_TEACHER, PARENTS_COMMITTEE), a subject (SUBJECT_TEACHER), a group (ASSOCIATION_HEAD, GROUP_LEADER). */
public enum PositionKind {
    DIRECTOR, DEPUTY, ASSOCIATION_HEAD, GROUP_LEADER, CLASS_TEACHER, SUBJECT_TEACHER, PRIMARY_TEACHER, ADDITIONAL_EDUCATION_TEACHER,
    UPBRINGING_COUNSELLOR, PSYCHOLOGIST, SOCIAL_PEDAGOGUE, SPEECH_THERAPIST, PARENTS_COMMITTEE, BOARD_OF_TRUSTEES;

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static PositionKind fromJson(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
