package org.peremena.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what capacity somebody is in an organisation, as far as a list says it beside the name. Names that the school gave, but no words: those are the
 * reader's language's, which the client knows.
 *
 * @param position absent where the role says it all
 * @param area     a deputy's: «УР»
 * @param classes  titles: a pupil's own, those of a parent's children, those that the position is about
 * @param subjects names: what somebody teaches, two at most
 * @param group    the name of the group that somebody leads
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Capacity(Role role, @Nullable PositionKind position, @Nullable String area, List<String> classes, List<String> subjects, @Nullable String group) {}
