package org.peremena.shared.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.peremena.shared.Job;

/** Rows in PostgreSQL say which job is due; whichever node picks one up first runs it. */
@ApplicationScoped
class JobSchedule {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;
    /** Other rooms start at the usual priority (2500) or before; jobs come after everything. */
    private static final int LAST = 5000;

    private final Scheduler scheduler;

    JobSchedule(AgroalDataSource pool, @All List<Job> jobs) {
        var tasks = jobs.stream().map(JobSchedule::task).toList();
        scheduler = Scheduler.create(pool).startTasks(tasks).tableName("shared.scheduled_task").threads(AT_ONCE).pollingInterval(LOOK_EVERY).build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> job.run());
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        scheduler.stop();
    }
}
