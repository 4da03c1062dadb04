using Microsoft.EntityFrameworkCore;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Jobs;

/// <summary>Knows which jobs have changed the registry, so that none does so twice, however often it is begun and wherever.</summary>
public sealed class JobEffects(RegistryDatabase database)
{
    /// <summary>True where the job has done its work.</summary>
    public async Task<bool> AreDone(Guid job, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Set<JobEffect>().AnyAsync(effect => effect.JobId == job, cancellation);
    }

    /// <summary>Notes it within the change that does the work; of two that do so at once one wins, and the other is refused.</summary>
    /// <param name="db">The change.</param>
    /// <param name="job">The job; null for what no job does.</param>
    /// <param name="now">The instant of the change.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The job has done its work.</exception>
    internal static async Task Note(RegistryDb db, Guid? job, DateTimeOffset now, CancellationToken cancellation)
    {
        if (job is not { } id)
            return;
        if (await db.Set<JobEffect>().AnyAsync(effect => effect.JobId == id, cancellation))
            throw RefusedException.NotNow(Phrase.Of("another attempt of this job has done its work already"));
        db.Add(new JobEffect { JobId = id, At = now });
    }
}
