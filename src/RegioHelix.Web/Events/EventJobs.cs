using System.Text.Json;
using RegioHelix.Registry;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Jobs;

namespace RegioHelix.Web.Events;

/// <summary>The jobs that plan programmes and seat discussions: started by those who organise, and seen by them alone.</summary>
internal sealed class EventJobs(JobQueue queue, TimeProvider clock)
{
    private const int MostLooked = 100;
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    /// <summary>Starts one, unless one runs for the event.</summary>
    public Guid Start(Actor actor, string slug) => Latest(slug) is { State: JobState.Queued or JobState.Running } running
        ? running.Id : queue.Start(JobKinds.PlanEvent, JsonSerializer.Serialize(PlanSettings.For(actor, slug), JsonSerializerOptions.Web));

    /// <summary>Starts one that seats people, unless one runs for the event.</summary>
    public Guid StartSeating(Actor actor, string slug, long seed) => Latest(slug, JobKinds.SeatEvent) is { State: JobState.Queued or JobState.Running } running
        ? running.Id : queue.Start(JobKinds.SeatEvent, JsonSerializer.Serialize(SeatSettings.For(actor, slug, seed), JsonSerializerOptions.Web));

    /// <summary>The latest of an event that runs, or ended a while ago without a programme; null for none.</summary>
    public JobView? Latest(string slug, string kind = JobKinds.PlanEvent) => queue.List(MostLooked).FirstOrDefault(job => IsOf(job, slug, kind)) is { } job && (job.State is JobState.Queued or JobState.Running || (job.State == JobState.Failed && job.EndedAt > clock.GetUtcNow() - Shown)) ? job : null;

    /// <summary>One of an event.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public JobView Get(string slug, Guid id, string kind = JobKinds.PlanEvent) => queue.Find(id) is { } job && IsOf(job, slug, kind) ? job : throw RefusedException.NotFound();

    /// <summary>Asks one to stop.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public void Cancel(string slug, Guid id, string kind = JobKinds.PlanEvent) => queue.Cancel(Get(slug, id, kind).Id);

    // Both kinds of settings name their event the same way.
    private static bool IsOf(JobView job, string slug, string kind) => job.Kind == kind && JsonSerializer.Deserialize<PlanSettings>(job.Settings, JsonSerializerOptions.Web)?.Slug == slug;
}
