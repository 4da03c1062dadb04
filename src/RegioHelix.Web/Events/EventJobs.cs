using System.Text.Json;
using RegioHelix.Registry;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Jobs;

namespace RegioHelix.Web.Events;

/// <summary>The jobs that plan programmes: started by those who organise, and seen by them alone.</summary>
internal sealed class EventJobs(JobQueue queue, TimeProvider clock)
{
    private const int MostLooked = 100;
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    /// <summary>Starts one, unless one runs for the event.</summary>
    public Guid Start(Actor actor, string slug) => Latest(slug) is { State: JobState.Queued or JobState.Running } running
        ? running.Id : queue.Start(JobKinds.PlanEvent, JsonSerializer.Serialize(PlanSettings.For(actor, slug), JsonSerializerOptions.Web));

    /// <summary>The latest of an event that runs, or ended a while ago without a programme; null for none.</summary>
    public JobView? Latest(string slug) => queue.List(MostLooked).FirstOrDefault(job => IsOf(job, slug)) is { } job && (job.State is JobState.Queued or JobState.Running || (job.State == JobState.Failed && job.EndedAt > clock.GetUtcNow() - Shown)) ? job : null;

    /// <summary>One of an event.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public JobView Get(string slug, Guid id) => queue.Find(id) is { } job && IsOf(job, slug) ? job : throw RefusedException.NotFound();

    /// <summary>Asks one to stop.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public void Cancel(string slug, Guid id) => queue.Cancel(Get(slug, id).Id);

    private static bool IsOf(JobView job, string slug) => job.Kind == JobKinds.PlanEvent && JsonSerializer.Deserialize<PlanSettings>(job.Settings, JsonSerializerOptions.Web)?.Slug == slug;
}
